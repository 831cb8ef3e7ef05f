import type { AnnotatedDocument, Attribution, EntityId, Mention, Proposed, Source, Span } from '../../model/index.js';
import { speechAround } from './near.js';
import { sideOf } from './parties.js';
import { wordsOf } from './words.js';

const COMMENTATOR =
  /\b(analysts?|experts?|specialists?|economists?|observers?|scholars?|professors?|researchers?|fellow|columnist|commentators?|monitors?|activists?|residents?|witness(?:es)?|critics)\b/i;
const OFFICIAL =
  /\b(officials?|diplomats?|spokes(?:man|woman|person|people)|aides?|minister|sources? close|authorities|negotiators?|mediators?|delegates?)\b/i;
const REPORTER = /\b(correspondents?|reporters?|journalists?|editor|anchor)\b/i;

/**
 * On whose word the words at `trigger` stand: who quotes whom, the innermost first, without the report itself. `holders` are the
 * sides that the claim is about, so that a party's own word is told from another's.
 */
export function whoseWord(document: AnnotatedDocument, trigger: Span, holders: readonly EntityId[]): readonly Proposed<Source>[] {
  return [...speechAround(document, trigger)]
    .sort((a, b) => extent(a) - extent(b))
    .flatMap((attribution) => {
      const source = sourceOf(document, attribution, holders);
      return source === null ? [] : [source];
    });
}

const extent = (attribution: Attribution): number => attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** Who speaks in an attribution, as a cited source; null where the text gives neither a name nor a phrase. */
export function sourceOf(
  document: AnnotatedDocument,
  attribution: Attribution,
  holders: readonly EntityId[],
): Proposed<Source> | null {
  const span = attribution.source;
  const mention = attribution.speaker === null ? null : (document.mentions[attribution.speaker] ?? null);
  const words = span ? wordsOf(document, span) : '';
  const evidence = span ?? mention;
  if (!evidence) return null;
  const value: Source = mention
    ? { type: typeOf(mention, words, holders), entity: mention.entity, name: mention.name }
    : { type: describedType(words), entity: null, name: words };
  return { value, spans: [{ start: evidence.start, end: evidence.end }] };
}

function typeOf(mention: Mention, words: string, holders: readonly EntityId[]): Source['type'] {
  if (mention.type === 'media') return 'media';
  const side = mention.type === 'person' ? mention.party : mention.entity;
  const described = `${words} ${mention.office ?? ''}`;
  if (mention.type === 'person' && REPORTER.test(described)) return 'reporter';
  if (mention.type === 'person' && COMMENTATOR.test(described)) return 'commentator';
  // a person whom no text gives a side never speaks for one
  if (side === null) return OFFICIAL.test(described) ? 'official' : 'commentator';
  const own = holders.some(
    (holder) => sideOf(holder) === sideOf(side) || (mention.party !== null && sideOf(holder) === sideOf(mention.party)),
  );
  return own ? 'party' : 'other-party';
}

const describedType = (words: string): Source['type'] =>
  COMMENTATOR.test(words) ? 'commentator' : REPORTER.test(words) ? 'media' : OFFICIAL.test(words) ? 'official' : 'unnamed';
