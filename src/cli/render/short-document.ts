/** The beginning of a report's id, as listings show it. */
export const shortDocument = (id: string): string => id.slice(0, 12);
