/** Placeholder until the routes are described. */
export const openApi = (): unknown => ({});
