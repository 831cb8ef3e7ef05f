import { annotate } from '../../src/annotate/annotate.js';
import { packageBytes, packageFiles, packageJson } from '../../src/app/resources.js';
import { createParser } from '../../src/language/index.js';
import { createLexicon, type LexiconFile } from '../../src/lexicon/index.js';
import type { AnnotatedDocument, Mention, Span } from '../../src/model/index.js';
import type { Measure } from '../measure.js';
import { RE3D_TYPES, re3dFolders, readRe3dFolder, type Re3dDocument, type Re3dType } from './read-re3d.js';
import { bareSpan, innermost, namesOnly, partsOfOthers } from './names.js';
import { share } from '../score/print.js';

export interface Rates {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Re3dScores {
  readonly documents: number;
  /** every annotation, exact spans, one type each */
  readonly asGiven: Readonly<Record<Re3dType | 'all', Rates>>;
  /** names alone, the innermost span without article, title and marks; a state counts as place or organisation */
  readonly names: Readonly<Record<Re3dType | 'all', Rates>>;
  readonly misses: readonly string[];
}

/** A mention with the types of re3d that it can be; the first is what it is taken for where one must be chosen. */
export interface Typed extends Span {
  readonly types: readonly Re3dType[];
  /** the name alone within a person's mention, where it stands there */
  readonly name?: Span;
}

const TYPES: Readonly<Record<Mention['type'], readonly Re3dType[]>> = {
  person: ['Person'],
  place: ['Location'],
  state: ['Location', 'Organisation'],
  government: ['Organisation', 'Location'],
  body: ['Organisation'],
  organisation: ['Organisation'],
  group: ['Organisation'],
  media: ['Organisation'],
};

/** What Parley finds, in the terms of re3d: a state that is the subject or object of a clause acts, elsewhere it is a place. */
export function typedMentions({ document, mentions, clauses, sentences }: AnnotatedDocument): readonly Typed[] {
  const heads = new Set(
    clauses
      .flat()
      .flatMap((clause) => [...clause.subjects, ...clause.objects, ...clause.recipients].map((phrase) => phrase.head.start)),
  );
  const acts = (mention: Mention): boolean =>
    (sentences[mention.sentence]?.tokens ?? []).some(
      (token) => token.start >= mention.start && token.end <= mention.end && heads.has(token.start),
    );
  return mentions
    .filter((mention) => mention.form !== 'demonym')
    .map((mention) => {
      const types = TYPES[mention.type];
      const turned = mention.type === 'state' && acts(mention) ? [...types].reverse() : types;
      const name = mention.type === 'person' && mention.form === 'name' ? nameWithin(document.text, mention) : null;
      return { start: mention.start, end: mention.end, types: turned, ...(name ? { name } : {}) };
    });
}

/** "Foreign Minister NAME of COUNTRY": the name alone. */
function nameWithin(text: string, mention: Mention): Span | null {
  const at = text.slice(mention.start, mention.end).indexOf(mention.name);
  return at < 0 ? null : { start: mention.start + at, end: mention.start + at + mention.name.length };
}

interface Count {
  gold: number;
  found: number;
  hits: number;
}
type Counts = Record<Re3dType | 'all', Count>;

const noCounts = (): Counts => ({
  Person: { gold: 0, found: 0, hits: 0 },
  Organisation: { gold: 0, found: 0, hits: 0 },
  Location: { gold: 0, found: 0, hits: 0 },
  all: { gold: 0, found: 0, hits: 0 },
});

const ratesOf = ({ gold, found, hits }: Count): Rates => ({
  gold,
  found,
  precision: found === 0 ? 0 : hits / found,
  recall: gold === 0 ? 0 : hits / gold,
  f1: gold + found === 0 ? 0 : (2 * hits) / (gold + found),
});

const ratesOfAll = (counts: Counts): Re3dScores['names'] => ({
  Person: ratesOf(counts.Person),
  Organisation: ratesOf(counts.Organisation),
  Location: ratesOf(counts.Location),
  all: ratesOf(counts.all),
});

const NONE: ReadonlySet<Typed> = new Set();

/**
 * Counts hits: a gold mention is found where one of its types is among those of a found mention of the same span; each counts once. What is
 * `optional` counts where it is found.
 */
function count(
  counts: Counts,
  gold: readonly Typed[],
  found: readonly Typed[],
  optional: ReadonlySet<Typed> = NONE,
): { missed: Typed[]; extra: Typed[] } {
  const open = new Map<string, Typed[]>();
  for (const one of found) {
    const key = `${String(one.start)}-${String(one.end)}`;
    const list = open.get(key);
    if (list) list.push(one);
    else open.set(key, [one]);
  }
  const missed: Typed[] = [];
  const hit = new Set<Typed>();
  for (const one of gold) {
    const match = open
      .get(`${String(one.start)}-${String(one.end)}`)
      ?.find((other) => !hit.has(other) && other.types.some((type) => one.types.includes(type)));
    if (!match && optional.has(one)) continue;
    const type = match?.types.find((other) => one.types.includes(other)) ?? (one.types[0] as Re3dType);
    for (const name of [type, 'all'] as const) {
      counts[name].gold += 1;
      if (match) counts[name].hits += 1;
      if (match) counts[name].found += 1;
    }
    if (match) hit.add(match);
    else missed.push(one);
  }
  const extra = found.filter((one) => !hit.has(one));
  for (const one of extra) for (const name of [one.types[0] as Re3dType, 'all'] as const) counts[name].found += 1;
  return { missed, extra };
}

const unique = (all: readonly Typed[]): readonly Typed[] => {
  const bySpan = new Map<string, Typed>();
  for (const one of all) {
    const key = `${String(one.start)}-${String(one.end)}`;
    const known = bySpan.get(key);
    bySpan.set(key, known ? { ...known, types: [...new Set([...known.types, ...one.types])] } : one);
  }
  return [...bySpan.values()];
};

/** Scores what `find` finds in the documents against their annotations. */
export function measureRe3d(documents: readonly Re3dDocument[], find: (text: string) => readonly Typed[]): Re3dScores {
  const asGiven = noCounts();
  const names = noCounts();
  const misses: string[] = [];
  for (const { text, mentions } of documents) {
    const gold = mentions.map(({ start, end, type }): Typed => ({ start, end, types: [type] }));
    const found = find(text);
    count(
      asGiven,
      gold,
      found.map((one) => ({ ...one, types: one.types.slice(0, 1) })),
    );
    const bare = (all: readonly Typed[]): readonly Typed[] =>
      innermost(unique(namesOnly(text, all).map((one) => ({ ...one, ...bareSpan(text, one.name ?? one) }))), text);
    const wanted = bare(gold);
    const { missed, extra } = count(names, wanted, bare(found), partsOfOthers(wanted));
    const shown = (one: Typed): string =>
      `${one.types.join('/')} ${`${text.slice(Math.max(0, one.start - 30), one.start)}[${text.slice(one.start, one.end)}]${text.slice(one.end, one.end + 20)}`.replace(/\s+/gu, ' ')}`;
    misses.push(...missed.map((one) => `MISSED ${shown(one)}`), ...extra.map((one) => `EXTRA ${shown(one)}`));
  }
  return { documents: documents.length, asGiven: ratesOfAll(asGiven), names: ratesOfAll(names), misses };
}

const rows = (title: string, rates: Re3dScores['names']): readonly string[] => [
  `${title.padEnd(16)}precision recall  F1     gold  found`,
  ...[...RE3D_TYPES, 'all' as const].map((name) => {
    const { precision, recall, f1, gold, found } = rates[name];
    return `${name.padEnd(16)}${share(precision)}    ${share(recall)}   ${share(f1)}  ${String(gold).padStart(4)}  ${String(found).padStart(5)}`;
  }),
];

/** People, organisations and places against re3d. */
export const re3dMeasure: Measure = {
  name: 're3d',
  takes: 'DIR…',
  about: 'people, organisations and places: span and type F1',
  run: (paths, { misses: wanted }) => {
    if (paths.length === 0) throw new Error('expected the folder of re3d, found no path: npm run quality -- re3d DIR');
    const documents = paths.flatMap(re3dFolders).flatMap(readRe3dFolder);
    const parser = createParser(packageBytes('models/english.bin'));
    const lexicon = createLexicon(packageFiles('lexicon', '.json').map((path) => packageJson<LexiconFile>(path)));
    const { misses, ...scores } = measureRe3d(documents, (text) =>
      typedMentions(annotate({ id: 'doc:0', text }, { given: null, decided: {}, lexicon, parser })),
    );
    const lines = [
      `${String(scores.documents)} documents`,
      ...rows('names', scores.names),
      '',
      ...rows('as given', scores.asGiven),
    ];
    return Promise.resolve({
      json: wanted ? { ...scores, misses } : scores,
      text: [...(wanted ? [...misses, ''] : []), ...lines].join('\n'),
    });
  },
};
