import type { Span } from '../../model/index.js';
import { countWords } from './blocks.js';
import { cutSentences } from './sentence-cuts.js';
import { plainText } from './plain-spans.js';
import { datesIn } from './written-date.js';

const POSITION =
  /\((?:L|C|[2-9](?:nd|rd|th)?[ -]?(?:L|R|left|right)|(?:(?:first|second|third|fourth|fifth|far) )?(?:from )?(?:the )?(?:left|right|cent(?:er|re))|L[-–]R|from left(?: to right)?|l(?: to |-)r|top|bottom|front|back)\)|,? (?:second|third|fourth|fifth|2nd|3rd|4th|far) (?:from )?(?:the )?(?:left|right)(?=[,)])|\b(?:from left|left to right|from L to R|clockwise from)\b|\b(?:pictured|seen|shown) (?:here|above|left|right|below)\b/;
const RIGHT = /\(R\)/;
const SIDE = /, (?:on )?(?:the )?(?:left|right|cent(?:er|re)|rear|foreground),/;
const IN_THIS_PICTURE =
  /^(?:in this (?:[a-z\u00C0-\u024F][a-z\u00C0-\u024F.,]* ){0,3}(?:photo|photograph|image|picture|handout|frame ?grab|video ?grab|screen ?grab|screenshot)|(?:this|an? (?:handout|file|combination|undated|satellite)) (?:[a-z\u00C0-\u024F]+,? ){0,2}(?:photo|photograph|image|picture|handout|combination|frame ?grab|video ?grab|screen ?grab)(?:,? (?:taken|released|made|provided|obtained|dated|supplied|combination|illustration)|(?: [a-z\u00C0-\u024F]+){0,4} shows)|(?:an? )?(?:aerial |file |combined )?(?:photo|picture|image|photograph) taken (?:on|in|at|from)|file\s?(?:photo|picture|image)?\s?[-–—:]|\(?file photo\)?|image caption|(?:photo|picture|image|pic)\s?:\s|pictured?:\s|handout (?:photo|image|picture))/i;
/** what people and things on a picture do, never as a noun nor after "to" or "will" */
const CAPTION_VERB =
  /(?<!\b(?:to|will|would|could|can|may|might|must|should|not|did|does|do|who|which|that|they|we|has|have|had) )\b(?:speaks?|meets?|(?:shakes?) hands|attends?|poses?|gestures?|listens?|walks?|arrives?|waves? (?:to|as|at|during|from|next|before|after|a|his|her)|delivers? (?:an?|his|her|the|remarks)|looks? (?:on|at|over)|sits?|stands? (?:in|at|next|outside|with|near|before|behind|on|guard)|address(?:es)? (?:an?|the|his|her|reporters|members|lawmakers|delegates|supporters|journalists|media)|gathers?|greets?|welcomes? [A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F]+ (?!decision|move|agreement)|hugs?|embraces?|inspects?|patrols? (?:an?|the)|waits?|watch(?:es)?|march(?:es)? (?:through|in|during|on|against|towards?)|chants?|smiles?|talks? to|chats?|signs? (?:an?|the|his|her|documents|copies)|toasts?|take?s? part|participates?|visits? (?:an?|the|with)|rises? (?:from|over|above)|carr(?:ies|y) |holds? (?:a|up|his|her|their|hands|placards|flags|an)|(?:is|are) (?:seen|pictured|shown|photographed)|fl(?:ies|y) (?:over|above)|search(?:es)? (?:for|through|the)|rides? (?:on|in|past|through)|drives? (?:past|through)|leaves? (?:an?|the|after|his|her)|burns?|reacts?)\b/u;
const PAST_REPORT = /\b(?:said|told|added|announced|according to|reported|warned|stressed)\b/;
const FILE_END = /[([](?:file|archive|photo|handout)(?: (?:photo|picture|image))?[)\]]\.?$/i;
const AGENCY = String.raw`(?:REUTERS|Reuters|AFP|AP|EPA(?:-EFE)?|TASS|Getty(?: Images)?|Anadolu(?: Agency)?|Xinhua|Sputnik|NurPhoto|Bloomberg|dpa|EFE|Pool|Handout)`;
/** a photographer's credit at the end: "[File: A. Name/Reuters]", "REUTERS/A. Name", "A. Name / Press Service / TASS", "(AP Photo/A. Name)" */
const CREDIT_END = new RegExp(
  [
    String.raw`[([][^()[\]]{0,60}(?:\/\s?${AGENCY}|\bPhoto\b|\b[Pp]hoto(?:graph)? by\b|\bFile\b|\bHandout\b|\bvia\b|\bGetty\b)[^()[\]]{0,60}[)\]]`,
    String.raw`\b(?:${AGENCY}\s?\/|Photo(?:graph)?\s?(?:\/|: |by ))\s?[A-Za-z\u00C0-\u024F .'/-]{2,80}`,
    String.raw`[.!"] [A-Za-z\u00C0-\u024F .'-]{2,60}\/\s?[A-Za-z\u00C0-\u024F .'/-]{2,100}`,
    String.raw`\/\s?${AGENCY}(?: (?:via|Images)[A-Za-z\u00C0-\u024F ]{0,20})?`,
    String.raw`\b(?:AP Photo|AFP Photo|Getty Images|Reuters Photo|EPA-EFE|Photo courtesy of [A-Za-z\u00C0-\u024F ]{2,40})`,
  ]
    .map((pattern) => String.raw`(?:${pattern})[)\].]?$`)
    .join('|'),
  'u',
);
const BARE_CREDIT_END = new RegExp(String.raw`[([]${AGENCY}[)\]]\.?$`, 'u');

/** Whether the dates of a caption end it: "…, September 27, 2018." and the like. */
function endsWithDate(plain: string): boolean {
  if (!/\d[\s)\].]{0,9}$/.test(plain.slice(-10))) return false;
  const tail = plain.slice(-60).replace(/[\s)\].]{1,9}$/, '');
  const last = datesIn(tail).at(-1);
  return last !== undefined && last.end === tail.length && last.when.precision === 'day' && last.when.year === 'stated';
}

/** What shows a sentence to be the caption of a photo, or null: the name of the sign that it bears. */
export function captionSign(plain: string): string | null {
  if (plain.length > 700) return null;
  if (IN_THIS_PICTURE.test(plain)) return 'in-this-picture';
  const mayPosition = mayTellPosition(plain);
  const dated = endsWithDate(plain) && !plain.includes('"');
  if (!mayPosition && !dated) return null;
  const spot = !mayPosition || /^["']/.test(plain) ? null : POSITION.exec(plain);
  if (spot !== null && /^\((?:L|C|\d)/.test(spot[0])) return 'position';
  if (spot === null && !dated && !SIDE.test(plain) && !RIGHT.test(plain)) return null;
  if (PAST_REPORT.test(plain) || !CAPTION_VERB.test(plain)) return null;
  if (spot !== null || SIDE.test(plain) || RIGHT.test(plain)) return 'position';
  return 'present-and-dated';
}

const POSITION_WORDS = [
  '(',
  'left',
  'right',
  'cent',
  'rear,',
  'foreground,',
  'from L',
  'clockwise',
  'pictured ',
  'seen ',
  'shown ',
];

/** Whether a stretch holds a word of those that tell where somebody stands on a picture; spares most the search. */
const mayTellPosition = (plain: string): boolean => POSITION_WORDS.some((word) => plain.includes(word));

/** What shows a whole paragraph to be the caption of a photo, or null. */
export function captionBlockSign(plain: string): string | null {
  if (countWords(plain, 120) > 90) return null;
  if (IN_THIS_PICTURE.test(plain) || mayTellPosition(plain) || endsWithDate(plain)) {
    const [first, ...others] = cutSentences(plain, { start: 0, end: plain.length });
    if (first !== undefined && others.length <= 1) {
      const sign = captionSign(others.length === 0 || endsWithDate(plain) ? plain : plain.slice(first.start, first.end));
      if (sign !== null) return sign;
    }
  }
  const end = plain.slice(-200);
  if (!/[)\]][)\].]?$/.test(plain) && !CREDIT_SIGNS.some((sign) => end.includes(sign))) return null;
  if (/^["']/.test(plain) || PAST_REPORT.test(plain.slice(0, -40))) return null;
  if (CREDIT_END.test(end) && countWords(plain) >= 5) return 'credited';
  if (BARE_CREDIT_END.test(plain.slice(-30)) && (CAPTION_VERB.test(plain) || /[^.!?"'] \[[^[\]]+\]$/.test(plain)))
    return 'credited';
  if (FILE_END.test(plain.slice(-40)) && countWords(plain) >= 5) return 'file-picture';
  return null;
}

/** What a photographer's credit without brackets holds. */
const CREDIT_SIGNS = ['/', 'Photo', 'Getty', 'EPA-EFE'];

/** "(AP Archive)", "(Reuters)" between a caption and the sentence after it */
const GLUED_CREDIT =
  /^\s{1,2}\((?:[A-Za-z\u00C0-\u024F. ]{2,30}\/ ?)?(?:Reuters|AFP|AP|AA|EPA|TASS|Getty(?: Images)?|Xinhua|Sputnik|TRT ?World|Others)(?: (?:Archive|Photo|File))?\)(?=\s[A-Z\u00C0-\u00DE\u0100-\u024F])\s/u;
const DATE_ONLY = /^(?:[A-Za-z\u00C0-\u024F ]{0,30}, )?[^"]{0,30}$/u;

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
    const credit = GLUED_CREDIT.exec(text.slice(sentence.end, sentence.end + 60))?.[0];
    const sign =
      captionSign(plain) ?? (credit !== undefined && CAPTION_VERB.test(plain) && !PAST_REPORT.test(plain) ? 'credited' : null);
    open = sign !== null;
    if (sign !== null && credit !== undefined)
      found.push({ start: sentence.start, end: sentence.end + credit.trimEnd().length, rule: sign });
    else if (sign !== null) found.push({ ...sentence, rule: sign });
  }
  return found;
}

/** A cheap look that spares most paragraphs the cutting. */
const mayHold = (raw: string): boolean =>
  /\((?:L|R|C|left|right|center|centre|\d)|\((?:[A-Za-z\u00C0-\u024F. ]{2,30}\/ ?)?(?:Reuters|AFP|AP|AA|EPA|TASS|Getty|Xinhua|Sputnik|TRT|Others)|from left|from the left|second from|, (?:left|right|cent(?:er|re)),|[Ii]n (?:this|a) (?:[A-Za-z\u00C0-\u024F]+ ){0,2}(?:photo|image|picture|handout|file)|(?:photo|image|picture) (?:taken|released|shows)|, (?:19|20)\d\d\.?(?:\s|$)|\b(?:pictured|seen) (?:here|above|left|right)/u.test(
    raw,
  );
