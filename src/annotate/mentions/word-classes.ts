import type { NameWord } from '../../lexicon/index.js';
import {
  BODIES,
  CALENDAR,
  FORCES,
  GOVERNMENT,
  GROUP_NOUNS,
  HEADING,
  HONORIFICS,
  KIN,
  MEDIA_NOUNS,
  MODIFIERS,
  NEAR,
  NOT_IN_NAMES,
  OPPOSITION,
  ORDINALS,
  ORGANISATION_HEADS,
  PARTICLES,
  PLACE_NOUNS,
  PLAIN_NOUNS,
  RANKS,
  ROLES,
  ROLES_PLURAL,
  SIDE_NOUNS,
  SITE_NOUNS,
  TAKING,
} from './vocabulary.js';

/** What a word is to the steps, one bit each; a word can be several. A step looks only at the words at which it can begin. */
export const WORD = {
  /** begins with a capital, or is nothing but capitals */
  capital: 1 << 0,
  /** an Arabic article that is written apart */
  article: 1 << 1,
  role: 1 << 2,
  pluralRole: 1 << 3,
  modifier: 1 << 4,
  honorific: 1 << 5,
  rank: 1 << 6,
  particle: 1 << 7,
  calendar: 1 << 8,
  notInNames: 1 << 9,
  placeNoun: 1 << 10,
  siteNoun: 1 << 11,
  organisationHead: 1 << 12,
  government: 1 << 13,
  body: 1 << 14,
  force: 1 << 15,
  sideNoun: 1 << 16,
  opposition: 1 << 17,
  mediaNoun: 1 << 18,
  kin: 1 << 19,
  ordinal: 1 << 20,
  heading: 1 << 21,
  plainNoun: 1 << 22,
  groupNoun: 1 << 23,
  /** "the capital" */
  seat: 1 << 24,
  /** after which the name of a place can stand that no list holds */
  placeLead: 1 << 25,
} as const;

const CLASSES: readonly (readonly [number, Iterable<string>])[] = [
  [WORD.role, ROLES],
  [WORD.pluralRole, ROLES_PLURAL],
  [WORD.modifier, MODIFIERS],
  [WORD.honorific, HONORIFICS],
  [WORD.rank, RANKS],
  [WORD.particle, PARTICLES],
  [WORD.calendar, CALENDAR],
  [WORD.notInNames, NOT_IN_NAMES],
  [WORD.placeNoun, PLACE_NOUNS],
  [WORD.siteNoun, SITE_NOUNS],
  [WORD.organisationHead, ORGANISATION_HEADS.keys()],
  [WORD.government, GOVERNMENT],
  [WORD.body, BODIES],
  [WORD.force, [...FORCES, 'force', 'guard']],
  [WORD.sideNoun, SIDE_NOUNS],
  [WORD.opposition, OPPOSITION],
  [WORD.mediaNoun, MEDIA_NOUNS],
  [WORD.kin, KIN],
  [WORD.ordinal, ORDINALS],
  [WORD.heading, HEADING],
  [WORD.plainNoun, PLAIN_NOUNS.keys()],
  [WORD.groupNoun, GROUP_NOUNS],
  [WORD.seat, ['capital']],
  [WORD.placeLead, [...NEAR, ...TAKING, 'of', 'from', 'in', 'including']],
];

const BY_KEY = new Map<string, number>();
for (const [bit, words] of CLASSES) for (const word of words) BY_KEY.set(word, (BY_KEY.get(word) ?? 0) | bit);

/** The classes of a word. */
export function classesOf({ key, shape, article, text }: NameWord): number {
  const known = BY_KEY.get(key) ?? 0;
  const code = text.charCodeAt(0);
  // "3rd"
  const counted = code >= 48 && code <= 57 ? WORD.ordinal : 0;
  return known | counted | (shape === 'lower' ? 0 : WORD.capital) | (article ? WORD.article : 0);
}
