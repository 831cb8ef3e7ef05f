import type { Fields } from '../../model/index.js';

export const levels = ['leaders', 'foreign ministers', 'defence ministers', 'ministers', 'experts', 'delegations'] as const;

export const meetingFields = {
  name: { type: 'text', arity: 'many', label: 'Name as reported', doc: 'what the report calls the meeting' },
  process: { type: 'text', arity: 'one', label: 'Process', doc: 'the negotiation that it belongs to, as reports name it' },
  series: {
    type: 'text',
    arity: 'one',
    label: 'Series',
    doc: 'its numbered meetings of one sort: "Astana talks", "leaders’ summits"',
  },
  round: { type: 'number', arity: 'one', label: 'Round', doc: 'its number in its own series' },
  date: { type: 'when', arity: 'one', label: 'First day', doc: 'the day on which it takes place, or its first day' },
  lastDay: { type: 'when', arity: 'one', label: 'Last day', doc: 'the last day of a meeting of several days' },
  venueCity: { type: 'place', arity: 'one', label: 'City', doc: 'the city in which it takes place, as then called' },
  venueCountry: { type: 'place', arity: 'one', label: 'Country', doc: 'the country in which it takes place' },
  level: { type: 'choice', arity: 'one', label: 'Level', doc: 'who meets', choices: levels },
  participants: {
    type: 'participant',
    arity: 'many',
    label: 'Participants',
    doc: 'the sides, with the person and the role that a text gives',
  },
  agenda: { type: 'text', arity: 'many', label: 'Agenda', doc: 'what was, or is to be, discussed, in the words of the report' },
} as const satisfies Fields;

export type MeetingFields = typeof meetingFields;
