import { canonicalWord } from './fold.js';
import { remembered } from './remembered.js';

/** Offices that are one office under two names, by their folded words. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:us |united states )?secretary state$/, 'foreign minister'],
  [/^(?:foreign|external affairs) (?:secretary|minister)$/, 'foreign minister'],
  [/^(?:top|chief|senior-most) diplomat$/, 'foreign minister'],
  [/^minister (?:foreign|external) affairs?$/, 'foreign minister'],
  [/^foreign affairs? minister$/, 'foreign minister'],
  [/^defence (?:secretary|chief)$/, 'defence minister'],
  [/^(?:minister|secretary) defence$/, 'defence minister'],
  [/^premier$/, 'prime minister'],
  [/^foreign policy (?:chief|head)$/, 'foreign policy chief'],
  [/^high representative.*$/, 'foreign policy chief'],
  [/^(?:secretary general|chief|head)$/, 'head'],
  [/^national security advis[eo]r$/, 'national security adviser'],
  [/^(?:special |chief |top |new |peace |personal )*(?:presidential )?(?:envoy|representative|mediator|negotiator)$/, 'envoy'],
  [/^spokes(?:man|woman|person)$/, 'spokesman'],
];

const DROPPED = /^(?:the|a|an|his|her|its|their|of|for|to|on|and|former|ex|then|acting|interim|caretaker|outgoing|incoming|new|newly|current|then)$/;

/**
 * An office as it can be compared: case, spelling, "of" and the party's own words do not matter; "Secretary of State" and "Foreign
 * Secretary" are foreign ministers, envoys and representatives are one, whatever they are envoys for.
 */
export const officeKey: (office: string) => string = remembered((office) => {
  const all = office
    .split(/[\s-]+/)
    .map(canonicalWord)
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const until = all.findIndex((word, index) => index > 0 && (word === 'for' || word === 'to' || word === 'on'));
  const words = (until > 0 ? all.slice(0, until) : all).filter((word) => !DROPPED.test(word));
  const folded = words.map((word) => (word === 'advisor' ? 'adviser' : word)).join(' ');
  for (const [pattern, name] of SAME) if (pattern.test(folded)) return name;
  const bare = folded.replace(/^(?:un|eu|us|uk|nato) /, '');
  for (const [pattern, name] of SAME) if (pattern.test(bare)) return name;
  return bare;
});

const TITLE =
  /^(?:un|us|eu|uk|special|chief|top|new|peace|personal|presidential|senior|deputy|envoy|representative|mediator|negotiator|adviser|advisor|coordinator|arab|league|ambassador|under|secretary|general)$/;

/** What an envoy is an envoy for, folded: "Syria" of "UN special envoy for Syria" and of "UN Syria envoy"; '' where the words give none. */
export const officeTopic: (office: string) => string = remembered((office) => {
  const words = office.split(/[\s-]+/).map(canonicalWord);
  const at = words.findIndex((word, index) => index > 0 && (word === 'for' || word === 'to' || word === 'on'));
  const rest = at > 0 ? words.slice(at + 1) : words.slice(0, -1);
  return rest.filter((word) => !DROPPED.test(word) && !TITLE.test(word)).join(' ');
});

/** Topics agree where one is not given or one holds the other's words. */
export const sameTopic = (a: string, b: string): boolean =>
  a === '' || b === '' || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
