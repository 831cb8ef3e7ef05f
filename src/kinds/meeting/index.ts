import type { Kind, MergedRecord } from '../../model/index.js';
import { corefersMeeting, meetingBlocks } from './corefer.js';
import type { MeetingFields } from './fields.js';
import { meetingFields } from './fields.js';
import { refineMeetings } from './refine.js';
import { meetingRules } from './rules.js';

/** Talks, rounds, summits, visits and calls between parties that did, do or are to take place. */
export const meeting: Kind<MeetingFields> = {
  name: 'meeting',
  label: 'Meeting',
  plural: 'Meetings',
  fields: meetingFields,
  rules: meetingRules,
  refine: refineMeetings,
  key: () => '',
  time: 'date',
  blockKeys: meetingBlocks,
  corefer: corefersMeeting,
  caption,
};

/** "Astana, round 6: Syria, Syrian opposition, …", "foreign ministers of Iran, Russia and Turkey in Astana". */
function caption(record: MergedRecord<MeetingFields>): string {
  const { process, round, level, participants, venueCity, venueCountry, name } = record.values;
  const sides = [...new Set(participants.map((participant) => participant.value.actor.name))];
  const place = venueCity[0]?.value.name ?? venueCountry[0]?.value.name ?? null;
  const numbered = round[0] ? `${process[0]?.value ?? 'talks'}, round ${round[0].value}` : null;
  const who = sides.length === 0 ? null : sides.length > 6 ? `${sides.slice(0, 6).join(', ')} and others` : sides.join(', ');
  const level0 = level[0]?.value ?? null;
  const meet = [level0, who ? (level0 ? `of ${who}` : who) : null].filter((part) => part !== null).join(' ');
  const head = numbered ? (meet ? `${numbered}: ${meet}` : numbered) : meet || `“${name[0]?.value ?? 'meeting'}”`;
  const at = place && !head.includes(place) ? ` in ${place}` : '';
  return `${head}${at}`;
}
