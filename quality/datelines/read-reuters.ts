/** One report of a Reuters-21578 file that bears a dateline. */
export interface ReutersReport {
  readonly id: string;
  /** the report as it would stand on a page: headline, author, dateline and text */
  readonly text: string;
  /** the dateline as the file marks it, white space made single */
  readonly dateline: string;
  /** the words before its date: "PALO ALTO, Calif." */
  readonly place: string;
  /** "MM-DD", or null where the dateline has no date */
  readonly day: string | null;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text
    .replace(/&#\d{1,4};/gu, '')
    .replace(/&(?<name>lt|gt|amp|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\r\n?/gu, '\n');

/** What stands between the tags of an element, or null. */
function element(source: string, name: string): string | null {
  const from = source.indexOf(`<${name}>`);
  const to = source.indexOf(`</${name}>`, from);
  return from < 0 || to < 0 ? null : plain(source.slice(from + name.length + 2, to));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE =
  /(?:^|[\s,.])(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ober|ember)?[.,]?\s*(?<day>\d{1,2})(?!\d)/iu;

/** The place and day of a dateline, read off the marked element alone: what stands before its date, and the date. */
export function datelineParts(dateline: string): { readonly place: string; readonly day: string | null } {
  const date = DATE.exec(dateline);
  const place = (date === null ? dateline : dateline.slice(0, date.index)).replace(/[\s,\-–—]+$/u, '').trim();
  if (date?.groups === undefined) return { place, day: null };
  const month = MONTHS.indexOf((date.groups['month'] ?? '').toLowerCase()) + 1;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { place, day: `${pad(month)}-${pad(Number(date.groups['day']))}` };
}

/** The reports of one SGML file that have a dateline with a place. */
export function readReuters(sgml: string): readonly ReutersReport[] {
  return sgml.split('<REUTERS ').flatMap((source) => {
    const marked = element(source, 'DATELINE');
    const body = element(source, 'BODY');
    if (marked === null || body === null) return [];
    const dateline = marked.replace(/\s+/gu, ' ').trim();
    const { place, day } = datelineParts(dateline);
    if (place === '') return [];
    const head = [element(source, 'TITLE'), element(source, 'AUTHOR')].flatMap((one) => (one === null ? [] : [one.trim()]));
    const id = /NEWID="(?<id>\d+)"/u.exec(source)?.groups?.['id'] ?? '';
    return [{ id, text: [...head, `${marked.trimStart()}${body}`].join('\n\n'), dateline, place, day }];
  });
}
