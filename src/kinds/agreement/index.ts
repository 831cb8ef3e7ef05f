import type { AnnotatedDocument, Claim, Kind, RuleDraft } from '../../model/index.js';
import { compatible, first } from '../../model/index.js';
import { told } from '../reading/announced.js';
import { sideOf } from '../reading/parties.js';
import { takenPlaces } from '../reading/taken-places.js';
import { standsIn } from '../reading/when-and-where.js';
import { folded } from '../reading/words.js';
import type { AgreementFields } from './fields.js';
import { agreementFields } from './fields.js';
import { agreementRules } from './rules.js';

/** Something that parties did agree, sign or adopt. */
export const agreement: Kind<AgreementFields> = {
  name: 'agreement',
  label: 'Agreement',
  plural: 'Agreements',
  fields: agreementFields,
  rules: agreementRules,
  refine,
  key: () => '',
  time: 'date',
  blockKeys: (claim) =>
    words(claim)
      .map((word) => `word:${word}`)
      .slice(0, 6),
  corefer,
  caption: (record) => {
    const parties = record.values.parties.map((party) => party.value.name).join(', ');
    const place = record.values.place[0]?.value.name;
    return `agreed${place ? ` in ${place}` : ''}: “${record.values.what[0]?.value ?? ''}”${parties === '' ? '' : ` (${parties})`}`;
  },
};

/**
 * One agreement for one stretch of words, and for one name of a deal within a report: the mention with most values stays, and a
 * headline's goes where the text tells of it.
 */
function refine(
  drafts: readonly RuleDraft<AgreementFields>[],
  document: AnnotatedDocument,
): readonly RuleDraft<AgreementFields>[] {
  const kept: RuleDraft<AgreementFields>[] = [];
  const headlines = new Set(drafts.filter((draft) => standsIn(document, draft.trigger, 'heading')));
  const heading = (draft: RuleDraft<AgreementFields>): boolean => headlines.has(draft);
  const order = [...drafts].sort(
    (a, b) =>
      Number(heading(a)) - Number(heading(b)) ||
      Number(isBare(a)) - Number(isBare(b)) ||
      weight(b) - weight(a) ||
      a.trigger.start - b.trigger.start,
  );
  const names = new Set<string>();
  const pairs = new Set<string>();
  const inText = told();
  const [deals, passages] = [takenPlaces(), takenPlaces()];
  for (const draft of order) {
    const what = draft.values.what?.[0];
    if (!what) {
      kept.push(draft);
      continue;
    }
    const words = contentOf(what.value);
    const touching = what.spans.some(deals.touches) || passages.touches(draft.passage);
    // a headline in the words of the text, or in none: "constitution", "constitutional"
    const announced = heading(draft) && (words.length === 0 ? names.size > 0 : inText.announces(words));
    const sides = sidesOf(draft);
    // two sides that sign and agree in the headline do so in the text
    const ofSame = heading(draft) && sides.length >= 2 && pairs.has(sides.join());
    // "the deal", "today's agreement": the one that the report tells of
    if (isBare(draft) && !heading(draft)) {
      const told = kept
        .slice(0, MOST)
        .findIndex((other) => !other.rule.endsWith('/agreed') && !isBare(other) && mayBeOne(draft, other));
      if (told >= 0) {
        kept[told] = withDateOf(kept[told] as RuleDraft<AgreementFields>, draft);
        continue;
      }
    }
    if (touching || names.has(folded(what.value)) || announced || ofSame) continue;
    kept.push(draft);
    pairs.add(sides.join());
    names.add(folded(what.value));
    inText.add(words);
    what.spans.forEach(deals.take);
    passages.take(draft.passage);
  }
  return kept.sort((a, b) => a.trigger.start - b.trigger.start);
}

/** A report tells of few deals: of a page of thousands, one under no name is looked for among the first of them. */
const MOST = 200;

const BARE =
  /^(?:(?:the|this|that|their|its|his|such|today['’]s|yesterday['’]s|latest|recent|historic|landmark|final|joint|peace|deal|agreement|accord|pact|treaty|truce|cease-?fire|it)\b[\s-]*)+(?:(?:signed|reached|agreed|brokered|concluded|struck)\b|$)/i;

/** A deal under no name of its own. */
const isBare = (draft: RuleDraft<AgreementFields>): boolean => BARE.test(draft.values.what?.[0]?.value ?? '');

/** Nothing said of the one speaks against the other. */
function mayBeOne(a: RuleDraft<AgreementFields>, b: RuleDraft<AgreementFields>): boolean {
  const [day, other] = [a.values.date?.[0]?.value, b.values.date?.[0]?.value];
  if (day && other && !compatible(day, other)) return false;
  const [mine, theirs] = [sidesOf(a), sidesOf(b)];
  return mine.length === 0 || theirs.length === 0 || mine.some((side) => theirs.includes(side));
}

const withDateOf = (a: RuleDraft<AgreementFields>, b: RuleDraft<AgreementFields>): RuleDraft<AgreementFields> =>
  a.values.date?.length || !b.values.date?.length ? a : { ...a, values: { ...a.values, date: b.values.date } };

const sidesOf = (draft: RuleDraft<AgreementFields>): readonly string[] =>
  (draft.values.parties ?? []).map((party) => sideOf(party.value.id)).sort();

const weight = (draft: RuleDraft<AgreementFields>): number =>
  (draft.values.parties?.length ?? 0) +
  (draft.values.date?.length ?? 0) * 2 +
  (draft.values.place?.length ?? 0) +
  (draft.rule.endsWith('/agreed') ? 1 : 0);

const STOP = new Set(
  'the a an of to in on for and by at with from that this is are was be its their his her as it deal agreement accord new'.split(
    ' ',
  ),
);

const contentOf = (text: string): readonly string[] => [
  ...new Set(
    folded(text)
      .split(' ')
      .filter((word) => word.length > 2 && !STOP.has(word)),
  ),
];

const words = (claim: Claim<AgreementFields>): readonly string[] => contentOf(first(claim.values.what) ?? '');

function corefer(a: Claim<AgreementFields>, b: Claim<AgreementFields>): 'same' | 'different' | 'unknown' {
  const dates = [first(a.values.date), first(b.values.date)] as const;
  if (dates[0] && dates[1] && !compatible(dates[0], dates[1])) return 'different';
  const sides = [a, b].map((claim) => new Set(claim.values.parties.map((party) => sideOf(party.value.id))));
  const [mine, theirs] = sides as [Set<string>, Set<string>];
  if (mine.size > 0 && theirs.size > 0 && ![...mine].some((side) => theirs.has(side))) return 'different';
  const [x, y] = [words(a), words(b)];
  const shared = x.filter((word) => y.includes(word)).length;
  const sameDay = dates[0]?.precision === 'day' && dates[1]?.precision === 'day';
  // the same sides on the same day: other words for one thing
  if (sameDay && mine.size >= 2 && mine.size === theirs.size && [...mine].every((side) => theirs.has(side)) && shared >= 2)
    return 'same';
  const likeness = x.length + y.length === 0 ? 0 : (2 * x.filter((word) => y.includes(word)).length) / (x.length + y.length);
  return likeness >= 0.6 && dates[0] !== null && dates[1] !== null ? 'same' : likeness >= 0.8 ? 'same' : 'unknown';
}
