import { itemKinds } from './likeness.js';
import type { Rates, Scores } from './score.js';

/** A share of one, with three decimals. */
export const share = (value: number): string => value.toFixed(3);
const row = (name: string, { precision, recall, f1 }: Rates): string =>
  `${name.padEnd(14)}${share(precision)}    ${share(recall)}   ${share(f1)}`;

/** The scores as a table for people. */
export function scoreTable(scores: Scores): string {
  const kinds = itemKinds.map((kind) => {
    const { gold, found } = scores.kinds[kind];
    return `${row(kind, scores.kinds[kind])}  ${String(gold).padStart(4)}  ${String(found).padStart(5)}`;
  });
  return [
    'kind          precision recall  F1     gold  found',
    ...kinds,
    row('participants', scores.participants),
    ...(scores.body === null ? [] : [row('body words', scores.body)]),
    ...(scores.publishedDate === null ? [] : [`published date right: ${share(scores.publishedDate)}`]),
    ...Object.entries(scores.fields).map(([field, right]) => `field ${field.padEnd(22)} ${share(right)}`),
    `evidence not in the text: ${scores.unfoundedEvidence} of ${scores.evidenceChecked}`,
    `government and opposition swapped: ${scores.swappedSides}`,
    `macro over the claim kinds: precision ${share(scores.macroPrecision)}  F1 ${share(scores.macroF1)}  (${scores.documents} documents)`,
  ].join('\n');
}
