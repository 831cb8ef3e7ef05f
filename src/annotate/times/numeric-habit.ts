const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2\d{4}(?![\d/-])/g;

/** How a text writes its numeric dates: true for the day first, false for the month first, null where they do not tell or disagree. */
export function dayFirstIn(text: string): boolean | null {
  let habit: boolean | null = null;
  for (const m of text.matchAll(NUMERIC)) {
    const [first, second] = [Number(m[1]), Number(m[3])];
    if (first > 12 === second > 12) continue;
    if (habit !== null && habit !== first > 12) return null;
    habit = first > 12;
  }
  return habit;
}
