import type { Span } from '../../model/index.js';
import { agenciesIn, agencyNamed } from './agencies.js';
import { DATELINE_CITIES, DATELINE_REGIONS, NOT_A_PLACE } from './dateline-places.js';
import { mayBeginDate, readDateAt, type WrittenDate } from './written-date.js';

/** A dateline at the beginning of a paragraph. All spans are those of the text; the dateline ends where the sentence begins. */
export interface Dateline extends Span {
  readonly place: Span | null;
  readonly date: WrittenDate | null;
  readonly agency: { readonly name: string; readonly span: Span } | null;
}

/** What a dateline without agency, date or dash needs to be told from a name in capitals. */
export interface DatelineSetting {
  /** the paragraph is the first of the report */
  readonly first: boolean;
  /** the paragraph ends where the dateline does */
  readonly end: number;
}

const LONGEST = 170;
const CAPS = String.raw`(?:(?:al|el|ed|ez|as|ad)-)?[A-Z\u00C0-\u00DE\u0100-\u024F][A-Z\u00C0-\u00DE\u0100-\u024F'’.]*(?:-(?:[A-Z\u00C0-\u00DE\u0100-\u024F][A-Z\u00C0-\u00DE\u0100-\u024F'’.]*|al|el|au|aux|sur|es))*`;
const CAPS_PLACE = new RegExp(
  String.raw`${CAPS}(?:\s(?!D\.C\.)${CAPS}){0,3}(?:\s?[/&]\s?${CAPS}(?:\s${CAPS}){0,2}){0,3}(?![a-z\u00DF-\u00FF\d])`,
  'uy',
);
const TITLE = String.raw`[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F'’]+(?:-[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F'’]*)*`;
const TITLE_PLACE = new RegExp(String.raw`${TITLE}(?:\s${TITLE}){0,2}(?:/${TITLE})?`, 'uy');
const ANY_PLACE = /[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F.'’]+(?:[ -][A-Za-z\u00C0-\u024F.'’]+){0,2}(?=\s?,)/uy;
const REGION =
  /\s?,\s{1,2}(?<region>(?:[A-Z]\.[A-Z](?![A-Za-z])\.?|W\.Va\.|(?:the\s)?[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F'’]*(?:-[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F'’]*)*\.?(?:\s(?:of\s)?[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F'’]*(?:-[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F'’]*)*\.?){0,2}))/uy;
const IN_PARENTHESES = /[,.]?\s{0,2}\((?<inner>[^()]{1,60})\)/uy;
const IN_SLASHES = /[,.]?\s{0,2}\/(?<inner>[^/\n]{2,30})\/\.?/uy;
const AFTER_COMMA = /[,.]\s{1,2}(?<inner>[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F-]*(?: Novosti| News)?)(?=\s{0,2}[-–—.:])/uy;
const AFTER_DASH =
  /\s[-–—]\s(?<inner>[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F-]*(?: Novosti| News)?)(?=\s{0,2}[-–—.])/uy;
const DASH = /[,.]?\s{0,3}(?:[-–—―_]{1,3})(?=[\sA-Za-z\u00C0-\u024F"“'‘([<$€£\d]|$)\s{0,4}/uy;
const COLON = /:(?=\s)\s{1,4}/uy;
const SPACED_DASH = /\s{1,3}(?:--|[–—-])\s{1,3}/uy;
const STOP = /\.?(?=\s)\s{1,4}/uy;
const BARE = /\s{1,3}(?=[A-Z\u00C0-\u00DE\u0100-\u024F"“'‘\d])/uy;

const AGENCY_NAME = /^[A-Z\u00C0-\u00DE][A-Za-z\u00C0-\u024F.&'-]*(?: [A-Z\u00C0-\u00DE][A-Za-z\u00C0-\u024F.&'-]*){0,3}$/u;

const stick = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A place in capitals as it is otherwise written: ADDIS ABABA is Addis Ababa. */
export const placeName = (place: string): string =>
  place === place.toUpperCase() || place === place.toLowerCase()
    ? place
        .toLowerCase()
        .replace(/(?<![A-Za-z\u00C0-\u024F'’])[A-Za-z\u00C0-\u024F]/gu, (c) => c.toUpperCase())
        .replace(/\b(Al|El|Ed|Ez|As|Ad)-/g, (m) => m.toLowerCase())
    : place;

/** Reads the dateline at the beginning of a paragraph ("GENEVA, March 3 (Reuters) -", "BEIRUT — "), or null. */
export function readDateline(text: string, start: number, setting: DatelineSetting): Dateline | null {
  const skipped = start + (/^[*_~>\s]{0,6}/.exec(text.slice(start, start + 6))?.[0].length ?? 0);
  const head = text.slice(0, Math.min(setting.end, skipped + LONGEST));
  return (
    inBrackets(text, head, skipped, start) ??
    agencyFirst(text, head, skipped, start, setting) ??
    placed(text, head, skipped, start, setting) ??
    dateFirst(head, skipped, start, setting)
  );
}

/** "(Beirut, March 3, 2021) – " */
function inBrackets(text: string, head: string, at: number, start: number): Dateline | null {
  const close = head.startsWith('(', at) ? head.indexOf(')', at) : -1;
  const dash = close < 0 ? null : stick(DASH, head, close + 1);
  if (dash === null) return null;
  const inner = placed(text, head.slice(0, close), at + 1, start, { first: true, end: close });
  if (inner === null || inner.date === null || inner.end < close) return null;
  return { ...inner, end: close + 1 + dash[0].length };
}

/** "12 April 2025, Muscat" as a paragraph of its own. */
function dateFirst(head: string, at: number, start: number, setting: DatelineSetting): Dateline | null {
  const date = /^[A-Za-z\d]/.test(head.slice(at, at + 1)) ? readDateAt(head, at) : null;
  if (date === null || !isFullDay(date)) return null;
  const gap = /^(?:,|\s[-–—])\s/.exec(head.slice(date.end, date.end + 3))?.[0] ?? null;
  const from = date.end + (gap?.length ?? 0);
  const place = gap === null ? null : (stick(CAPS_PLACE, head, from) ?? stick(TITLE_PLACE, head, from))?.[0];
  if (place === null || place === undefined || NOT_A_PLACE.has(place.toUpperCase())) return null;
  const parts: Parts = { at: from + place.length, region: null, date, agency: null, parentheses: false };
  readParts(head, parts);
  const span = { start: from, end: from + place.length };
  return standsAlone(head, parts.at, setting) ? { start, end: setting.end, place: span, date, agency: parts.agency } : null;
}

const ALONE =
  /^(?:,?\s{1,2}(?:at )?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?(?:\s?\(?(?:GMT|UTC|[A-Z]{2,4}T|local time)\)?)?)?[.:]?[\s*_]*$/;

const isFullDay = (date: WrittenDate): boolean => date.when.year === 'stated' && date.when.precision === 'day';

/** Whether nothing follows in the paragraph. */
const standsAlone = (head: string, at: number, setting: DatelineSetting): boolean =>
  setting.end <= head.length && ALONE.test(head.slice(at));

/** Whether a paragraph is a dateline and nothing else: "OHRID, North Macedonia, March 18, 2023 (Balkan Bulletin)", "Muscat, 12 April 2025". */
export function isDatelineAlone(paragraph: string): boolean {
  const dateline = readDateline(paragraph, 0, { first: true, end: paragraph.length });
  return dateline !== null && dateline.date !== null && dateline.end >= paragraph.length;
}

/** "(Reuters) -", "(CNN) —" or "July 14 (Reuters) -" with no place, or with the place and date after it. */
function agencyFirst(text: string, head: string, at: number, start: number, setting: DatelineSetting): Dateline | null {
  const date = /^[A-Za-z\u00C0-\u024F\d]/u.test(head.slice(at, at + 1)) ? readDateAt(head, at) : null;
  const from = date === null ? at : date.end + (/^,?\s{0,2}/.exec(head.slice(date.end, date.end + 3))?.[0].length ?? 0);
  const match = head.startsWith('(', from) ? stick(IN_PARENTHESES, head, from) : null;
  if (match === null) return null;
  const inner = match.groups?.['inner'] ?? '';
  const name = agencyNamed(inner) ?? (date !== null && isFullDay(date) && AGENCY_NAME.test(inner) ? inner : null);
  if (name === null && !/^[A-Z]{2,5}$/.test(inner)) return null;
  const dash = stick(DASH, head, from + match[0].length);
  if (dash === null) return null;
  const inside = from + match[0].indexOf(inner);
  const end = from + match[0].length + dash[0].length;
  const agency = name === null ? null : { name, span: { start: inside, end: inside + inner.length } };
  const more = placed(text, head, end, start, { ...setting, first: false });
  return more === null || more.date === null
    ? { start, end, place: null, date, agency }
    : { ...more, agency: more.agency ?? agency };
}

interface Parts {
  at: number;
  region: string | null;
  date: WrittenDate | null;
  agency: Dateline['agency'];
  parentheses: boolean;
}

function placed(text: string, head: string, at: number, start: number, setting: DatelineSetting): Dateline | null {
  const caps = capsPlace(head, at);
  const title = stick(TITLE_PLACE, head, at)?.[0] ?? null;
  const found =
    caps !== null
      ? placedAt(text, head, { at, start, place: caps, caps: true }, setting)
      : title !== null
        ? placedAt(text, head, { at, start, place: title, caps: false }, setting)
        : null;
  return found ?? (setting.first ? carelesslyPlaced(head, at, start) : null);
}

/** "Mexico city, april 1 -", "BALDWIN Park, Calif, March 30 -": a name in any letters, if a date and a dash follow it. */
function carelesslyPlaced(head: string, at: number, start: number): Dateline | null {
  const place = stick(ANY_PLACE, head, at)?.[0] ?? null;
  if (place === null || NOT_A_PLACE.has(place.toUpperCase()) || readDateAt(head, at) !== null) return null;
  const parts: Parts = { at: at + place.length, region: null, date: null, agency: null, parentheses: false };
  readParts(head, parts);
  const dash = parts.date === null || !/^\s?,/.test(head.slice(at + place.length)) ? null : stick(DASH, head, parts.at);
  if (dash === null) return null;
  const end = parts.at + dash[0].length;
  return { start, end, place: { start: at, end: at + place.length }, date: parts.date, agency: parts.agency };
}

interface NamedAt {
  readonly at: number;
  /** where the paragraph begins */
  readonly start: number;
  readonly place: string;
  /** written in capitals */
  readonly caps: boolean;
}

/** Whether a word follows a name that begins no date, with nothing between them but a space: no dateline goes on so. */
function goesOnAsProse(head: string, end: number): boolean {
  const at = head[end] === ' ' ? end + 1 : end;
  const c = head.charCodeAt(at) | 32;
  return at < head.length && head.charCodeAt(at) < 128 && c >= 97 && c <= 122 && !mayBeginDate(head, at);
}

function placedAt(text: string, head: string, named: NamedAt, setting: DatelineSetting): Dateline | null {
  const { at, start, place, caps } = named;
  const span = { start: at, end: at + place.length };
  let marks = 0;
  while (marks < 3 && (head[span.end + marks] === '*' || head[span.end + marks] === '_')) marks++;
  if (!(caps && setting.first) && goesOnAsProse(head, span.end + marks)) return null;
  const name = place.toUpperCase().replace(/’/g, "'");
  const known = place.split(/\s?\/\s?/).some((one) => DATELINE_CITIES.has(one.toUpperCase().replace(/’/g, "'")));
  if ((NOT_A_PLACE.has(name) && !known) || readDateAt(head, at) !== null) return null;
  const parts: Parts = { at: span.end + marks, region: null, date: null, agency: null, parentheses: false };
  readParts(head, parts);
  const found = (end: number): Dateline => ({ start, end, place: span, date: parts.date, agency: parts.agency });
  const marked = parts.date !== null || parts.agency !== null;
  const dash = stick(DASH, head, parts.at);
  // a paragraph of place and date alone
  const set = parts.region !== null || parts.agency !== null || /^\s?,/.test(head.slice(span.end + marks));
  if (
    parts.date !== null &&
    isFullDay(parts.date) &&
    standsAlone(head, parts.at, setting) &&
    (known || (set && titleFits(place)))
  )
    return found(setting.end);
  if (caps) {
    if (dash !== null && (marked || parts.parentheses || parts.region !== null || spacedDash(head, parts.at))) {
      const fits = known || parts.region !== null || (isLong(place, known) && (setting.first || namedAsPlace(text, place)));
      return marked || fits ? found(parts.at + dash[0].length) : null;
    }
    if (marked) return endOfMarked(head, parts, known, found);
    if (!setting.first) return null;
    const colon = stick(COLON, head, parts.at);
    const sure =
      known ||
      (parts.region !== null && DATELINE_REGIONS.has(parts.region)) ||
      (isLong(place, known) && namedAsPlace(text, place));
    if (!sure) return null;
    if (colon !== null) return found(parts.at + colon[0].length);
    // "BERLIN. World powers"
    const stop = known && head[parts.at] === '.' ? stick(STOP, head, parts.at) : null;
    if (stop !== null) return found(parts.at + stop[0].length);
    if (parts.at >= setting.end) return found(setting.end);
    return endOfBare(head, span.end, parts, found);
  }
  if (parts.agency !== null && (dash !== null || stick(STOP, head, parts.at) !== null))
    return endOfMarked(head, parts, known, found);
  if (parts.date !== null && dash !== null && titleFits(place)) return found(parts.at + dash[0].length);
  const pause = stick(SPACED_DASH, head, parts.at);
  if (pause !== null && known && setting.first && !/\s[–—-]\s/.test(head.slice(parts.at + pause[0].length, parts.at + 90)))
    return found(parts.at + pause[0].length);
  return null;
}

/** The run of capitals that names the place: as long as it can be, but never the first letter of the sentence that follows. */
function capsPlace(head: string, at: number): string | null {
  const match = stick(CAPS_PLACE, head, at);
  if (match === null) return null;
  let place = match[0];
  // "GENEVA A senior official", "CAIRO I said": the one-letter word is the sentence's
  const after = head.slice(at + place.length);
  while (/\s[AI]$/.test(place) && /^\s/.test(after)) place = place.slice(0, -2);
  for (const city of [2, 1]) {
    const words = place.split(' ');
    if (
      words.length > city &&
      DATELINE_CITIES.has(words.slice(0, city).join(' ')) &&
      !DATELINE_CITIES.has(place) &&
      !/^[,./]|\s?[-–—(]/.test(after)
    )
      place = words.slice(0, city).join(' ');
  }
  // "ASTANA. KAZINFORM –": a full stop after a city ends it
  const stop = place.indexOf('. ');
  if (stop > 0 && DATELINE_CITIES.has(place.slice(0, stop))) place = place.slice(0, stop);
  if (/[A-Z\u00C0-\u00DE\u0100-\u024F]{4}\.$/u.test(place)) place = place.slice(0, -1);
  const letters = place.replace(/[^A-Za-z\u00C0-\u024F]/gu, '');
  return letters.length >= 3 || place === 'DC' ? place : null;
}

function readParts(head: string, parts: Parts): void {
  const readDate = (): void => {
    if (parts.date !== null) return;
    const gap = /^\s?[,.]{0,2}\s{0,3}(?:[-–—|(]{1,2}\s{0,2})?/.exec(head.slice(parts.at, parts.at + 8))?.[0] ?? '';
    const date = readDateAt(head, parts.at + gap.length);
    if (date === null || date.when.precision !== 'day') return;
    parts.date = date;
    parts.at = date.end;
    if (gap.endsWith('(') && head[parts.at] === ')') parts.at++;
  };
  const readAgency = (): void => {
    if (parts.agency !== null) return;
    for (const pattern of [IN_PARENTHESES, IN_SLASHES, AFTER_COMMA, AFTER_DASH]) {
      const match = stick(pattern, head, parts.at);
      const inner = match?.groups?.['inner'];
      if (match === null || inner === undefined) continue;
      const [first] = agenciesIn(inner);
      if (first === undefined || (pattern !== IN_PARENTHESES && agencyNamed(inner) === null)) {
        if (pattern !== IN_PARENTHESES || !/^[A-Za-z\u00C0-\u024F.&' /-]+$/u.test(inner)) continue;
        parts.parentheses = true;
        // beside a date, a name in brackets that is no region is the agency's, known or not: "(Highland News)"
        const start = match.index + match[0].indexOf(inner);
        if (parts.date !== null && AGENCY_NAME.test(inner) && !DATELINE_REGIONS.has(inner.toUpperCase()))
          parts.agency = { name: inner, span: { start, end: start + inner.length } };
      } else {
        const from = match.index + match[0].indexOf(inner);
        parts.agency = { name: first.name, span: { start: from + first.start, end: from + first.end } };
      }
      parts.at = match.index + match[0].length;
      return;
    }
  };
  readDate();
  readRegion(head, parts);
  // "HAILEY, Idaho, Calif., March 20": more regions only on the way to a date
  for (let more = 0; more < 2 && parts.region !== null && parts.date === null; more++) {
    const before = { ...parts };
    readRegion(head, parts);
    if (parts.at === before.at) break;
    readDate();
    if (parts.date === null) Object.assign(parts, before);
    else parts.region = before.region;
  }
  readDate();
  readAgency();
  readDate();
}

function readRegion(head: string, parts: Parts): void {
  const region = stick(REGION, head, parts.at);
  const name = region?.groups?.['region'] ?? null;
  if (parts.date !== null || region === null || name === null) return;
  if (readDateAt(head, parts.at + region[0].length - name.length) !== null || agencyNamed(name) !== null) return;
  const within = regionWithin(name);
  parts.at += region[0].length - name.length + within.length;
  parts.region = within.toUpperCase();
}

/** "Turkey Hundreds of thousands": where a known country begins a longer run of capitalised words, it ends the dateline. */
function regionWithin(name: string): string {
  const words = name.split(' ');
  for (let n = words.length; n > 0; n--) {
    const some = words.slice(0, n).join(' ');
    if (DATELINE_REGIONS.has(some.toUpperCase())) return some;
  }
  return name;
}

function endOfMarked(head: string, parts: Parts, known: boolean, found: (end: number) => Dateline): Dateline | null {
  for (const pattern of [DASH, COLON, STOP]) {
    const match = stick(pattern, head, parts.at);
    // "CENTRAL PACIFIC (CP) CONFIRMS EARNINGS" is a headline
    if (pattern === STOP && /^\s[^a-z\n]{6,}(?:\n|$)/.test(head.slice(parts.at))) return null;
    if (match !== null && (pattern !== STOP || parts.agency !== null || match[0].startsWith('.')))
      return found(parts.at + match[0].length);
  }
  return parts.at >= head.length && parts.date !== null && known ? found(parts.at) : null;
}

function endOfBare(head: string, placeEnd: number, parts: Parts, found: (end: number) => Dateline): Dateline | null {
  const inRegion = parts.region !== null && DATELINE_REGIONS.has(parts.region);
  const match = stick(BARE, head, inRegion ? parts.at : placeEnd);
  return match === null ? null : found(match.index + match[0].length);
}

const spacedDash = (head: string, at: number): boolean =>
  stick(SPACED_DASH, head, at) !== null || /^\s?[–—_]/.test(head.slice(at, at + 2));
const isLong = (place: string, known: boolean): boolean => known || place.replace(/[^A-Za-z\u00C0-\u024F]/gu, '').length >= 4;
const titleFits = (place: string): boolean => place.split(' ').length <= 3 && !OUTLET_END.test(place);
/** How names of outlets and offices end: "Levant Courier, 3 March 2021" names no place. */
export const OUTLET_END =
  /\b(?:News|Times|Post|Herald|Tribune|Guardian|Telegraph|Monitor|Journal|Gazette|Observer|Press|Chronicle|Standard|Review|Ledger|Courier|Desk|Dispatch|Bulletin|Agency|Radio|TV|Daily|Mail|Ministry|Office|Council|Conference|University|Institute|Centre|Center)$/;

const PLACED_BY = ['in', 'from', 'at', 'near', 'outside', 'to', 'into', 'around', 'of'];
const LOOK = 20_000;

/** Whether the text speaks of the place in small letters as of a place ("in Munich"): what an acronym in capitals never shows. */
function namedAsPlace(text: string, place: string): boolean {
  const look = text.slice(0, LOOK);
  return place.split(/\s?\/\s?/).some((one) => PLACED_BY.some((word) => look.includes(` ${word} ${placeName(one)}`)));
}
