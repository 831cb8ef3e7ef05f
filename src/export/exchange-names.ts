import type { AnnotatedDocument, Mention } from '../model/index.js';
import type { Label } from './exchange-labels.js';
import type { ExchangeRecord } from './exchange-format.js';

const MARKED = new Set(['boilerplate', 'metadata']);

/** The mentions in text order, each with whether it touches a region of one of these kinds; one pass over both lists. */
function mentionsWith(annotated: AnnotatedDocument, kinds: ReadonlySet<string>): readonly (readonly [Mention, boolean])[] {
  const regions = annotated.regions.filter((region) => kinds.has(region.kind));
  let next = 0;
  return [...annotated.mentions]
    .sort((a, b) => a.start - b.start)
    .map((mention) => {
      while (next < regions.length && (regions[next]?.end ?? 0) <= mention.start) next++;
      const region = regions[next];
      return [mention, region !== undefined && mention.end > region.start] as const;
    });
}

/** Mentions that stand in the report itself and not in what surrounds it. */
const mentionsOfReport = (annotated: AnnotatedDocument): readonly Mention[] =>
  mentionsWith(annotated, MARKED).flatMap(([mention, marked]) => (marked ? [] : [mention]));

const titled = (name: string): string => name.replace(/\p{Lu}{2,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());

/** The regions in which those who made the report are named. */
const MAKERS = new Set(['byline', 'credit']);

/** Persons named in a document: the fullest form of the name that stands in it, the office and the side where it gives them. */
export function peopleIn(annotated: AnnotatedDocument, label: Label): ExchangeRecord['people'] {
  const text = annotated.document.text;
  const partyOf = ({ party, partyName }: Mention): string | null => (partyName === null ? null : label(party, partyName));
  const people = new Map<string, { name: string; role: string | null; party: string | null }>();
  const made = makersIn(annotated);
  const house = annotated.facts.wire?.value ?? annotated.facts.outlet?.value ?? null;
  for (const mention of mentionsOfReport(annotated)) {
    if (mention.type !== 'person' || mention.form !== 'name') continue;
    const surface = text.slice(mention.start, mention.end).replace(/\s+/gu, ' ').trim();
    // a speaker caption writes names in capitals; they are not part of the name
    const bare = withoutOffice(surface, mention);
    const name = bare === bare.toUpperCase() ? titled(bare) : bare;
    const known = people.get(mention.entity);
    if (known === undefined) people.set(mention.entity, { name, role: mention.office, party: partyOf(mention) });
    else {
      if (name.length > known.name.length) known.name = name;
      known.role ??= mention.office;
      known.party ??= partyOf(mention);
    }
  }
  // a byline or credit names a person as working for the wire or outlet of the report
  return [...people].map(([entity, person]) =>
    made.has(entity) ? { ...person, role: person.role ?? 'reporter', party: person.party ?? house } : person,
  );
}

/** "Foreign Minister NAME", "opposition member NAME", "NAME of COUNTRY": the name alone, as the report spells it. */
function withoutOffice(surface: string, mention: Mention): string {
  if (surface.includes(mention.name)) return mention.name;
  const last = mention.office?.split(/[\s-]/u).at(-1);
  const at = last === undefined ? -1 : surface.toLowerCase().lastIndexOf(`${last.toLowerCase()} `);
  const rest = at < 0 || last === undefined ? '' : surface.slice(at + last.length + 1);
  return /^\p{Lu}/u.test(rest) ? rest : surface;
}

/** The persons whom only bylines and credits name. */
function makersIn(annotated: AnnotatedDocument): ReadonlySet<string> {
  const made = new Set<string>();
  const elsewhere = new Set<string>();
  for (const [mention, maker] of mentionsWith(annotated, MAKERS)) (maker ? made : elsewhere).add(mention.entity);
  return new Set([...made].filter((entity) => !elsewhere.has(entity)));
}

/** The distinct forms in which places, and states by name, stand in a document, in the order of their first mention. */
export function placesIn(annotated: AnnotatedDocument): readonly string[] {
  const text = annotated.document.text;
  const places = new Set<string>();
  for (const mention of mentionsOfReport(annotated)) {
    const isPlace = mention.type === 'place' || (mention.type === 'state' && mention.form === 'name');
    if (isPlace && mention.form !== 'pronoun' && mention.form !== 'demonym') places.add(text.slice(mention.start, mention.end));
  }
  return [...places];
}
