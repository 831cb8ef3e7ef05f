import type { AnnotatedDocument, Attribution, Quantity, Sentence, Span, TimeMention } from '../../model/index.js';
import { within } from '../../model/index.js';

/** What was found in a document, by the place where it stands, so that asking for every clause stays linear in the text. */

const NOTHING: readonly never[] = [];

/** A reading of a sentence that is made once for a document, however many rules ask for it. */
export function oncePerSentence<T extends object>(
  read: (document: AnnotatedDocument, sentence: Sentence) => T,
): (document: AnnotatedDocument, sentence: Sentence) => T {
  const known = new WeakMap<AnnotatedDocument, T[]>();
  return (document, sentence) => {
    let readings = known.get(document);
    if (readings === undefined) known.set(document, (readings = []));
    return (readings[sentence.index] ??= read(document, sentence));
  };
}

function bySentence<T extends { readonly sentence: number }>(): (all: readonly T[], sentence: number) => readonly T[] {
  const known = new WeakMap<readonly T[], ReadonlyMap<number, readonly T[]>>();
  return (all, sentence) => {
    let index = known.get(all);
    if (!index) {
      const made = new Map<number, T[]>();
      for (const one of all) {
        const list = made.get(one.sentence);
        if (list) list.push(one);
        else made.set(one.sentence, [one]);
      }
      index = made;
      known.set(all, index);
    }
    return index.get(sentence) ?? NOTHING;
  };
}

const times = bySentence<TimeMention>();
const quantities = bySentence<Quantity>();
const attributions = bySentence<Attribution>();

/** The times of a sentence, in text order. */
export const timesIn = (document: AnnotatedDocument, sentence: Sentence | number): readonly TimeMention[] =>
  times(document.times, typeof sentence === 'number' ? sentence : sentence.index);

/** The numbers of a sentence, in text order. */
export const quantitiesIn = (document: AnnotatedDocument, sentence: Sentence | number): readonly Quantity[] =>
  quantities(document.quantities, typeof sentence === 'number' ? sentence : sentence.index);

/** The speech that begins in a sentence. */
export const speechIn = (document: AnnotatedDocument, sentence: Sentence): readonly Attribution[] =>
  attributions(document.attributions, sentence.index);

const BLOCK = 12;
const blocks = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Attribution[]>>();

/** The speech whose words hold a span. */
export function speechAround(document: AnnotatedDocument, span: Span): readonly Attribution[] {
  const all = document.attributions;
  let index = blocks.get(all);
  if (!index) {
    const made = new Map<number, Attribution[]>();
    for (const one of all) {
      const touched = new Set<number>();
      for (const content of one.content) for (let at = content.start >> BLOCK; at <= content.end >> BLOCK; at++) touched.add(at);
      for (const at of touched) {
        const list = made.get(at);
        if (list) list.push(one);
        else made.set(at, [one]);
      }
    }
    index = made;
    blocks.set(all, index);
  }
  return (index.get(span.start >> BLOCK) ?? NOTHING).filter((one) => one.content.some((content) => within(span, content)));
}

/** How many characters were said. */
export const extent = (attribution: Attribution): number =>
  attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
