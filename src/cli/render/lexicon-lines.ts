import type { ShownEntry } from '../../app/lexicon-entries.js';
import type { Holder } from '../../app/lexicon-holders.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';

const LABEL = 12;
const TYPE = 13;
const NAMES: readonly (readonly [ShownEntry['names'][number]['kind'], string])[] = [
  ['name', 'Names'],
  ['alias', 'Also'],
  ['acronym', 'Acronyms'],
  ['demonym', 'Demonyms'],
  ['metonym', 'Seats'],
];

/** An entry on one line: type, name, side, and whether it is the user's own. */
export function entryLine(entry: ShownEntry, page: Page): readonly string[] {
  const { bold, dim, yellow } = page.colours;
  const country = entry.country === entry.name ? null : entry.country;
  const side = entry.of ?? country;
  return [
    `${dim(padded(entry.type, TYPE))}${bold(safeLine(entry.name))}${side === null ? '' : `  ${safeLine(side)}`}  ${yellow(entry.id)}${entry.own === null ? '' : '  own'}`,
  ];
}

/** "1991-05-29 to 2010-05-24", "since 2010-05-25", "until 2010-05-24", or nothing. */
function datesWords(since: string | null | undefined, until: string | null | undefined): string {
  if (since != null && until != null) return `${since} to ${until}`;
  if (since != null) return `since ${since}`;
  return until == null ? '' : `until ${until}`;
}

const sourceWords = (source: string, known: string): string => (source === known ? '' : `  (by: ${source})`);

/** "president: NAME  2012-02-25 to 2022-04-07", the side where it is not the entry's own, rivals, and a source that is not that above. */
function holderWords(
  { office, name, partyName, since, until, beside, source }: Holder,
  entry: string,
  above: string | null,
): string {
  const side = partyName === entry ? '' : ` of ${partyName}`;
  const rivals = beside.length === 0 ? '' : `  at the same time as ${beside.join(' and ')}`;
  return `${office}${side}: ${name}  ${datesWords(since, until)}${rivals}${source === above ? '' : `  (by: ${source})`}`;
}

/** An entry in full. */
export function entryInFull(entry: ShownEntry, page: Page): readonly string[] {
  const { bold, dim, yellow } = page.colours;
  const line = (label: string, text: string): readonly string[] =>
    wrapped(safeLine(text), page.width - LABEL).map((part, i) => `${dim(padded(i === 0 ? label : '', LABEL))}${part}`);
  const ofKind = (kind: string): readonly string[] =>
    entry.names
      .filter((name) => name.kind === kind && name.name !== entry.name)
      .map(({ name, ambiguous, since, until }) => {
        const notes = [datesWords(since, until), ambiguous === true ? 'needs company' : ''].filter((note) => note !== '');
        return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
      });
  return [
    `${bold(safeLine(entry.name))}  ${entry.type}  ${yellow(entry.id)}${entry.own === null ? '' : '  own'}`,
    ...NAMES.flatMap(([kind, label]) => {
      const names = ofKind(kind);
      return names.length === 0 ? [] : line(label, names.join('; '));
    }),
    ...(entry.of === null ? [] : line('Side', entry.of)),
    ...(entry.country === null ? [] : line('Country', entry.country)),
    ...entry.shown.flatMap(({ name, since, until }, index) =>
      line(index === 0 ? 'Shown as' : '', `${name}  ${datesWords(since, until)}`.trim()),
    ),
    ...entry.offices.flatMap(({ office, partyName, since, until, source }, index) =>
      line(
        index === 0 ? 'Offices' : '',
        `${office}, ${partyName}  ${datesWords(since, until)}${sourceWords(source, entry.source)}`.trim(),
      ),
    ),
    ...entry.holders.flatMap((holder, index) =>
      line(index === 0 ? 'Held by' : '', holderWords(holder, entry.name, entry.holders[index - 1]?.source ?? null)),
    ),
    ...line('Source', entry.source),
    ...(entry.own === null || entry.own === entry.source ? [] : line('Own source', entry.own)),
  ];
}
