import type { Cited, Claim, Source } from '../model/index.js';

const TYPES: Readonly<Record<Source['type'], string>> = {
  party: 'the party itself',
  'other-party': 'another party',
  official: 'an official',
  commentator: 'a commentator',
  media: 'media',
  reporter: 'the reporter',
  unnamed: 'nobody named',
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
