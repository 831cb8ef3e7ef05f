import type { ActorRef, AnnotatedDocument, Attribution, Mention, PersonRef, Proposed, Span } from '../../model/index.js';
import { acts, mentionsIn, partiesOf, personOf } from '../../model/index.js';
import { trimmed, wordsOf } from '../reading/words.js';

/** Who is said to speak, and the sides for which: of one side, of several that speak together, of none. */
export interface Speaker {
  readonly person: Proposed<PersonRef>;
  readonly sides: readonly ActorRef[];
}

/** The speaker of an attribution; null where the text gives neither a name nor a phrase. */
export function speakerOf(document: AnnotatedDocument, attribution: Attribution, mention: Mention | null): Speaker | null {
  const span = attribution.source ?? mention;
  if (!span) return null;
  const spans = [{ start: span.start, end: span.end }];
  const words = wordsOf(document, trimmed(document, span));
  const together = jointSides(document, span);
  const described = mention === null ? null : together.length > 1 ? 'for' : describedBy(document, attribution, mention);
  const sides = mention === null || described === 'apart' ? [] : together.length > 1 ? together : sidesOf(document, mention);
  // "Russian and Iranian officials" are named by their own words, not by one of them
  if (mention && mention.form !== 'group' && described === null)
    return { person: { value: personOf(document, mention), spans }, sides };
  if (words === '') return null;
  const person = mention?.type === 'person' && mention.form !== 'group' ? personOf(document, mention) : null;
  const party = sides.length === 1 ? (sides[0] ?? null) : null;
  const value: PersonRef = person
    ? { ...person, name: words }
    : { id: `name:person:${words.toLowerCase()}`, name: words, office: null, party };
  return { person: { value, spans }, sides };
}

/** A state's own outlet speaks for it, where the text says whose it is. */
const sidesOf = (document: AnnotatedDocument, mention: Mention): readonly ActorRef[] =>
  mention.type === 'media' && mention.party !== null && mention.partyName !== null
    ? [{ id: mention.party, name: mention.partyName, wording: document.document.text.slice(mention.start, mention.end) }]
    : partiesOf(document, mention);

/** What parts the members of a list of sides. */
const LINK = /^(?:['’]s? government)?(?:, |,? and )(?:the )?$/;

/** "Russia and Turkey": both of them; [] where the words name no list of sides and nothing else. */
function jointSides(document: AnnotatedDocument, span: Span): readonly ActorRef[] {
  const text = document.document.text;
  const members = mentionsIn(document, span).filter((mention) => acts(mention) && mention.form !== 'demonym');
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined || first === last || text.slice(span.start, first.start).trim().length > 3)
    return [];
  if (/\p{L}{3}/u.test(text.slice(last.end, span.end))) return [];
  const joined = members.every((one, i) => i === 0 || LINK.test(text.slice(members[i - 1]?.end, one.start).replace(/\s+/g, ' ')));
  return joined ? members.flatMap((one) => partiesOf(document, one)) : [];
}

/** Nouns for those who speak for the side that is named with them. */
const FOR_A_SIDE =
  /^(?:officials?|diplomats?|sources?|authorit(?:y|ies)|ministers?|negotiators?|envoys?|ambassadors?|delegat(?:es?|ions?)|spokes\p{L}+|leaders?|leadership|government|administration|military|army|troops|forces|commanders?|generals?|officers?|representatives?|mediators?|aides?|advis[eo]rs?|sides?|teams?|missions?|embassy|presidency|ministry|ministries|office|fighters|rebels|statement|communiqu[eé]|declaration|document|letter|report|readout|delegation|chiefs?|members?|group|movement)$/iu;

/** After a name: those in whose name it stands, up to a mark or another phrase. */
const REST =
  /^(?:['’]s?)?(?! (?:and|or|in|on|at|of|for|from|with|to|who|after|during|itself|also|has|had|have)\b)((?: [\p{L}\d.'’-]+){1,6}?)(?=$|,| (?:in|on|at|of|for|from|with|to|who|after|during)\b)/u;

/**
 * Whether a speaker is known by no name but is described by the side: `for` it ("a Sudanese diplomatic source", "an official of the
 * UN"), or merely beside it (`apart`: "Sudanese analysts", "Sudan's ruling party"). Null for what the mention names itself.
 */
function describedBy(document: AnnotatedDocument, { source }: Attribution, mention: Mention): 'for' | 'apart' | null {
  if (mention.type === 'person') {
    const unnamed = mention.form !== 'pronoun' && mention.office !== null && mention.name.startsWith(`${mention.office} of `);
    return unnamed ? 'for' : null;
  }
  if (
    source === null ||
    mention.type === 'media' ||
    mention.form === 'pronoun' ||
    mention.end > source.end ||
    mention.start < source.start
  )
    return null;
  const text = document.document.text;
  if (mention.type === 'government' && /\badministration$/i.test(text.slice(mention.start, mention.end))) return 'for';
  const noun = REST.exec(text.slice(mention.end, source.end).replace(/\s+/g, ' '))?.[1]?.split(' ').at(-1);
  if (noun === undefined) return null;
  return FOR_A_SIDE.test(noun) ? 'for' : 'apart';
}
