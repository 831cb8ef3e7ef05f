import type { ActorRef, Cited, Claim, Day, EntityId, Evidence, MergedRecord, Participant, PersonRef } from '../model/index.js';
import { citationOf, type Citation } from './citations.js';
import type { RecordSet } from './record-set.js';
import { citedOutletOf, publishedOf } from './report-words.js';
import { folded } from './value-words.js';

/** How reports call a side or person, in their own word, with the outlets that use it. */
export interface NameWording {
  readonly wording: string;
  readonly reports: number;
  readonly outlets: readonly string[];
  readonly citation: Citation;
}

/** An office as reports give it. Its days are those of the reports that say so: when it was held, no report of this record may say. */
export interface OfficeWording {
  readonly office: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly reports: number;
  readonly citations: readonly Citation[];
}

interface Said {
  readonly claim: Claim;
  readonly cited: Cited<unknown>;
  readonly evidence: Evidence;
}

const WORDINGS = 30;
const OUTLETS = 5;
const QUOTES = 4;
const LONGEST_NAME = 80;
/** Words that stand for any side: they say nothing of how a report calls it. */
const PRONOUN =
  /^(?:he|she|it|they|we|i|you|him|her|them|us|his|hers|its|their|theirs|our|who|both|all|each|the two|the three)$/iu;

/** The words that reports have for a side or person, those of most reports first; at most thirty. */
export function wordingsOf(set: RecordSet, records: readonly MergedRecord[], id: EntityId): readonly NameWording[] {
  const found = new Map<string, { wording: string; said: Said[] }>();
  for (const { ref, said } of references(records, id)) {
    const wording = 'wording' in ref ? ref.wording : said.evidence.quote;
    if (wording === '' || wording.length > LONGEST_NAME || PRONOUN.test(wording)) continue;
    const held = found.get(folded(wording));
    if (held) held.said.push(said);
    else found.set(folded(wording), { wording, said: [said] });
  }
  return [...found.values()]
    .map(({ wording, said }) => {
      const documents = new Set(said.map(({ claim }) => claim.document));
      const outlets = new Set([...documents].map((document) => citedOutletOf(set.reports.get(document)) ?? 'outlet not given'));
      const first = said[0] as Said;
      return {
        wording,
        reports: documents.size,
        outlets: [...outlets].slice(0, OUTLETS),
        citation: citationOf(set, first.claim, first.evidence, first.cited),
      };
    })
    .sort((a, b) => b.reports - a.reports || (a.wording < b.wording ? -1 : 1))
    .slice(0, WORDINGS);
}

/** The offices that reports give a person, by the first report that does. */
export function officesOf(set: RecordSet, records: readonly MergedRecord[], id: EntityId): readonly OfficeWording[] {
  const found = new Map<string, { office: string; said: Said[] }>();
  for (const { ref, said } of references(records, id)) {
    const office = 'office' in ref ? ref.office : null;
    if (office === null || office === '') continue;
    const held = found.get(folded(office));
    if (held) held.said.push(said);
    else found.set(folded(office), { office, said: [said] });
  }
  return [...found.values()]
    .map(({ office, said }) => {
      const days = said.flatMap(({ claim }) => dayOf(set, claim) ?? []).sort();
      const byDocument = new Map(said.map((one) => [one.claim.document, one]));
      return {
        office,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
        reports: byDocument.size,
        citations: [...byDocument.values()]
          .slice(0, QUOTES)
          .map(({ claim, cited, evidence }) => citationOf(set, claim, officeEvidence(claim, cited, evidence, office), cited)),
      };
    })
    .sort((a, b) =>
      (a.from ?? '9999') < (b.from ?? '9999') ? -1 : (a.from ?? '9999') > (b.from ?? '9999') ? 1 : a.office < b.office ? -1 : 1,
    );
}

/** The piece of evidence that holds the words of the office; the passage where none does but it. */
function officeEvidence(claim: Claim, cited: Cited<unknown>, evidence: Evidence, office: string): Evidence {
  const wanted = office.toLowerCase();
  const holds = (piece: Evidence): boolean => piece.quote.toLowerCase().includes(wanted);
  return [evidence, ...cited.evidence].find(holds) ?? (holds(claim.passage) ? claim.passage : evidence);
}

function dayOf(set: RecordSet, claim: Claim): Day | null {
  const when = publishedOf(set.reports.get(claim.document));
  return when === null || when.year === 'unknown' || when.precision === 'range' ? null : when.earliest;
}

/** Every place in the claims where a field refers to the side or person. */
function* references(
  records: readonly MergedRecord[],
  id: EntityId,
): Generator<{ readonly ref: ActorRef | PersonRef; readonly said: Said }> {
  for (const record of records) {
    for (const claim of record.claims) {
      for (const values of Object.values(claim.values)) {
        for (const cited of values as readonly Cited<unknown>[]) {
          const ref = referenceIn(cited.value, id);
          const evidence = cited.evidence[0];
          if (ref !== null && evidence !== undefined) yield { ref, said: { claim, cited, evidence } };
        }
      }
    }
  }
}

function referenceIn(value: unknown, id: EntityId): ActorRef | PersonRef | null {
  if (typeof value !== 'object' || value === null) return null;
  const held = value as Partial<ActorRef> & Partial<PersonRef> & Partial<Participant>;
  if (held.id === id && ('wording' in held || 'office' in held)) return held as ActorRef | PersonRef;
  if (held.actor?.id === id) return held.actor;
  return held.person?.id === id ? held.person : null;
}
