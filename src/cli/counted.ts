/** A number with its noun: "1 report", "2 reports", "2 entries". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${String(n)} ${n === 1 ? one : many}`;
