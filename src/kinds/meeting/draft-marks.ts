import type { AnnotatedDocument, RuleDraft, Sentence } from '../../model/index.js';
import { mentionsIn } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import type { MeetingFields } from './fields.js';

/** One sighting of a meeting. */
export type MeetingDraft = RuleDraft<MeetingFields>;

/** A reading of one draft, worked out once: each is compared with many others. */
function once<T>(
  read: (draft: MeetingDraft, document: AnnotatedDocument) => T,
): (draft: MeetingDraft, document: AnnotatedDocument) => T {
  const known = new WeakMap<MeetingDraft, { readonly value: T }>();
  return (draft, document) => {
    let held = known.get(draft);
    if (held === undefined) known.set(draft, (held = { value: read(draft, document) }));
    return held.value;
  };
}

export const hasItsDay = ({ values }: MeetingDraft): boolean => /^(?:day|range)$/.test(values.date?.[0]?.value.precision ?? '');

/** Whether a draft is what sides came to, and no sighting of a meeting. */
export const concludes = (draft: MeetingDraft): boolean => draft.rule.endsWith('/conclusion');

/** A signing of which only its day is told. */
export const isSigned = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
    isMeetingVerb(draft) &&
    !draft.values.venueCity?.length &&
    /^(?:sign|initial|ink)/i.test(document.document.text.slice(draft.trigger.start, draft.trigger.end)),
);

const VISITS = /^(?:visit|travel|fl(?:y|ies|ew)|go|head)/;

/** "A visit to P", "travelled to P". */
export const isVisit = (draft: MeetingDraft, document: AnnotatedDocument): boolean => VISITS.test(nounOf(draft, document));

/** "A summit" by its noun. */
export const isSummit = (draft: MeetingDraft, document: AnnotatedDocument): boolean => nounOf(draft, document) === 'summit';

const PHONED = /^(?:telephon|phon|r[aiu]ng|call)/i;

/** Whether they spoke from afar: by the word itself, or by a telephone beside it. */
export const isByPhone = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
    PHONED.test(document.document.text.slice(draft.trigger.start, draft.trigger.end)) ||
    /\b(?:tele)?phone\b/i.test(
      document.document.text.slice(
        Math.max(draft.passage.start, draft.trigger.start - 40),
        Math.min(draft.passage.end, draft.trigger.end + 40),
      ),
    ),
);

/** "X and Y also took part in the meeting": sides that a verb brings to "the meeting", which has no mark of its own, are further ones. */
export function joinsLater(draft: MeetingDraft, document: AnnotatedDocument): boolean {
  const { date, venueCity, venueCountry, round, name, participants } = draft.values;
  if (date?.length || venueCity?.length || venueCountry?.length || round?.length || !isDefinite(draft, document)) return false;
  const names = (name ?? []).flatMap((one) => one.spans);
  return (participants ?? []).every((one) =>
    one.spans.every((span) => !names.some((named) => named.start < span.end && span.start < named.end)),
  );
}

/** Whether a meeting without a venue is called by another city: "the Munich meeting" is not the one in Geneva. */
export const namedElsewhere = (draft: MeetingDraft, city: string | undefined, document: AnnotatedDocument): boolean =>
  city !== undefined &&
  !draft.values.venueCity?.length &&
  (draft.values.name ?? []).some((name) =>
    name.spans.some((span) =>
      mentionsIn(document, span).some(
        (mention) => mention.type === 'place' && mention.entity !== city && mention.end <= draft.trigger.start,
      ),
    ),
  );

/** Whether no verb says how it stands with the meeting: "is sceptical about the talks in P". */
export const isUntold = (draft: MeetingDraft): boolean =>
  !isMeetingVerb(draft) &&
  draft.status.value === 'reported' &&
  draft.status.spans.every((span) => span.start === draft.trigger.start);

/** "Has been in talks since June": what is agreed is agreed there. */
const IN_TALKS = /\bin\s(?:[\w’'-]{1,20}\s){0,2}$/i;

const OVER =
  /\b(?:after|following|during|ending|capping|concluding|(?:end|close|(?:last|final|second|third) day) of)\s(?:[\w’'-]{1,20}\s){0,4}$/i;

/** "Said after 12 hours of talks": these were held. */
export const isOver = once((draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  OVER.test(document.document.text.slice(Math.max(0, draft.trigger.start - 60), draft.trigger.start)),
);

/** Whether talks that began some time ago still go on. */
export const goesOn = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
    IN_TALKS.test(document.document.text.slice(Math.max(0, draft.trigger.start - 45), draft.trigger.start)) &&
    /\bsince\b/.test(document.document.text.slice(draft.trigger.end, draft.passage.end)),
);

const HAD = /\bhad\s(?:(?:also|already|last|first|previously|earlier|both)\s)?$/i;

/** "The two had met in P on D": a day of its own before the one that the report tells of. */
export const recalls = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
    isMeetingVerb(draft) &&
    (draft.values.date?.length ?? 0) > 0 &&
    HAD.test(document.document.text.slice(Math.max(0, draft.trigger.start - 20), draft.trigger.start)),
);

/** Whether a meeting is called by a city. */
export const inName = (draft: MeetingDraft, city: string | undefined, document: AnnotatedDocument): boolean =>
  city !== undefined &&
  (draft.values.name ?? []).some((name) =>
    name.spans.some((span) => mentionsIn(document, span).some((mention) => mention.entity === city)),
  );

/** Every side that a sighting names, whatever its part. */
export const allSidesOf = (draft: MeetingDraft): ReadonlySet<string> =>
  new Set((draft.values.participants ?? []).map((participant) => sideOf(participant.value.actor.id)));

/** Those who meet; who brokers or hosts stands beside them, so that naming one and not the other is no contradiction. */
export const sidesOf = (draft: MeetingDraft): ReadonlySet<string> =>
  new Set(
    (draft.values.participants ?? [])
      .filter((participant) => !APART.has(participant.value.role) && participant.value.attendance !== 'absent')
      .map((participant) => sideOf(participant.value.actor.id)),
  );

const APART: ReadonlySet<string> = new Set(['broker', 'mediator', 'host']);

const nounPhrase = (draft: MeetingDraft, document: AnnotatedDocument): string =>
  document.document.text.slice(Math.max(0, draft.trigger.start - 60), draft.trigger.end);

/** Whether it is an encounter apart: "a bilateral meeting", "met privately". */
export const bilateral = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
    /\bbilateral\b[^.;]{0,20}$/i.test(nounPhrase(draft, document)) ||
    (isMeetingVerb(draft) && ALONE.test(document.document.text.slice(draft.trigger.end, draft.trigger.end + 20))),
);

const ALONE = /^,?\s(?:one-on-one|tête-à-tête|privately|separately)\b/i;

const DEFINITE =
  /\b(?:\w+day['’]s|the|this|these|those|their|both|at|during|after|today's|yesterday's)\s+(?:[\w'’-]+\s+){0,3}\S+$/i;
const NEW = /\b(?:new|next|another|further|an?|separate|earlier|previous|last|fresh)\s+(?:[\w'’-]+\s+){0,2}\S+$/i;

/** "The talks", "their meeting", "Friday's summit": one that is known already; so is what a headline names. */
export const isDefinite = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
    !isMeetingVerb(draft) &&
    !isNew(draft, document) &&
    (DEFINITE.test(nounPhrase(draft, document)) || inHeading(draft, document)),
);

/** "A new round", "another meeting", "the last talks": another than the one told of. */
export const isNew = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
    !isMeetingVerb(draft) && !inHeading(draft, document) && NEW.test(nounPhrase(draft, document)),
);

/** The word of a sighting in small letters, in the singular. */
export const nounOf = once((draft: MeetingDraft, document: AnnotatedDocument): string =>
  document.document.text.slice(draft.trigger.start, draft.trigger.end).toLowerCase().replace(/s$/, ''),
);

/** Whether both are told by one word. */
export const sameNoun = (a: MeetingDraft, b: MeetingDraft, document: AnnotatedDocument): boolean =>
  nounOf(a, document) === nounOf(b, document);

/** Whether a verb tells of it: "met", "received", "visited". */
export const isMeetingVerb = (draft: MeetingDraft): boolean => draft.rule.endsWith('/meeting-verb');

/** The sentence of a sighting's word; by halves, as it is asked for each pair of sightings and a text may have thousands of sentences. */
export function sentenceOf({ trigger }: MeetingDraft, { sentences }: AnnotatedDocument): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= trigger.start) low = middle + 1;
    else high = middle;
  }
  const sentence = low === 0 ? undefined : sentences[low - 1];
  return sentence !== undefined && trigger.end <= sentence.end ? sentence : undefined;
}

/** Whether a draft stands in a headline. */
export const inHeading = once(
  (draft: MeetingDraft, document: AnnotatedDocument): boolean => sentenceOf(draft, document)?.region === 'heading',
);
