/** The words of what a text tells, by how they begin, so that a headline of it is known. */
export interface Told {
  readonly add: (words: readonly string[]) => void;
  /** whether half of a headline's words begin like words of one thing that was told */
  readonly announces: (headline: readonly string[]) => boolean;
}

const BEGINNING = 6;
/** Of the things that share a word only so many are looked at: a page that tells thousands of one sort is asked for the first of them. */
const MOST = 60;

const beginning = (word: string): string => word.slice(0, BEGINNING);

/** Nothing is told yet. */
export function told(): Told {
  const byWord = new Map<string, number[]>();
  let count = 0;
  return {
    add: (words) => {
      for (const word of new Set(words.map(beginning))) {
        const list = byWord.get(word);
        if (!list) byWord.set(word, [count]);
        else if (list.length < MOST) list.push(count);
      }
      count += 1;
    },
    announces: (headline) => {
      const met = new Map<number, number>();
      for (const word of headline) for (const one of byWord.get(beginning(word)) ?? []) met.set(one, (met.get(one) ?? 0) + 1);
      for (const times of met.values()) if (times * 2 >= headline.length) return true;
      return false;
    },
  };
}
