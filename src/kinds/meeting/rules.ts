import type { Rule } from '../../model/index.js';
import { conclusion } from './conclusion-rule.js';
import { ellipticRound } from './elliptic-rule.js';
import type { MeetingFields } from './fields.js';
import { meetingNoun } from './noun-rule.js';
import { meetingVerb } from './verb-rule.js';

export const meetingRules: readonly Rule<MeetingFields>[] = [meetingNoun, meetingVerb, ellipticRound, conclusion];
