import type { Participant, Proposed } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';

/** One participant a side, with each person who stood for it, the strongest role and attendance that the text gives. */
export function participantsJoined(participants: readonly Proposed<Participant>[]): readonly Proposed<Participant>[] {
  const bySide = new Map<string, Proposed<Participant>[]>();
  for (const participant of participants) {
    const side = sideOf(participant.value.actor.id);
    const list = bySide.get(side) ?? [];
    if (participant.value.attendance === 'absent') {
      bySide.set(side, withAbsent(list, participant));
      continue;
    }
    if (list.some((one) => isAbsent(one) && (one.value.person === null || one.value.person.id === participant.value.person?.id)))
      continue;
    const known = list.findIndex((one) => one.value.person?.id === participant.value.person?.id);
    const blank = list.findIndex((one) => one.value.person === null);
    const at =
      known >= 0
        ? known
        : participant.value.person === null && list.some((one) => !isAbsent(one))
          ? list.findIndex((one) => !isAbsent(one))
          : blank;
    if (at < 0) list.push(participant);
    else list[at] = combined(list[at] as Proposed<Participant>, participant);
    bySide.set(side, list);
  }
  return [...bySide.values()].flat();
}

const isAbsent = (one: Proposed<Participant>): boolean => one.value.attendance === 'absent';

/** A person who stays away leaves the side there; a side that stays away was only named, unless some person stood for it. */
function withAbsent(list: readonly Proposed<Participant>[], absent: Proposed<Participant>): Proposed<Participant>[] {
  if (absent.value.person !== null) return [...list, absent];
  return [...list.filter((one) => one.value.person !== null), absent];
}

const ROLES: readonly Participant['role'][] = ['participant', 'observer', 'party', 'broker', 'mediator', 'guarantor', 'host'];
const PRESENCE: readonly Participant['attendance'][] = ['absent', 'invited', 'expected', 'attended'];

function combined(a: Proposed<Participant>, b: Proposed<Participant>): Proposed<Participant> {
  const role = ROLES.indexOf(b.value.role) > ROLES.indexOf(a.value.role) ? b.value.role : a.value.role;
  const attendance =
    PRESENCE.indexOf(b.value.attendance) > PRESENCE.indexOf(a.value.attendance) ? b.value.attendance : a.value.attendance;
  return {
    ...a,
    value: { ...a.value, person: a.value.person ?? b.value.person, role, attendance },
    spans: [...a.spans, ...b.spans],
  };
}
