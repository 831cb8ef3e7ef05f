import type { Region, RegionKind, Span } from '../../model/index.js';
import type { Block } from './blocks.js';
import { readDateline } from './dateline.js';
import type { Mark } from './line-rules.js';
import { isSignOff } from './name-lines.js';
import { captionsWithin } from './photo-captions.js';
import type { SpeakerCaption } from './speaker-captions.js';
import { readDateAt } from './written-date.js';
import { agencyNamed } from './agencies.js';

/** What is known of a paragraph of running text before it is split. */
export interface BlockSetting {
  readonly mark: Mark;
  readonly speaker: SpeakerCaption | null;
  /** the first paragraph of running text */
  readonly first: boolean;
  /** the report is a transcript: some paragraphs name their speaker */
  readonly spoken: boolean;
  /** the headline, which some pages glue before the text */
  readonly title: Block | null;
}

/** Splits a paragraph of running text where something else was glued to it: a date, a dateline, a speaker, captions, a credit, a sign-off. */
export function splitBlock(text: string, block: Block, setting: BlockSetting): readonly Region[] {
  const parts: Region[] = [];
  const add = (span: Span, kind: RegionKind, rule: string): void => {
    const trimmed = trim(text, span);
    if (trimmed.end > trimmed.start) parts.push({ start: trimmed.start, end: trimmed.end, kind, rule });
  };
  let start = block.start;
  if (setting.speaker !== null) {
    add({ start, end: setting.speaker.end }, 'caption-speaker', setting.speaker.rule);
    start = setting.speaker.end;
  } else start = readLead(text, block, setting, add);
  const end = tailStart(text, { start, end: block.end }, setting);
  let from = start;
  for (const caption of captionsWithin(text, { start, end: end.at })) {
    add({ start: from, end: caption.start }, 'body', setting.mark.rule);
    add(caption, 'caption-photo', caption.rule);
    from = caption.end;
  }
  add({ start: from, end: end.at }, 'body', setting.mark.rule);
  if (end.mark !== null) add({ start: end.at, end: block.end }, end.mark.kind, end.mark.rule);
  return parts;
}

type Add = (span: Span, kind: RegionKind, rule: string) => void;

/** Reads what stands before the first sentence: a repeated headline, a date, a dateline. Gives the offset at which the sentence begins. */
function readLead(text: string, block: Block, setting: BlockSetting, add: Add): number {
  let start = block.start;
  if (setting.first && setting.title !== null) {
    const title = setting.title.raw;
    const after = text.slice(start + title.length, start + title.length + 3);
    if (
      title.length >= 25 &&
      setting.title !== block &&
      text.startsWith(title, start) &&
      /^\.?\s["“‘]?/.test(after) &&
      start + title.length < block.end
    ) {
      add({ start, end: start + title.length }, 'boilerplate', 'repeated-title');
      start += title.length;
    }
  }
  const dated = setting.first ? readDatePrefix(text, start, block.end) : start;
  if (dated > start) add({ start, end: dated }, 'metadata', 'date-prefix');
  start = dated;
  const dateline = readDateline(text, start, { first: setting.first, end: block.end });
  if (dateline === null) return start;
  add({ start, end: dateline.end }, 'dateline', 'dateline');
  return dateline.end;
}

const LABEL = /\s{0,20}(?:date|dated|published|posted|updated|issued|released)(?: on| at)?\s?:?\s{1,4}/iy;
const GAP = /\s{0,3}(?:[-–—|:,]\s{0,3})?/y;
const CLOCK = /,?\s{0,3}(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:GMT|UTC|[A-Z]{2,4}T))?/iy;

/** `date 2018-03-16 The ministers…`: a date that a page's header left before the first sentence. Gives the offset after it, or `start`. */
function readDatePrefix(text: string, start: number, blockEnd: number): number {
  const head = text.slice(start, Math.min(blockEnd, start + 120));
  LABEL.lastIndex = 0;
  const label = LABEL.exec(head);
  const date = readDateAt(head, label?.[0].length ?? 0);
  if (date === null || date.when.precision !== 'day' || (label === null && date.when.year !== 'stated')) return start;
  let at = date.end;
  for (const pattern of [CLOCK, GAP]) {
    pattern.lastIndex = at;
    at += pattern.exec(head)?.[0].length ?? 0;
  }
  // without a label, "March 3, 2019 was the day" is prose: an ISO date or a dash must set it off
  const setOff = label !== null || /^\d{4}-/.test(head) || /[-–—|]\s{0,3}$/.test(head.slice(date.end, at));
  return setOff && /^["“‘'([]?[A-Z\u00C0-\u00DE\u0100-\u024F]/u.test(head.slice(at)) ? start + at : start;
}

const CREDIT_OPENING =
  /[([](?:additional |further )?(?:reporting|writing|editing|compiled|written|edited|translated|with (?:files|inputs?|reporting|agencies|additional))\b/i;
const BARE_CREDIT =
  /[.!?"”]\s+(?=(?:Additional r|R)eporting by [A-Z\u00C0-\u00DE\u0100-\u024F][^.!?]{2,200}(?:; ?(?:[Ww]riting|[Ee]diting)\b[^.!?]{2,120})?\.?$)/u;
const AGENCY_TAIL = /(?<=[.!?"”])\s*(?:[-–—/]{1,3}\s?|\()(?<who>[A-Za-z\u00C0-\u024F /-]{2,40}?)[)/]?\.?$/u;
const BARE_AGENCY_TAIL = /(?<=[.!?"”])\s(?<who>[A-Z]{3,8})\.?$/;
/** the last words of a paragraph, after the sentence before them */
const LAST_WORDS = /(?<=[.!?]["”]?)\s+(?=[^.!?]{6,110}\.?["”]?$)/;

/** Where a credit or a correspondent's sign-off begins at the end of a paragraph; the paragraph's end where there is none. */
function tailStart(text: string, span: Span, setting: BlockSetting): { readonly at: number; readonly mark: Mark | null } {
  const from = Math.max(span.start, span.end - 700);
  const tail = text.slice(from, span.end).trimEnd();
  const opening = /[)\]]\.?$/.test(tail) ? tail.search(CREDIT_OPENING) : -1;
  if (opening > 0) return { at: from + opening, mark: { kind: 'credit', rule: 'reporting-by' } };
  const bare = tail.includes('eporting by ') ? BARE_CREDIT.exec(tail) : null;
  if (bare !== null) return { at: from + bare.index + 1, mark: { kind: 'credit', rule: 'reporting-by' } };
  const agency = AGENCY_TAIL.exec(tail.slice(-60)) ?? BARE_AGENCY_TAIL.exec(tail.slice(-60));
  const who = agency?.groups?.['who'];
  if (agency !== null && who !== undefined && who.split('/').every((one) => agencyNamed(one) !== null)) {
    return { at: from + tail.length - agency[0].length, mark: { kind: 'credit', rule: 'agency-at-end' } };
  }
  const lastWords = setting.spoken ? LAST_WORDS.exec(tail.slice(-150)) : null;
  if (lastWords === null) return { at: span.end, mark: null };
  const lastAt = Math.max(0, tail.length - 150) + lastWords.index;
  if (isSignOff(tail.slice(lastAt).trim())) return { at: from + lastAt, mark: { kind: 'boilerplate', rule: 'sign-off' } };
  return { at: span.end, mark: null };
}

function trim(text: string, span: Span): Span {
  const part = text.slice(span.start, span.end);
  const trimmed = part.trim();
  const start = span.start + part.length - part.trimStart().length;
  return { start, end: start + trimmed.length };
}
