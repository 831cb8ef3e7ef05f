import type { Region, Span } from '../../model/index.js';
import { agenciesIn, agencyNamed } from '../regions/agencies.js';
import { placeName, readDateline, type Dateline } from '../regions/dateline.js';
import { frontMatterFields } from '../regions/front-matter.js';
import { plainText } from '../regions/plain-spans.js';

/** A value that the report states of itself, with the words that it rests on. */
export interface StatedFact {
  readonly value: string;
  readonly span: Span;
  readonly basis: 'stated' | 'inferred';
}

/** A report's text as its regions mark it, looked at once for all facts. */
export interface MarkedReport {
  readonly text: string;
  readonly regions: readonly Region[];
  /** keys of the front matter in lower case, with the spans of their values */
  readonly fields: ReadonlyMap<string, Span>;
  readonly dateline: Dateline | null;
  /** a publication's name in a line of its own at the head of the report, which reads as a headline or byline by its place alone */
  readonly masthead: Masthead | null;
  /** the heading that names the report and, where the page put it there, the site after a dash or bar */
  readonly heading: Heading | null;
}

interface Masthead {
  readonly name: StatedFact;
  readonly region: Region;
}

interface Heading {
  readonly title: StatedFact;
  readonly site: StatedFact | null;
}

/** Looks at the regions once: front matter, the first dateline, masthead and heading. */
export function markedReport(text: string, regions: readonly Region[]): MarkedReport {
  const front = regions.find((region) => region.rule === 'front-matter');
  const line = regions.find((region) => region.rule === 'dateline');
  const masthead = mastheadOf(text, regions);
  return {
    text,
    regions,
    fields: front === undefined ? new Map() : frontMatterFields(text, front),
    dateline:
      line === undefined
        ? null
        : (readDateline(text, line.start, { first: true, end: text.length }) ??
          readDateline(text, line.start, { first: true, end: line.end })),
    masthead,
    heading: headingOf(text, regions, masthead),
  };
}

const stated = (value: string, span: Span): StatedFact => ({ value, span, basis: 'stated' });

/** The first of some keys that the front matter has. */
function field(report: MarkedReport, keys: readonly string[], fits: (value: string) => boolean = () => true): StatedFact | null {
  for (const key of keys) {
    const span = report.fields.get(key);
    if (span === undefined) continue;
    const value = unescaped(report.text.slice(span.start, span.end));
    if (value !== '' && fits(value)) return stated(value, span);
  }
  return null;
}

/** A value of a front matter as it reads: YAML's escapes and folded lines taken back. */
const unescaped = (value: string): string =>
  value
    .replace(/\\(?:\r\n|\n|\r)[ \t]*\\?/g, '')
    .replace(/\\_/g, ' ')
    .replace(/\\(["\\/])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const LABELLED = /^(?<key>title|headline|outlet|publisher|publication|website|source)\s?:\s*(?<value>\S.*)$/is;

function labelled(report: MarkedReport, keys: readonly string[]): StatedFact | null {
  for (const region of report.regions) {
    if (region.rule !== 'labelled') continue;
    const match = LABELLED.exec(report.text.slice(region.start, region.end));
    if (match?.groups === undefined || !keys.includes(match.groups['key']!.toLowerCase())) continue;
    const value = match.groups['value']!;
    return stated(value.trim(), { start: region.end - value.length, end: region.end });
  }
  return null;
}

const SITE = /\s(?:[-–—|]|::)\s(?<site>[^-–—|]{2,40})$/;
const PUBLICATION_WORDS =
  'Times|Post|Herald|Tribune|Guardian|Telegraph|Monitor|Journal|Gazette|Observer|Press|Chronicle|Standard|Review|Ledger|Courier|Desk|Dispatch|Bulletin|Register|Sentinel|Inquirer|Examiner|Globe|Mirror|Express|Argus|Messenger|Newspaper|Radio|TV|Television|Broadcasting|Newsroom';

/** A short line that is the name of a publication: "LEVANT DESK", "The Andes Ledger". */
const PUBLICATION = new RegExp(
  `^(?:[Tt]he )?(?:\\p{Lu}[\\p{L}&.'’-]{1,20} ){1,4}(?:${PUBLICATION_WORDS}|${PUBLICATION_WORDS.toUpperCase()})$`,
  'u',
);

function mastheadOf(text: string, regions: readonly Region[]): Masthead | null {
  for (const region of regions.slice(0, 4)) {
    if (region.kind === 'body') return null;
    const line = plainText(text, region).trim();
    const [name = ''] = line.split(/\s[|·•]\s/);
    if (!PUBLICATION.test(name) || (name === line && region.kind === 'metadata')) continue;
    const at = text.indexOf(name, region.start);
    if (at >= 0 && at + name.length <= region.end) return { name: stated(name, { start: at, end: at + name.length }), region };
  }
  return null;
}

const OUTLET_WORD =
  /\b(?:News|Times|Post|Voice|Radio|TV|Television|Agency|Herald|Tribune|Guardian|Telegraph|Independent|Jazeera|Arabiya|Monitor|Journal|Gazette|Observer|Mail|Press|Today|Daily|World|Chronicle|Star|Sun|Standard|Review|Standart|Sabah|Hurriyet|BBC|CNN|CGTN|TRT|NPR|PBS|CBS|NBC|ABC|CBC|DW|RT|VOA|RFE\/RL|AFP|AP)\b|\.(?:com|org|net|co|ru|tr|uk|ir)\b/;

const ARTICLE =
  /^(?:The (?!Hague)|El |La |Le |Al |Der |Die )[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F]+(?: [A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F]+){0,2}$/u;

function headingOf(text: string, regions: readonly Region[], masthead: Masthead | null): Heading | null {
  const body = regions.findIndex((region) => region.kind === 'body');
  const headings = regions.filter(
    (region, i) => region.kind === 'heading' && region !== masthead?.region && (body < 0 || i < body),
  );
  const first =
    headings.find((region) => /^#\s/.test(text.slice(region.start, Math.min(region.start + 2, region.end)))) ?? headings[0];
  if (first === undefined) return null;
  const plain = plainText(text, first);
  const site = SITE.exec(plain)?.groups?.['site'];
  const isSite =
    site !== undefined &&
    (agencyNamed(site) !== null ||
      ((OUTLET_WORD.test(site) || ARTICLE.test(site)) && /^[A-Z\u00C0-\u00DE\u0100-\u024F\d]/u.test(site)));
  if (!isSite) return { title: stated(plain, first), site: null };
  const at = text.lastIndexOf(site, first.end);
  const span = at >= first.start ? { start: at, end: at + site.length } : first;
  return { title: stated(plain.slice(0, plain.length - (SITE.exec(plain)?.[0].length ?? 0)), first), site: stated(site, span) };
}

/** The report's title: its metadata, or the headline without the name of the site. */
export const statedTitle = (report: MarkedReport): StatedFact | null =>
  field(report, ['title', 'headline', 'og:title']) ?? labelled(report, ['title', 'headline']) ?? report.heading?.title ?? null;

const isLink = (value: string): boolean => /^https?:\/\/\S+$/.test(value);
const URL = /https?:\/\/[^\s<>"')\]]+/;

/** The report's own address: from its metadata or a line that labels it, never a link in its text or beside it. */
export function statedAddress(report: MarkedReport): StatedFact | null {
  const own = field(
    report,
    ['canonical_url', 'canonical', 'source_url', 'url', 'original_url', 'permalink', 'link', 'og:url', 'source', 'address'],
    isLink,
  );
  if (own !== null) return own;
  for (const region of report.regions) {
    if (region.rule !== 'own-address') continue;
    const match = URL.exec(report.text.slice(region.start, region.end));
    if (match === null) continue;
    const start = region.start + match.index;
    return stated(match[0], { start, end: start + match[0].length });
  }
  return null;
}

const withoutEnd = (words: string): string =>
  words
    .trim()
    .replace(/\.{1,3}$/, '')
    .trimEnd();
const withoutAgencies = (source: string): string =>
  withoutEnd(source.replace(/[,;]?\s(?:and|&|\+|with)\s(?:the )?(?:news |wire )?agencies\b.*$/i, ''));

/** "By Lena Hartmann | Danube Daily | July 17, 2023": the part of a header line that is named as outlets are. */
function headerOutlet(report: MarkedReport): StatedFact | null {
  for (const region of report.regions) {
    if (region.rule !== 'header-line') continue;
    const part = report.text.slice(region.start, region.end);
    if (PUBLICATION.test(part) || (OUTLET_WORD.test(part) && /^\p{Lu}/u.test(part) && part.includes(' ')))
      return stated(part, region);
  }
  return null;
}

/** The outlet as the report names it: metadata, the site in its headline, a source line. */
export function statedOutlet(report: MarkedReport): StatedFact | null {
  const own = field(
    report,
    ['outlet', 'publisher', 'site', 'site_name', 'og:site_name', 'publication', 'source_name', 'source'],
    (value) => !isLink(value),
  );
  const found =
    own ?? labelled(report, ['outlet', 'publisher', 'publication', 'website', 'source']) ?? report.heading?.site ?? null;
  if (found !== null) return found;
  const top = report.masthead?.name ?? headerOutlet(report);
  if (top !== null) return top;
  const origin = report.regions.find((region) => region.rule === 'origin-line');
  if (origin !== undefined) {
    const value = report.text.slice(origin.start + 1, report.text.indexOf(',', origin.start));
    return stated(value, { start: origin.start + 1, end: origin.start + 1 + value.length });
  }
  for (const region of report.regions) {
    if (region.rule !== 'source') continue;
    const raw = report.text.slice(region.start, region.end);
    const plain = plainText(raw, { start: 0, end: raw.length });
    const value = withoutAgencies(plain.slice(plain.indexOf(':') + 1));
    if (!/^(?:sources?|via)\s?:/i.test(plain) || value === '' || agencyNamed(value) !== null || /[,;]/.test(value)) continue;
    const at = raw.lastIndexOf(value);
    const start = at < 0 ? region.start : region.start + at;
    return stated(value, { start, end: at < 0 ? region.end : start + value.length });
  }
  return null;
}

/** The outlet as the report lets it be known: its correspondent's sign-off, or the site of its own address. */
export function impliedOutlet(report: MarkedReport): StatedFact | null {
  const implied = (region: Region, value: string | undefined): StatedFact | null => {
    if (value === undefined) return null;
    const at = report.text.indexOf(value, region.start);
    return at < 0 || at + value.length > region.end
      ? null
      : { value, span: { start: at, end: at + value.length }, basis: 'inferred' };
  };
  for (const region of report.regions) {
    const raw = report.text.slice(region.start, region.end);
    if (region.rule === 'reports-line') {
      const found = implied(
        region,
        /^(?<outlet>[A-Z\u00C0-\u00DE\u0100-\u024F][A-Za-z\u00C0-\u024F\d .&-]{1,30})['’]s?\s[A-Z\u00C0-\u00DE\u0100-\u024F]/u.exec(
          raw,
        )?.groups?.['outlet'],
      );
      if (found !== null) return found;
    }
    if (region.kind === 'byline') {
      // "By the Andes Ledger staff"
      const found = implied(
        region,
        /\bthe (?<outlet>(?:\p{Lu}[\p{L}&.'’-]{1,20} ){1,4})(?:staff|reporters|correspondents?)\b/u
          .exec(raw)
          ?.groups?.['outlet']?.trim(),
      );
      if (found !== null) return found;
    }
    if (region.rule === 'sign-off') {
      const found = implied(region, /^[^,]+, (?<outlet>[^,]+), /.exec(raw)?.groups?.['outlet']);
      if (found !== null) return found;
    }
  }
  const address = statedAddress(report);
  const host = address === null ? undefined : /^https?:\/\/(?:www\.)?(?<host>[^/?#:]+)/.exec(address.value)?.groups?.['host'];
  if (address === null || host === undefined) return null;
  const start = address.span.start + address.value.indexOf(host);
  return { value: host, span: { start, end: start + host.length }, basis: 'inferred' };
}

const BY = /^(?:by|written by|story by|words by|report by|text by|posted by|authors?|reporter|correspondent|byline)\s?:?\s+/i;
const REPORTING = /^[([]?\s?reporting by (?<who>[^;()[\]]{2,160})/i;

/** Who wrote the report, as its byline or, where it has none, its credit line names them. */
export function statedByline(report: MarkedReport): StatedFact | null {
  const own = field(report, ['author', 'authors', 'byline', 'creator']);
  if (own !== null) return own;
  const top = report.masthead?.region;
  for (const region of report.regions) {
    if (region.kind !== 'byline' || region.rule === 'by-alone' || region === top) continue;
    const value = plainText(report.text, region)
      .replace(BY, '')
      .replace(/\s?[|–—-]\s.*$/, '')
      .trim();
    if (value !== '') return stated(value, region);
  }
  for (const region of report.regions) {
    if (region.rule !== 'reporting-by') continue;
    const who = REPORTING.exec(report.text.slice(region.start, region.end))?.groups?.['who'];
    if (who === undefined) continue;
    const start = region.start + report.text.slice(region.start, region.end).indexOf(who);
    const names = withoutEnd(
      who.replace(/,? (?:and )?(?:additional )?(?:editing|writing|reporting|compiled|translated) .*$/i, ''),
    );
    if (names !== '') return stated(names, { start, end: start + names.length });
  }
  return null;
}

const WIRE_CREDITS: ReadonlySet<string> = new Set(['agency-alone', 'agency-at-end', 'source', 'origin-note']);

/** The news agency that the report names as its origin, in its dateline, byline, credits or headline; never one that its text quotes. */
export function statedWire(report: MarkedReport): StatedFact | null {
  const agency = report.dateline?.agency ?? null;
  if (agency !== null) return stated(agency.name, agency.span);
  for (const region of report.regions) {
    const credits =
      region.kind === 'byline' || region.rule === 'header-line' || (region.kind === 'credit' && WIRE_CREDITS.has(region.rule));
    if (!credits) continue;
    const raw = report.text.slice(region.start, region.end);
    if (/^\W*(?:photo|image|picture|video|cover|featured)/i.test(raw)) continue;
    const [first] = agenciesIn(raw);
    if (first !== undefined) return stated(first.name, { start: region.start + first.start, end: region.start + first.end });
  }
  const source = field(report, ['agency', 'wire', 'author', 'byline', 'source']);
  const named = source === null ? null : agencyNamed(source.value);
  if (source !== null && named !== null) return stated(named, source.span);
  const site = report.heading?.site ?? null;
  const siteAgency = site === null ? null : agencyNamed(site.value);
  return site === null || siteAgency === null ? null : stated(siteAgency, site.span);
}

/** Where the dateline says that the report was written. */
export function statedPlace(report: MarkedReport): StatedFact | null {
  const place = report.dateline?.place ?? report.regions.find((region) => region.rule === 'place-line') ?? null;
  return place === null ? null : stated(placeName(report.text.slice(place.start, place.end)), place);
}
