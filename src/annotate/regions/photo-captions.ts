import type { Span } from '../../model/index.js';
import { countWords } from './blocks.js';
import { cutSentences } from './sentence-cuts.js';
import { plainText } from './plain-spans.js';
import { datesIn } from './written-date.js';

const POSITION =
  /\((?:L|R|C|(?:[2-9]|1\d)(?:nd|rd|th|-?[LR]| ?[LR])(?:[ -](?:L|R|left|right))?|(?:first|second|third|fourth|fifth)? ?(?:from )?(?:the )?(?:left|right|cent(?:er|re))|L[-–]R|from left(?: to right)?|l(?: to |-)r|top|bottom|front|back)\)|,? (?:second|third|fourth|fifth|2nd|3rd|4th|far) (?:from )?(?:the )?(?:left|right)(?=[,)])|\b(?:from left|left to right|from L to R|clockwise from)\b|\b(?:pictured|seen|shown) (?:here|above|left|right|below)\b/;
const SIDE = /, (?:on )?(?:the )?(?:left|right|cent(?:er|re)|rear|foreground),/;
const IN_THIS_PICTURE =
  /^(?:in (?:this|a|an) (?:\p{L}+,? ){0,3}(?:photo|photograph|image|picture|handout|frame grab|video grab|screengrab|still|file photo|grab)|(?:this|a|an) (?:\p{L}+,? ){0,3}(?:photo|photograph|image|picture|handout|frame grab|video grab|screengrab)(?:,? | )(?:\p{L}+,? ){0,3}(?:shows|taken|released|made|provided|showing|from)|file\s?(?:photo|picture|image)?\s?[-–—:]|\(?file photo\)?|image caption|(?:photo|picture|image|pic)\s?:\s|pictured?:\s|handout (?:photo|image|picture))/iu;
const CAPTION_VERB =
  /\b(?:speaks?|meets?|(?:shakes?) hands|attends?|poses?|gestures?|listens?|walks?|arrives?|waves?|delivers?|looks? (?:on|at)|sits?|stands?|addresses|gathers?|greets?|welcomes?|hugs?|embraces?|inspects?|patrols?|waits?|watch(?:es)?|marche?s?|chants?|smiles?|talks?|chats?|signs?|toasts?|receives?|takes? part|participates?|visits?|protests?|rises? (?:from|over|above)|(?:carries|carry) |holds? (?:a|up|his|her|their|hands|talks|placards|flags|an)|(?:is|are) (?:seen|pictured|shown|photographed)|flies|fly|searche?s?|rides?|drives?|leaves?|runs?|burns?|reacts?)\b/;
const PAST_REPORT = /\b(?:said|told|added|announced|according to|reported|warned|stressed)\b/;
const FILE_END = /[([](?:file|archive|photo|reuters|afp|ap|handout)(?: (?:photo|picture|image))?[)\]]\.?$/i;
const CREDIT_END =
  /(?:[([][^()[\]]{0,60}(?:\/[^()[\]]{2,40}|\bPhoto\b[^()[\]]{0,40}|\bFile\b[^()[\]]{0,30}|\bReuters|\bAFP|\bGetty[^()[\]]{0,20}|\bHandout[^()[\]]{0,20}|\bvia [^()[\]]{2,40})[)\]]|\b(?:REUTERS|AFP|AP|EPA|TASS|Getty|Photo(?:graph)?)\s?(?:\/|:|by )\s?[\p{L}\p{M} .'/-]{2,80}|[.!] [\p{L}\p{M} .'-]{2,60}\/\s?[\p{L}\p{M} .'/-]{2,100}|\/\s?(?:REUTERS|Reuters|AFP|AP|EPA|TASS|Getty Images|Anadolu(?: Agency)?|Xinhua|Sputnik|Pool|Handout|File)(?: (?:via|Images)[\p{L} ]{0,20})?|\b(?:AP Photo|AFP Photo|Getty Images|Reuters Photo|EPA-EFE|Photo courtesy of [\p{L} ]{2,40}))[)\].]?$/u;

/** Whether the dates of a caption end it: "…, September 27, 2018." and the like. */
function endsWithDate(plain: string): boolean {
  const tail = plain.slice(-60).replace(/[\s)\].]+$/, '');
  const last = datesIn(tail).at(-1);
  return last !== undefined && last.end === tail.length && last.when.precision === 'day' && last.when.year === 'stated';
}

/** What shows a sentence to be the caption of a photo, or null: the name of the sign that it bears. */
export function captionSign(plain: string): string | null {
  if (plain.length > 700) return null;
  if (IN_THIS_PICTURE.test(plain)) return 'in-this-picture';
  const present = CAPTION_VERB.test(plain) && !PAST_REPORT.test(plain);
  if (POSITION.test(plain) && !/^["']/.test(plain) && (present || /\((?:L|R|C|\d[\p{L}-]*)/u.test(plain))) return 'position';
  if (SIDE.test(plain) && present) return 'position';
  if (present && endsWithDate(plain) && !/"/.test(plain)) return 'present-and-dated';
  return null;
}

/** What shows a whole paragraph to be the caption of a photo, or null. */
export function captionBlockSign(plain: string): string | null {
  if (countWords(plain, 120) > 90) return null;
  const [first, ...others] = cutSentences(plain, { start: 0, end: plain.length });
  if (first !== undefined && others.length <= 1) {
    const sign = captionSign(others.length === 0 || endsWithDate(plain) ? plain : plain.slice(first.start, first.end));
    if (sign !== null) return sign;
  }
  if (PAST_REPORT.test(plain.slice(0, -40)) || /^["']/.test(plain)) return null;
  if (CREDIT_END.test(plain.slice(-200)) && countWords(plain) >= 4) return 'credited';
  if (FILE_END.test(plain.slice(-40)) && countWords(plain) >= 5) return 'file-picture';
  return null;
}

const DATE_ONLY = /^(?:[\p{L} ]{0,30}, )?[^"]{0,30}$/u;

/** Captions glued into a paragraph, as spans of whole sentences with the rule that found each; a date that stands alone after one belongs to it. */
export function captionsWithin(text: string, span: Span): readonly (Span & { readonly rule: string })[] {
  const found: { start: number; end: number; rule: string }[] = [];
  if (span.end - span.start < 60 || !mayHold(text.slice(span.start, span.end))) return found;
  let open = false;
  for (const sentence of cutSentences(text, span)) {
    const plain = plainText(text, sentence);
    const last = found.at(-1);
    if (open && last !== undefined && plain.length <= 45 && DATE_ONLY.test(plain) && endsWithDate(plain)) {
      last.end = sentence.end;
      open = false;
      continue;
    }
    const sign = captionSign(plain);
    open = sign !== null;
    if (sign !== null) found.push({ ...sentence, rule: sign });
  }
  return found;
}

/** A cheap look that spares most paragraphs the cutting. */
const mayHold = (raw: string): boolean =>
  /\((?:L|R|C|left|right|center|centre|\d)|from left|from the left|second from|, (?:left|right|cent(?:er|re)),|[Ii]n (?:this|a) (?:\p{L}+ ){0,2}(?:photo|image|picture|handout|file)|(?:photo|image|picture) (?:taken|released|shows)|, (?:19|20)\d\d\.?(?:\s|$)|\b(?:pictured|seen) (?:here|above|left|right)/u.test(
    raw,
  );
