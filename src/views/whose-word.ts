import type { Cited, Claim, Source } from '../model/index.js';

const TYPES: Readonly<Record<Source['type'], string>> = {
  party: 'the party itself',
  'other-party': 'another party',
  official: 'an official',
  commentator: 'side not given',
  media: 'media',
  reporter: 'the reporter',
  unnamed: 'nobody named',
};

/** What is added to a name where only the name would mislead. */
const SHORT: Readonly<Record<Source['type'], string>> = {
  party: '',
  'other-party': 'another party',
  official: '',
  commentator: 'side not given',
  media: '',
  reporter: '',
  unnamed: 'not named',
};

/** One voice: "Sergey Lavrov (the party itself)", "nobody named", "the reporter (CGTN)". */
export function sourceWords(source: Source): string {
  const words = TYPES[source.type];
  if (source.name === null || source.name === '') return words;
  return source.type === 'reporter' ? `${words} (${source.name})` : `${source.name} (${words})`;
}

/** The chain of who quotes whom, the innermost first: "a security source (nobody named), quoted by TASS (media), quoted by …". */
export const chainWords = (chain: readonly Cited<Source>[]): string =>
  chain.length === 0 ? TYPES.unnamed : chain.map((cited) => sourceWords(cited.value)).join(', quoted by ');

/** On whose word a claim stands at bottom: its innermost source, or null where the chain is empty. */
export const innermost = (claim: Claim): Source | null => claim.onWhoseWord[0]?.value ?? null;

/** Whether a claim names a source beside the report that brings it. */
export const namesSource = (claim: Claim): boolean =>
  claim.onWhoseWord.some(
    ({ value }) => value.type !== 'reporter' && value.type !== 'unnamed' && value.name !== null && value.name !== '',
  );

/** On whose word claims stand, in few words: "says Sergey Lavrov", "says A. Expert (side not given)"; null where it is the reporter's alone. */
export function saysWords(claims: readonly Claim[]): string | null {
  const names = new Set<string>();
  for (const claim of claims) {
    const source = innermost(claim);
    if (source === null || source.type === 'reporter') continue;
    if (source.name === null || source.name === '') names.add(TYPES[source.type]);
    else names.add(SHORT[source.type] === '' ? source.name : `${source.name} (${SHORT[source.type]})`);
  }
  if (names.size === 0) return null;
  const [first = '', second, ...more] = [...names];
  return `says ${second === undefined ? first : more.length === 0 ? `${first}, ${second}` : `${first} and ${String(more.length + 1)} others`}`;
}
