import type { AnnotatedDocument, Attribution, EntityId, Mention, Proposed, Source, Span } from '../../model/index.js';
import { extent, speechAround } from './near.js';
import { partiesIn, sideOf } from './parties.js';
import { wordsOf } from './words.js';

const COMMENTATOR =
  /\b(analysts?|experts?|specialists?|economists?|observers?|scholars?|professors?|researchers?|fellow|columnist|commentators?|monitors?|activists?|residents?|witness(?:es)?|critics)\b/i;
const OFFICIAL =
  /\b(officials?|diplomats?|spokes(?:man|woman|person|people)|aides?|minister|sources? close|authorities|negotiators?|mediators?|delegates?|secretary|president|premier|chancellor|ambassador|envoy|commissioner|governor|commander)\b/i;
const FORMER = /\b(?:former|ex-|late|retired)\b/i;
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
  // "Russia and Iran said": each of them speaks
  const together = span && mention && mention.form !== 'group' ? partiesIn(document, span).map((side) => side.id) : [];
  const joint = together.length > 1 && /\band\b/.test(words);
  const value: Source = mention
    ? { type: typeOf(mention, words, holders, joint ? together : []), entity: mention.entity, name: joint ? words : mention.name }
    : { type: describedType(words), entity: null, name: words };
  return { value, spans: [{ start: evidence.start, end: evidence.end }] };
}

function typeOf(mention: Mention, words: string, holders: readonly EntityId[], together: readonly EntityId[]): Source['type'] {
  if (mention.type === 'media') return 'media';
  const described = `${words} ${mention.office ?? ''}`;
  if (mention.type === 'person' && REPORTER.test(described)) return 'reporter';
  if (mention.type === 'person' && (COMMENTATOR.test(described) || FORMER.test(described))) return 'commentator';
  const sides = [...sidesOf(mention), ...together];
  // a person whom no text gives a side never speaks for one
  if (sides.length === 0) return OFFICIAL.test(described) ? 'official' : mention.form === 'group' ? 'unnamed' : 'commentator';
  const own = holders.some((holder) => sides.some((side) => sideOf(holder) === sideOf(side)));
  if (own) return 'party';
  // of a thing that the text gives to nobody, a side's word is its own, and that of the United Nations or a monitor is no party's
  if (holders.length === 0) return mention.type === 'organisation' ? 'official' : 'party';
  return 'other-party';
}

/** Those for whom a mention speaks: the members of a group, the side of a person, a body and its state. */
function sidesOf(mention: Mention): readonly EntityId[] {
  if (mention.form === 'group') return mention.members;
  const party = mention.party === null ? [] : [mention.party];
  return mention.type === 'person' ? party : [mention.entity, ...party];
}

const describedType = (words: string): Source['type'] =>
  COMMENTATOR.test(words) ? 'commentator' : REPORTER.test(words) ? 'media' : OFFICIAL.test(words) ? 'official' : 'unnamed';
