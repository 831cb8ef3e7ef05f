const MOST_ANSWERS = 100;
const MOST_CHARACTERS = 30_000_000;

/**
 * Remembers answers to what was asked of one state of the record; a newer state forgets them all. Bounded: the answer that was asked
 * for the longest time ago goes first. Two who ask the same at once get the same answer.
 */
export function rememberAnswers<S extends object>(): (state: S, key: string, make: () => Promise<string>) => Promise<string> {
  let of: S | null = null;
  let answers = new Map<string, { readonly answer: Promise<string>; length: number }>();
  let characters = 0;
  return (state, key, make) => {
    if (of !== state) {
      of = state;
      answers = new Map();
      characters = 0;
    }
    const mine = answers;
    const known = mine.get(key);
    if (known) {
      mine.delete(key);
      mine.set(key, known);
      return known.answer;
    }
    const made = { answer: make(), length: 0 };
    mine.set(key, made);
    made.answer.then(
      (text) => {
        made.length = text.length;
        if (mine !== answers || mine.get(key) !== made) return;
        characters += text.length;
        for (const [oldest, { length }] of mine) {
          if (mine.size <= MOST_ANSWERS && characters <= MOST_CHARACTERS) break;
          mine.delete(oldest);
          characters -= length;
        }
      },
      () => mine.delete(key),
    );
    return made.answer;
  };
}
