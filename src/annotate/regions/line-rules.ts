import type { RegionKind } from '../../model/index.js';
import { agencyNamed } from './agencies.js';
import type { Block } from './blocks.js';
import { countWords } from './blocks.js';
import { BOILERPLATE_LINES, SECTION_LABELS } from './boilerplate-lines.js';
import { isDatelineAlone, OUTLET_END } from './dateline.js';
import { DATELINE_CITIES } from './dateline-places.js';
import { isListOfNames, isNameOfPlace, isNamesOfPeople, isReportsLine, isSignOff } from './name-lines.js';
import { dateLineKind } from './written-date.js';

/** What a whole paragraph is, and the rule that says so. */
export interface Mark {
  readonly kind: RegionKind;
  readonly rule: string;
}

/** Where a paragraph stands, for rules that need to know. */
export interface Place {
  /** nothing that reads as running text stands before it */
  readonly top: boolean;
  /** no running text stands after it */
  readonly tail: boolean;
  readonly before: Block | null;
  readonly after: Block | null;
}

type Test = (plain: string, block: Block, place: Place) => boolean;

interface LineRule extends Mark {
  /** the longest paragraph, in characters, that the rule looks at */
  readonly most: number;
  /** what the words of the paragraph have to match; null for a rule that goes by more than these */
  readonly words: RegExp | null;
  readonly test: Test;
}

const ALWAYS: Test = () => true;

const rule = (kind: RegionKind, name: string, test: Test, most = 300): LineRule => ({
  kind,
  rule: name,
  words: null,
  test,
  most,
});
/** A rule for paragraphs whose words match a pattern. */
const worded = (kind: RegionKind, name: string, words: RegExp, most = 300, test = ALWAYS): LineRule => ({
  kind,
  rule: name,
  words,
  test,
  most,
});

const ADDRESS = /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$/i;
const ADDRESS_LABEL =
  /^(?:original (?:url|link|article|source|text)|source url|url|link|permalink|canonical(?: url)?|web ?(?:address|link|page)|address|available (?:at|from|online at)|retrieved from|(?:originally )?published (?:at|on)|full (?:text|article|story)(?: at)?|article (?:url|link|source))\s?:?\s*(?:<?(?:https?:\/\/|www\.)[^\s<>]+>?)?$/i;

const isAddress = (plain: string): boolean => ADDRESS.test(plain);

/** A line that labels or gives the report's own address. */
export const isOwnAddressLine = (plain: string): boolean =>
  plain.length <= 400 &&
  ADDRESS_LABEL.test(plain) &&
  (plain.includes('/') || plain.endsWith(':') || /^original|url/i.test(plain));

const LABELLED =
  /^(?:title|headline|subtitle|outlet|publisher|publication|website|source name|source|language|country|location|section|category|document type|ref(?:erence)?(?: no\.?)?|press release(?: no\.?| number)?)\s?:\s*\S.{0,200}$/i;

const BY_WORDS =
  /^(?:by|written by|story by|words by|report by|text by|posted by|authors?|reporter|correspondent|byline)\s?:?\s/i;
const NOT_AFTER_BY =
  /^by\s?:?\s(?:the|a|an|his|her|its|their|our|my|this|that|these|those|then|now|early|late|mid|noon|midnight|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|contrast|comparison|far|all|most|and large|\d)\b/i;
const STAFF =
  /^(?:(?:our |the )?(?:web|news|online|foreign|world|international|digital|middle east|political)? ?(?:desk|staff|team|bureau|editors?|correspondents?|reporters?|newsroom)(?: (?:report|reporter|writers?|correspondents?))?|staff (?:writers?|reporters?|report)|(?:news )?agencies|agencies and staff|wire services?|news services|.{2,40} (?:and|&) (?:news |wire )?agencies|.{2,30} staff(?: writers?| and agencies)?)$/i;
const CREDIT_WORK = String.raw`(?:additional |further )?(?:reporting|writing|editing|compiled|translated|translation|edited|written|reported|rewritten|research|graphics?|photos?|photography|filming|produced|production|contributions?|contributed|inputs?)`;
const CREDIT_IN_PARENTHESES = new RegExp(
  String.raw`^[([]\s?(?:${CREDIT_WORK}\b|with (?:files|inputs?|reporting|agencies|additional|contributions?|reports?)\b|this (?:story|article|report|copy)\b|source\b|agencies\b|photos?\b|picture\b|story\b).{0,500}[)\]]?\.?$`,
  'i',
);
const CREDIT_LINE = new RegExp(String.raw`^[-–—*]{0,2}\s?${CREDIT_WORK}(?: for .{2,40})? ?(?:by|from|:)\s(?<who>.{2,400})$`, 'i');
const WITH_FILES =
  /^[-–—*(]{0,2}\s?with (?:files|inputs?|reporting|additional reporting|agency inputs|contributions|reports?|material|information) (?:from|by)\b.{2,200}$/i;
const CONTRIBUTED =
  /^.{2,300}\b(?:contributed to this (?:report|story|article|post)|contributed reporting|contributed additional reporting|also contributed|contributed from .{2,40})\.?$/i;
const SOURCES =
  /^(?:sources?|via|credits?|photo(?:s|graph|graphy)?(?: credit| source)?|image(?:s| credit| source)?|picture(?:s| credit)?|video(?: credit)?|cover image|featured image|copyright holder|provided by|courtesy(?: of)?)\s?[:;]\s?.{1,160}$/i;
const PHOTO_CREDIT =
  /^©\s?.{2,60}\/.{2,40}$|^.{2,50} via (?:Getty Images|AP|Reuters|REUTERS|AFP|Bloomberg)\.?$|^[([]?(?:photo|image|picture|pic|photograph|illustration|graphic)s? (?:by|courtesy of|courtesy|credit|via|from)\b.{2,120}$|^.{2,80}\/\s?(?:AFP|AP|Reuters|REUTERS|EPA|Getty Images|Anadolu.{0,10}|TASS|Xinhua|Sputnik|Bloomberg|NurPhoto|Shutterstock|EFE|dpa|Handout|Pool|File).{0,60}$|^(?:AFP|AP|REUTERS|Reuters|EPA|Getty Images|Getty|Shutterstock|iStock|TASS|Xinhua)\s?[/|]\s?.{2,60}$|^(?:AP Photo|Getty Images|EPA-EFE|Reuters Photo|AFP Photo|File photo|Handout)\b.{0,80}$/;
const ORIGIN_NOTE =
  /^this (?:story|article|piece|post|dispatch|copy|transcript|content) (?:was|is|has been|first|originally|also)\b.{0,80}\b(?:published|appeared|produced|provided|translated|republished|syndicated|generated|edited|corrected|updated|reproduced)\b.{0,200}$|^this report (?:was|has been) (?:auto|first|originally|updated|corrected|produced)\b.{0,200}$|^(?:originally|first) (?:published|appeared) (?:in|on|by|at)\b.{1,160}$/i;
const BIO =
  /^.{4,60} is (?:a|an|the|our) .{0,60}\b(?:reporter|correspondent|editor|journalist|columnist|contributor|writer|bureau chief|producer|freelancer)\b.{0,300}$/i;
const STAFF_BIO =
  /^[A-Z][^.,!?"]{3,50} (?:is|covers) [^.,!?"]{0,70}\b(?:reporter|correspondent|editor|columnist|writer|bureau chief|producer|fellow) (?:for|at|with|based|covering|who covers) [^"]{2,300}$/;

/** Whether a line says by whom the report is: "By Ana Silva and Omar Haddad". */
export const isByline = (plain: string): boolean => {
  const words = BY_WORDS.exec(plain)?.[0];
  return words !== undefined && (isListOfNames(plain.slice(words.length)) || agencyNamed(plain.slice(words.length)) !== null);
};

function isCreditLine(plain: string, { words, ends }: Block): boolean {
  const who = CREDIT_LINE.exec(plain)?.groups?.['who'];
  if (who === undefined) return false;
  return (
    isListOfNames(who.replace(/\.$/, '')) ||
    (who.includes(';') && new RegExp(CREDIT_WORK, 'i').test(who)) ||
    (/^[A-Z\u00C0-\u00DE\u0100-\u024F]/u.test(who) && !ends && words <= 16)
  );
}
const isAgencyAlone = (plain: string): boolean => agencyNamed(plain.replace(/^[([/-]{1,3}\s?|\s?[)\]/.-]{1,3}$/g, '')) !== null;
const isClock = (plain: string): boolean => dateLineKind(plain) === 'time';
const datedOrBylined = (plain: string): boolean => dateLineKind(plain) !== null || isByline(plain);
const isCity = (plain: string): boolean =>
  DATELINE_CITIES.has((/^[^,]+/.exec(plain)?.[0] ?? '').toUpperCase()) && countWords(plain) <= 5;
/** The pieces of a line at the head of a page: "Vienna, Austria | AFP | Tuesday 7/14/2015 - 12:40 GMT", "Levant Courier, 3 March 2021". */
export function headerPieces(line: string): readonly string[] {
  const comma = /,\s(?=[A-Za-z]{3,9}\.?\s\d|\d{1,2}[\s./-])/.exec(line);
  return comma !== null && !/[|•·]/.test(line) && OUTLET_END.test(line.slice(0, comma.index))
    ? [line.slice(0, comma.index), line.slice(comma.index + 1)]
    : line.split(/[|•·]/);
}
const isDated = (part: string): boolean => dateLineKind(part) === 'date' || isDatelineAlone(part);
const isHeaderLine = (plain: string): boolean => {
  if (!/\d/.test(plain)) return false;
  const parts = headerPieces(plain).map((part) => part.trim());
  return parts.length >= 2 && parts.some(isDated) && parts.every((part) => countWords(part) <= 8);
};
/** "(Caribbean Post, August 24, 2016)" below the text: where the report stood, and on which day. */
const isOriginLine = (plain: string): boolean => {
  const pieces = /^\([^()]+\)\.?$/.test(plain) ? headerPieces(plain.slice(1, plain.lastIndexOf(')'))) : [];
  return pieces.length === 2 && OUTLET_END.test(pieces[0]!) && dateLineKind(pieces[1]!.trim()) === 'date';
};
const near = (block: Block | null, test: (plain: string) => boolean): boolean =>
  block !== null && block.plain.length <= 160 && test(block.plain);
const datedOrLabelled = (plain: string): boolean => dateLineKind(plain) === 'date' || /^by\s?:?$/i.test(plain);

/** The rules for whole lines, the first that fits counts. */
const RULES: readonly LineRule[] = [
  rule(
    'metadata',
    'date-line',
    (p) => dateLineKind(p) !== null && /(?:19|20)\d\d|[a-z]/i.test(p) && !/^\d{1,2}[:.]\d{2}(?::\d{2})?$/.test(p),
    160,
  ),
  rule('metadata', 'header-line', (p, _, { top }) => top && isHeaderLine(p), 160),
  rule('metadata', 'own-address', (p) => isOwnAddressLine(p), 400),
  rule('metadata', 'own-address', (p, _, { before }) => isAddress(p) && near(before, isOwnAddressLine), 2000),
  rule('boilerplate', 'link-only', (p) => isAddress(p), 2000),
  rule('boilerplate', 'signs-only', (p) => !/[\p{L}\p{N}]/u.test(p) || /^\d{1,3}[.)]?$/.test(p), 2000),
  worded('metadata', 'labelled', LABELLED, 300, (_p, _b, { top }) => top),
  worded('boilerplate', 'section-label', SECTION_LABELS, 80, (_p, _b, { top }) => top),
  rule('metadata', 'venue-line', (p, _, { top, after }) => top && isNameOfPlace(p) && near(after, isClock), 80),
  rule(
    'dateline',
    'place-line',
    (p, b, { top, before, after }) =>
      top && b.level === 0 && isCity(p) && (near(before, datedOrBylined) || near(after, datedOrBylined)),
    60,
  ),
  rule(
    'dateline',
    'dateline',
    (p, b, { top, tail }) => (top || tail) && b.level === 0 && /\d{4}/.test(p) && isDatelineAlone(p),
    120,
  ),
  worded('byline', 'by-alone', /^(?:by|author|authors|written by)\s?:?$/i, 20),
  worded(
    'byline',
    'by',
    BY_WORDS,
    300,
    (p, { words, ends }) => isByline(p) && !NOT_AFTER_BY.test(p) && words <= 24 && !(ends && !/\b(?:Jr|Sr|St|[A-Z])\.$/.test(p)),
  ),
  rule('byline', 'agency-alone', (p, _, { top }) => top && isAgencyAlone(p), 40),
  rule('credit', 'agency-alone', (p) => isAgencyAlone(p), 40),
  worded('byline', 'staff', STAFF, 60, (_p, _b, { top }) => top),
  rule(
    'byline',
    'names',
    (p, b, { top, before, after }) =>
      top &&
      b.level === 0 &&
      isNamesOfPeople(p) &&
      b.words <= 10 &&
      (near(after, datedOrLabelled) || near(before, datedOrLabelled)),
    90,
  ),
  worded('credit', 'reporting-by', CREDIT_IN_PARENTHESES, 700),
  worded('credit', 'reporting-by', CREDIT_LINE, 700, isCreditLine),
  rule('credit', 'initials', (p, _, { tail }) => tail && /^[a-z]{2,4}(?:[/-][a-z]{2,4}){1,6}$/.test(p), 40),
  worded('credit', 'with-files', WITH_FILES, 420),
  rule('credit', 'with-files', (p) => /contributed/i.test(p) && CONTRIBUTED.test(p), 420),
  rule('credit', 'origin-line', (p, b, { tail }) => tail && b.level === 0 && isOriginLine(p), 120),
  worded('credit', 'source', SOURCES, 200, (_, { words }) => words <= 16),
  worded('credit', 'source-heading', /^sources?\s?:?$/i, 20, (p, { level }, { tail }) => (level > 0 || p.endsWith(':')) && tail),
  worded(
    'credit',
    'photo-credit',
    PHOTO_CREDIT,
    300,
    (p, { words }) =>
      words <= 18 &&
      countWords(/^[^/]*/.exec(p)?.[0] ?? '') <= 7 &&
      !/[.!?]\s/.test(p.replace(/\b[A-Z\u00C0-\u00DE\u0100-\u024F]\.\s/gu, '')),
  ),
  worded('credit', 'origin-note', ORIGIN_NOTE, 360),
  rule('credit', 'author-note', (p, b, { tail }) => tail && ((/^[*_]|@/.test(b.raw) && BIO.test(p)) || STAFF_BIO.test(p)), 500),
  rule('boilerplate', 'reports-line', (p, b) => isReportsLine(p) && b.level === 0, 160),
  rule('boilerplate', 'sign-off', (p, _, { tail }) => tail && isSignOff(p), 120),
  ...BOILERPLATE_LINES.map(([name, pattern, most]) => worded('boilerplate', name, pattern, most)),
];

const HEADLINE_LIKE: ReadonlySet<string> = new Set([
  'read-more',
  'subscribe',
  'follow-us',
  'contact',
  'reader-note',
  'source',
  'tags',
]);

/** What the words of a paragraph have to match for any of the rules that go by words: few paragraphs do. */
const ANY_WORDS = new RegExp(RULES.flatMap(({ words }) => words?.source ?? []).join('|'), 'i');
const RULES_WITHOUT_WORDS = RULES.filter(({ words }) => words === null);

/** What a whole paragraph is by its own words and place, or null where nothing speaks against running text or a heading. */
export function markLine(block: Block, place: Place): Mark | null {
  const { plain } = block;
  if (plain === '') return { kind: 'boilerplate', rule: 'signs-only' };
  for (const one of ANY_WORDS.test(plain) ? RULES : RULES_WITHOUT_WORDS) {
    if (plain.length > one.most || one.words?.test(plain) === false || !one.test(plain, block, place)) continue;
    // the first line of a report is its headline, even one that begins "ANALYSIS:" or "Watch:"
    if (place.before === null && HEADLINE_LIKE.has(one.rule)) continue;
    return { kind: one.kind, rule: one.rule };
  }
  return onlyLinks(block);
}

/** A paragraph of nothing but links is none of the report's words; a picture with a long description is its caption. */
function onlyLinks(block: Block): Mark | null {
  if (block.level > 0 || block.raw.length > 4000 || !block.raw.includes('](')) return null;
  const shown = /^\s*!\[([^\]]*)\]\([^()]*\)\s*$/.exec(block.raw)?.[1];
  if (shown !== undefined)
    return countWords(shown) >= 6 ? { kind: 'caption-photo', rule: 'picture' } : { kind: 'boilerplate', rule: 'picture' };
  const left = block.raw.replace(/!?\[[^[\]]*\]\([^()]*\)/g, '').replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s/, '');
  return /[\p{L}\p{N}]/u.test(left) ? null : { kind: 'boilerplate', rule: 'link-only' };
}
