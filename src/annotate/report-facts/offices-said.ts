import { officeKey } from '../../lexicon/index.js';
import type { AnnotatedDocument, OfficeSaid, Span } from '../../model/index.js';
import { evidenceOf } from '../../model/index.js';
import { FORMER, officeBeside, plainOffice } from './office-words.js';
import { quotedBy } from './quoted-words.js';

type Read = Pick<AnnotatedDocument, 'document' | 'sentences' | 'mentions' | 'attributions'>;

/** what gives an office only for a time to come, or to a name that is to be chosen */
const NOT_YET =
  /\b(?:future|incoming|would-be|designate|elect|nominee|candidate|aspiring|presumptive|shadow|potential|possible)\b/i;
/** callings of those who report, which are no offices of a side */
const REPORTING = /\b(?:correspondent|reporter|photographer|editor|anchor|journalist|author|contributor)\b/i;
/** so many offices of one report are kept */
const MOST = 200;

/**
 * The offices that a report gives to persons whom it names, each with the words that say so and on whose word. What only the lexicon or
 * another report knows is not among them.
 */
export function officesSaid(read: Read): readonly OfficeSaid[] {
  const found = new Map<string, OfficeSaid>();
  const said = speakerOver(read);
  for (const mention of read.mentions) {
    if (mention.type !== 'person' || mention.form !== 'name' || mention.office === null || found.size >= MOST) continue;
    const sentence = read.sentences[mention.sentence];
    if (sentence === undefined || sentence.region === 'boilerplate' || sentence.region === 'metadata') continue;
    const beside = officeBeside(read, mention, mention.office, sentence);
    if (beside === null) continue;
    const { span, office } = withHow(read.document.text, beside, plainOffice(mention.office));
    if (office === '' || REPORTING.test(office) || notYet(read, span)) continue;
    const former = FORMER.test(
      `${read.document.text.slice(Math.max(sentence.start, span.start - 12), span.end)} ${mention.office}`,
    );
    const one: OfficeSaid = {
      person: mention.entity,
      name: mention.name,
      office,
      key: officeKey(office),
      // a side that only follows from the report is not said by it
      party: mention.partyBasis === 'inferred' ? null : mention.party,
      partyName: mention.partyBasis === 'inferred' ? null : mention.partyName,
      former,
      by: said(span),
      evidence: evidenceOf(read.document, span),
    };
    const key = `${one.person}|${one.key}|${one.party ?? ''}|${String(former)}|${one.by ?? ''}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** how an office is held, in the report's own word: it stays with the office wherever that is shown */
const HOW = /\b(interim|acting|caretaker|transitional|self-proclaimed|self-declared|self-styled|de facto)\b/i;

/** "Interim Arcadian president NAME": the word that says how the office is held, where it stands before or within the words. */
function withHow(text: string, span: Span, office: string): { readonly span: Span; readonly office: string } {
  const before = new RegExp(`${HOW.source} $`, 'i').exec(text.slice(Math.max(0, span.start - 16), span.start));
  const how = before ?? HOW.exec(text.slice(span.start, span.end));
  if (how === null || HOW.test(office)) return { span, office };
  const start = before === null ? span.start : span.start - before[0].length;
  return { span: { start, end: span.end }, office: `${(how[1] ?? '').toLowerCase()} ${office}` };
}

const notYet = ({ document }: Read, span: Span): boolean =>
  NOT_YET.test(document.text.slice(Math.max(0, span.start - 20), Math.min(document.text.length, span.end + 12)));

/** Whose quoted words a stretch stands in; null for the report's own. */
function speakerOver(read: Read): (span: Span) => string | null {
  const by = quotedBy(read);
  return (span) => {
    const quoting = by(span);
    if (quoting === null) return null;
    const { speaker, source } = quoting;
    const name = speaker === null ? undefined : read.mentions[speaker]?.name;
    return name ?? (source === null ? 'a speaker not named' : read.document.text.slice(source.start, source.end));
  };
}
