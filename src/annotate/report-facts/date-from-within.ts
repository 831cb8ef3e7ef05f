import type { Lexicon } from '../../lexicon/index.js';
import type { Dating, DatingStep, Day, ReportFacts, When } from '../../model/index.js';
import { evidenceOf } from '../../model/index.js';
import type { Read, Step } from './dating-steps.js';
import { durationSteps } from './duration-steps.js';
import { eventSteps } from './event-steps.js';
import { officeSteps } from './office-steps.js';
import { quotedAt } from './quoted-words.js';
import { timeSteps } from './time-steps.js';
import type { Bounds } from './weekday-steps.js';
import { candidatesOf, weekdayDates, weekdaySteps } from './weekday-steps.js';

/**
 * The facts of a report with a range for its publication where it bears no date: what its own words and the lexicon allow, each step
 * kept with its evidence. It is marked inferred and is never a day, but where the report bears day and month, and just one year is left.
 */
export function dateFromWithin(read: Read, facts: ReportFacts, lexicon: Lexicon): ReportFacts {
  const own = facts.published?.value ?? null;
  if (facts.publishedBasis === 'decided' || (own !== null && own.year !== 'unknown')) return facts;
  const found = stepsOf(read, lexicon);
  if (found.length === 0) return facts;
  const bounds = boundsOf(found);
  const contradictory = apart(bounds);
  const steps = tellingSteps(found, bounds).map((step) => citedStep(read, step));
  const dating: Dating = { steps, contradictory };
  if (contradictory) return { ...facts, dating };
  if (own !== null) return withYear({ ...facts, dating }, own, bounds, read);
  if (bounds.earliest === null && bounds.latest === null) return { ...facts, dating };
  const evidence = steps
    .filter((step) => step.earliest !== null || step.latest !== null)
    .filter((step) => step.earliest === bounds.earliest || step.latest === bounds.latest)
    .flatMap((step) => step.evidence);
  const text = [...new Set(evidence.map((one) => one.quote))].join('; ');
  const value: When = { ...bounds, precision: 'range', year: 'inferred', text };
  return { ...facts, dating, published: { value, evidence, basis: 'inferred' }, publishedBasis: 'inferred' };
}

function stepsOf(read: Read, lexicon: Lexicon): readonly Step[] {
  const quoted = quotedAt(read);
  const present = companyOf(read, lexicon);
  const steps = [
    ...timeSteps(read, quoted),
    ...eventSteps(read, lexicon.events, present),
    ...officeSteps(read, lexicon, quoted),
    ...durationSteps(read, lexicon.events),
  ];
  const bounds = boundsOf(steps);
  return apart(bounds) ? steps : [...steps, ...weekdaySteps(read, bounds)];
}

/** All that the report names, with the states and sides that it belongs to. */
function companyOf({ mentions }: Read, lexicon: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { entity, party } of mentions) {
    if (found.has(entity)) continue;
    const entry = lexicon.entry(entity);
    const state = entry?.country === undefined ? null : lexicon.stateNamed(entry.country);
    for (const id of [entity, party, entry?.of, state?.id]) if (id !== null && id !== undefined) found.add(id);
  }
  return found;
}

const apart = ({ earliest, latest }: Bounds): boolean => earliest !== null && latest !== null && latest < earliest;

function boundsOf(steps: readonly Step[]): Bounds {
  let earliest: Day | null = null;
  let latest: Day | null = null;
  for (const step of steps) {
    if (step.earliest !== null && (earliest === null || step.earliest > earliest)) earliest = step.earliest;
    if (step.latest !== null && (latest === null || step.latest < latest)) latest = step.latest;
  }
  return { earliest, latest };
}

/** so many steps of each side are kept: those that bound most */
const MOST = 5;

/** The steps that bound most on each side, each thing said once, in the order of the text. */
function tellingSteps(steps: readonly Step[], { earliest, latest }: Bounds): readonly Step[] {
  const unique = [...new Map(steps.map((step) => [`${step.says}|${step.earliest ?? ''}|${step.latest ?? ''}`, step])).values()];
  const lower = unique
    .filter((step) => step.earliest !== null)
    .sort((a, b) => ((a.earliest ?? '') < (b.earliest ?? '') ? 1 : -1));
  const upper = unique.filter((step) => step.latest !== null).sort((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? -1 : 1));
  const open = unique.filter((step) => step.earliest === null && step.latest === null);
  const kept = new Set([...lower.slice(0, MOST), ...upper.slice(0, MOST), ...open.slice(0, MOST)]);
  const place = (step: Step): number => step.spans[0]?.start ?? 0;
  // what settles a bound comes first
  const settles = (step: Step): number =>
    (step.earliest !== null && step.earliest === earliest) || (step.latest !== null && step.latest === latest) ? 0 : 1;
  return [...kept].sort((a, b) => settles(a) - settles(b) || place(a) - place(b));
}

const citedStep = ({ document }: Read, { spans, ...step }: Step): DatingStep => ({
  ...step,
  evidence: spans.map((span) => evidenceOf(document, span)),
});

/** A report that bears day and month is dated by the one year that its weekday and the other steps leave. */
function withYear(facts: ReportFacts, own: When, bounds: Bounds, read: Read): ReportFacts {
  const { published } = facts;
  if (published === null || own.precision !== 'day' || own.earliest === null || bounds.earliest === null) return facts;
  const quote = published.evidence[0];
  const header = quote === undefined ? '' : read.document.text.slice(Math.max(0, quote.start - 14), quote.end + 14);
  const [month, day] = [Number(own.earliest.slice(5, 7)), Number(own.earliest.slice(8))];
  const weekday = weekdayDates(header).find((date) => date.month === month && date.day === day)?.weekday ?? null;
  // without an end only a weekday leaves few years
  if (bounds.latest === null) return facts;
  const days = weekday === null ? everyYear(month, day) : candidatesOf({ weekday, month, day });
  const left = days.filter((one) => (bounds.earliest ?? '') <= one && one <= (bounds.latest ?? '~'));
  const [one] = left;
  if (one === undefined || left.length > 1) return facts;
  const value: When = { ...own, earliest: one, latest: one, year: 'inferred' };
  return { ...facts, published: { ...published, value, basis: 'inferred' }, publishedBasis: 'inferred' };
}

const everyYear = (month: number, day: number): readonly Day[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => candidatesOf({ weekday, month, day })).sort();
