import {
  evidenceOf,
  type Cited,
  type DecisionId,
  type DescribedField,
  type Document,
  type GivenFacts,
  type Region,
  type ReportFacts,
  type When,
} from '../../model/index.js';
import { givenWhen, statedDate } from './published-date.js';
import {
  impliedOutlet,
  markedReport,
  statedAddress,
  statedByline,
  statedOutlet,
  statedPlace,
  statedTitle,
  statedWire,
  type StatedFact,
} from './stated-facts.js';

/** What a person decided about a report; a null value decides that there is none. */
export type DecidedFacts = Partial<Record<DescribedField, { readonly value: string | null; readonly decision: DecisionId }>>;

/**
 * What a report says of itself. A decision goes before the report's own words, these before what was given with the text, and that
 * before what the words only imply; given and decided values have no evidence. Unknown is null.
 */
export function readReportFacts(
  document: Document,
  regions: readonly Region[],
  given: GivenFacts | null,
  decided: DecidedFacts = {},
): ReportFacts {
  const report = markedReport(document.text, regions);
  const cite = (fact: StatedFact | null): Cited<string> | null =>
    fact === null ? null : { value: fact.value, evidence: [evidenceOf(document, fact.span)], basis: fact.basis };
  const address = statedAddress(report);
  const choose = (
    field: Exclude<DescribedField, 'published' | 'visibility'>,
    stated: StatedFact | null,
    implied: () => StatedFact | null = () => null,
  ): Cited<string> | null => {
    const decision = decided[field];
    if (decision !== undefined) {
      return decision.value === null
        ? null
        : { value: decision.value, evidence: [], basis: 'decided', decision: decision.decision };
    }
    const own = given?.[field] ?? null;
    return cite(stated) ?? (own === null ? cite(implied()) : { value: own, evidence: [], basis: 'stated' });
  };
  return {
    title: choose('title', statedTitle(report)),
    outlet: choose('outlet', statedOutlet(report), () => impliedOutlet(report)),
    byline: cite(statedByline(report)),
    wire: cite(statedWire(report)),
    address: choose('address', address),
    datelinePlace: cite(statedPlace(report)),
    ...publication(document, statedDate(report, address), given, decided),
  };
}

type Publication = Pick<ReportFacts, 'published' | 'publishedBasis'>;

/** A date that the page states without its year yields to a full one that came with the text. */
function publication(
  document: Document,
  own: ReturnType<typeof statedDate>,
  given: GivenFacts | null,
  decided: DecidedFacts,
): Publication {
  const decision = decided.published;
  if (decision !== undefined) {
    const when = decision.value === null ? null : givenWhen(decision.value);
    return {
      published: when === null ? null : { value: when, evidence: [], basis: 'decided', decision: decision.decision },
      publishedBasis: 'decided',
    };
  }
  const givenDay = given?.published ?? null;
  const came = givenDay === null ? null : givenWhen(givenDay);
  const full = own !== null && own.when.year === 'stated' && own.when.precision === 'day';
  if (own !== null && (full || came === null)) {
    const published: Cited<When> = { value: own.when, evidence: [evidenceOf(document, own.span)], basis: 'stated' };
    return { published, publishedBasis: own.basis };
  }
  if (came === null) return { published: null, publishedBasis: null };
  return { published: { value: came, evidence: [], basis: 'stated' }, publishedBasis: 'metadata' };
}
