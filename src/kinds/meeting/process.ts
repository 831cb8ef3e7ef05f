import type { AnnotatedDocument, Mention, Proposed, RuleDraft } from '../../model/index.js';
import type { MeetingFields } from './fields.js';

type MeetingDraft = RuleDraft<MeetingFields>;

const NAMING =
  /^\s*(?:peace\s+|nuclear\s+|trade\s+)?(?:process|talks|format|track|negotiations|conference|round|rounds|meetings?|summit)\b/i;

/**
 * The process of each meeting, as the report names it: "the Geneva talks", "the Astana process", "rounds of talks in Astana",
 * "Iran-US talks". A numbered round without a name of its own leaves it open.
 */
export function withProcess(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const named = namedProcesses(document);
  const own = meetings.map((meeting) => ownProcess(meeting, document, named));
  const only = new Set(own.flatMap((process) => (process ? [process.value] : [])));
  return meetings.map((meeting, index) => {
    const process = own[index] ?? (only.size === 1 ? continued(meeting, meetings, own) : null);
    if (!process) return meeting;
    const series = meeting.values.round?.length ? seriesOf(meeting, process) : null;
    return { ...meeting, values: { ...meeting.values, process: [process], series: series ? [series] : [] } };
  });
}

/** Places and pairs of sides that stand before "talks", "process", "round" … anywhere in the report, with their words. */
function namedProcesses(document: AnnotatedDocument): readonly { readonly name: string; readonly mention: Mention }[] {
  const text = document.document.text;
  return document.mentions.flatMap((mention) => {
    if (mention.type !== 'place' || mention.form !== 'name') return [];
    return NAMING.test(text.slice(mention.end, mention.end + 40)) ? [{ name: mention.name, mention }] : [];
  });
}

function ownProcess(
  meeting: MeetingDraft,
  document: AnnotatedDocument,
  named: readonly { readonly name: string; readonly mention: Mention }[],
): Proposed<string> | null {
  const text = document.document.text;
  for (const name of meeting.values.name ?? []) {
    const span = name.spans[0];
    if (!span) continue;
    const words = text.slice(span.start, span.end);
    const pair =
      /\b((?:intra-)?\p{Lu}[\p{L}.]*(?:[-–](?:\p{Lu}[\p{L}.]*))+)\s+(?:\w+\s+){0,2}(?:talks|negotiations|consultations|dialogue|summit)\b/u.exec(
        words,
      );
    if (pair)
      return {
        value: `${pair[1] as string} talks`,
        spans: [{ start: span.start + pair.index, end: span.start + pair.index + pair[0].length }],
      };
  }
  const city = meeting.values.venueCity?.[0];
  for (const { name, mention } of named) {
    const inName = (meeting.values.name ?? []).some((value) =>
      value.spans.some((span) => span.start <= mention.start && mention.end <= span.end),
    );
    if (inName || (city && mention.entity === city.value.id)) return { value: name, spans: [mention] };
  }
  const rounds = meeting.values.round?.length || (meeting.values.name ?? []).some((value) => /\brounds? of\b/i.test(value.value));
  if (rounds && city) return { value: city.value.name, spans: city.spans };
  return null;
}

/** A meeting of the same sides as the one whose process the report names is taken to belong to it, and marked inferred. */
function continued(
  meeting: MeetingDraft,
  meetings: readonly MeetingDraft[],
  own: readonly (Proposed<string> | null)[],
): Proposed<string> | null {
  const sides = sidesOf(meeting);
  if (sides.size < 2) return null;
  for (const [index, other] of meetings.entries()) {
    const process = own[index];
    const theirs = sidesOf(other);
    if (process && [...sides].every((side) => theirs.has(side))) return { ...process, basis: 'inferred' };
  }
  return null;
}

const sidesOf = (meeting: MeetingDraft): ReadonlySet<string> =>
  new Set((meeting.values.participants ?? []).map((participant) => participant.value.actor.id));

/** Rounds are numbered in a series of their own: leaders' summits beside the talks of delegations. */
function seriesOf(meeting: MeetingDraft, process: Proposed<string>): Proposed<string> {
  const level = meeting.values.level?.[0]?.value;
  const value =
    level === 'leaders'
      ? `${process.value}: leaders`
      : level?.endsWith('ministers')
        ? `${process.value}: ${level}`
        : process.value;
  return { value, spans: process.spans, basis: 'inferred' };
}
