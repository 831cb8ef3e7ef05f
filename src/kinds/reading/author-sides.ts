import type { ActorRef, AnnotatedDocument, Mention, Span } from '../../model/index.js';
import { mentionsIn, partiesOf } from '../../model/index.js';

/** A side in whose name a whole document is written, with the words that show it. */
export interface AuthorSide {
  readonly actor: ActorRef;
  readonly span: Span;
  /** the first sentence that is theirs */
  readonly from: number;
}

const authors = new WeakMap<AnnotatedDocument, readonly AuthorSide[]>();

/**
 * The sides for which "I" and "we" speak where nobody is quoted: of the statement's author in its heading, of the signatories that "we"
 * names, or of the envoy whom the author calls theirs; empty for a report.
 */
export function authorSides(document: AnnotatedDocument): readonly AuthorSide[] {
  let found = authors.get(document);
  if (!found) authors.set(document, (found = findAuthors(document)));
  return found;
}

function findAuthors(document: AnnotatedDocument): readonly AuthorSide[] {
  for (const find of [ofAnnouncedSpeech, ofHeading, ofSignatories, ofOwnEnvoy]) {
    const found = find(document);
    if (found.length > 0) return found;
  }
  return [];
}

const ANNOUNCED = /\b(?:said|says|stated|following statement)(?: the following)?:\s*$/;

/** "Following the talks minister X said:" – and the paragraphs after it are X's words. */
function ofAnnouncedSpeech(document: AnnotatedDocument): readonly AuthorSide[] {
  const { text } = document.document;
  for (const sentence of document.sentences) {
    if (sentence.region !== 'body' || !ANNOUNCED.test(text.slice(Math.max(sentence.start, sentence.end - 40), sentence.end)))
      continue;
    const next = document.sentences[sentence.index + 1];
    if (!next || next.paragraph === sentence.paragraph || /^["“‘']/.test(text.slice(next.start, next.start + 1))) continue;
    const said = mentionsIn(document, sentence).findLast((mention) => mention.type === 'person');
    const speaker = said && (bearsItsSide(document, said) ? said : holderNamed(document, said));
    if (speaker) return sidesOf(document, [speaker], next.index);
  }
  return [];
}

/** Whether a mention names who it is, or at least the side: "the foreign minister of X"; a bare office may be another's. */
function bearsItsSide(document: AnnotatedDocument, mention: Mention): boolean {
  if (mention.form !== 'office' && mention.form !== 'described') return mention.form !== 'pronoun';
  const words = document.document.text.slice(mention.start, mention.end).toLowerCase();
  const side = mention.partyName?.slice(0, 4).toLowerCase() ?? '';
  return side !== '' && (words.includes(side) || (mention.party === 'ent:un' && words.includes('secretary-general')));
}

/** The person whom the document names with the very office: "the Foreign Secretary" is the Foreign Secretary that it names. */
function holderNamed(document: AnnotatedDocument, office: Mention): Mention | undefined {
  const words = document.document.text
    .slice(office.start, office.end)
    .replace(/^the\s+/i, '')
    .toLowerCase();
  return document.mentions.find(
    (mention) => mention.type === 'person' && mention.form === 'name' && mention.office?.toLowerCase() === words,
  );
}

const STATEMENT = /\b(?:statement|remarks|address|message|letter|speech)\b/i;
const BY = /\b(?:by|from|of)\s+(?:the\s+|u\.?s\.?\s+)?$/i;

/** "Statement by President X on …", "President X Statement on …" */
function ofHeading(document: AnnotatedDocument): readonly AuthorSide[] {
  const { text } = document.document;
  for (const sentence of document.sentences) {
    if (sentence.region !== 'heading') continue;
    const words = STATEMENT.exec(text.slice(sentence.start, sentence.end));
    if (!words) continue;
    const [start, end] = [sentence.start + words.index, sentence.start + words.index + words[0].length];
    const written = mentionsIn(document, sentence).filter((mention) =>
      mention.start > end
        ? mention.start - end < 60 && BY.test(text.slice(end, mention.start))
        : /^(?:['’]s)?\s+(?:joint\s+)?$/i.test(text.slice(mention.end, start)),
    );
    const named = written.map((author) => (bearsItsSide(document, author) ? author : holderNamed(document, author)));
    const known = named.flatMap((author) => author ?? []);
    if (known.length > 0) return sidesOf(document, known, sentence.index);
  }
  return [];
}

const FROM_WE = 160;
const WE = /^\s*We, (?:the\s)?(?:[^,.;]{3,80}\sof\s)?/;

/** "We, the foreign ministers of A, B and C, …" */
function ofSignatories(document: AnnotatedDocument): readonly AuthorSide[] {
  const { text } = document.document;
  for (const sentence of document.sentences) {
    if (sentence.region !== 'body') continue;
    const we = WE.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + FROM_WE)));
    if (!we) continue;
    const signed: Mention[] = [];
    let end = sentence.start + 4;
    for (const mention of mentionsIn(document, { start: end, end: sentence.end })) {
      if (
        mention.start - end > 60 ||
        /[.;]|\b(?:welcome|reaffirm|meeting|met|gathered|having)\b/.test(text.slice(end, mention.start))
      )
        break;
      signed.push(mention);
      end = mention.end;
    }
    return sidesOf(document, signed, sentence.index);
  }
  return [];
}

/** "My special envoy X": an author whose envoy stands for a side speaks for it too. */
function ofOwnEnvoy(document: AnnotatedDocument): readonly AuthorSide[] {
  const { text } = document.document;
  if (document.attributions.some((one) => one.kind === 'direct')) return [];
  const own = document.mentions.find(
    (mention) =>
      mention.type === 'person' &&
      mention.office !== null &&
      mention.party !== null &&
      /\b[Mm]y\s+$/.test(text.slice(Math.max(0, mention.start - 4), mention.start)),
  );
  return own ? sidesOf(document, [own], 0) : [];
}

function sidesOf(document: AnnotatedDocument, mentions: readonly Mention[], from: number): readonly AuthorSide[] {
  const sides: AuthorSide[] = [];
  for (const mention of mentions)
    for (const actor of partiesOf(document, mention))
      if (!sides.some((side) => side.actor.id === actor.id)) sides.push({ actor, span: mention, from });
  return sides;
}
