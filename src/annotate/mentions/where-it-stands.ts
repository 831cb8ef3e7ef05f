import type { Reading } from './reading.js';
import { nameFrom, tokenAt } from './reading.js';
import { PLACE_NOUNS, keys } from './vocabulary.js';

const AT_PLACE = keys('in at near outside inside around across throughout into toward towards via through beyond');
const ACTING_LINKS = keys('between by with against for about than like over behind despite without');
const FROM_ACTOR = keys(
  'pressure threat threats support aid backing help assistance message messages call calls demand demands response order orders instruction instructions signal signals permission approval money funding independence reaction comment statement guarantees concessions criticism weapons arms',
);
const TO_ACTOR = keys(
  'message messages letter proposal proposals concession concessions aid support response loyal close allied hostile opposed sales threat threats warning signal access according thanks',
);
const STRIKES = keys(
  'attack attacks assault assaults strike strikes airstrikes raid raids march advance bombing shelling offensive siege missiles rockets fire bombs',
);
const OF_PLACE = keys(
  'capital city town suburb suburbs outskirts south north east west southeast southwest northeast northwest outside direction streets capture siege fall edge centre countryside part parts resident residents native natives citizens mayor university people control airport',
);
const GOING = keys(
  'visit visits visited visiting leave leaves left leaving reach reached reaches enter entered capture captured captures shell shells shelled bomb bombed bombs attack attacked besiege besieged seize seized retake retook recapture recaptured liberate',
);
const MEETING_NOUNS = keys(
  'talks process round rounds summit meeting meetings conference agreement agreements format platform negotiations accord accords declaration protocol consultations airport bureau correspondent time university hotel suburb suburbs street streets countryside region province residents peace forum communique framework principles track',
);
const BACKED = keys(
  'backed led allied sponsored brokered controlled run mediated friendly aligned supported funded installed imposed appointed',
);
const SPEAKING = keys(
  'say says said insist insists insisted want wants wanted reject rejects rejected accuse accuses accused announce announces announced agree agrees agreed deny denies denied warn warns warned demand demands demanded call calls called urge urges urged propose proposes proposed support supports supported back backs backed oppose opposes opposed maintain maintains maintained condemn condemns condemned welcome welcomes welcomed refuse refuses refused stress stresses stressed has expel expels expelled summon summons summoned vow vows vowed offer offers offered',
);

export type Standing = 'place' | 'acts' | 'open';

/** How words stand: as a place, as somebody who acts, or undecided. `from` and `to` bound a name; articles and directions before it are passed over. */
export function standing(reading: Reading, from: number, to: number): Standing {
  if (reading.region === 'dateline') return 'place';
  const decided = byNeighbours(reading, from, to);
  if (decided !== 'open') return decided;
  return byTree(reading, from, to);
}

function byNeighbours(reading: Reading, from: number, to: number): Standing {
  const key = (at: number): string => reading.words[at]?.key ?? '';
  const joined = (at: number): boolean => reading.words[at] !== undefined && reading.words[at]?.gap === 'space';
  let lead = from - 1;
  while (
    lead >= 0 &&
    joined(lead + 1) &&
    /^(?:the|nearby|central|eastern|western|northern|southern|downtown|greater|neighbouring|neighboring|just|both)$/.test(
      key(lead),
    )
  )
    lead--;
  const before = lead >= 0 && joined(lead + 1) ? key(lead) : '';
  const last = reading.words[to - 1];
  const next = reading.words[to];
  if (next?.gap === 'hyphen') return BACKED.has(next.key) ? 'acts' : /^(?:based|born|bound)$/.test(next.key) ? 'place' : 'open';
  // "at Havana's convention centre"; but "in Moscow's view"
  if (last?.possessive)
    return /^(?:at|near|outside)$/.test(before) ||
      PLACE_NOUNS.has(next?.key ?? '') ||
      /^(?:outskirts|suburbs|streets|residents|old|airport|centre|districts?)$/.test(next?.key ?? '')
      ? 'place'
      : 'acts';
  if (/^(?:capital|city|town|port|village)$/.test(key(from - 1)) && reading.words[from]?.gap !== 'hyphen') return 'place';
  const country = nameFrom(reading, to);
  if (
    next?.gap === 'break' &&
    country?.candidates.some((one) => one.entry.type === 'state' && one.name.kind === 'name') &&
    atStart(before)
  )
    return 'place';
  if (AT_PLACE.has(before)) return 'place';
  if (next && next.gap === 'space' && (MEETING_NOUNS.has(next.key) || PLACE_NOUNS.has(next.key))) return 'place';
  const governor = key(lead - 1);
  if (before === 'from') return FROM_ACTOR.has(governor) ? 'acts' : 'place';
  if (before === 'to') return TO_ACTOR.has(governor) ? 'acts' : 'place';
  if (before === 'on') return STRIKES.has(governor) ? 'place' : 'acts';
  if (before === 'of') return OF_PLACE.has(governor) ? 'place' : 'acts';
  if (GOING.has(before)) return 'place';
  if (ACTING_LINKS.has(before)) return 'acts';
  return 'open';
}

const atStart = (before: string): boolean => before === '' || AT_PLACE.has(before) || /^(?:from|to|of)$/.test(before);

function byTree(reading: Reading, from: number, to: number): Standing {
  const token = tokenAt(reading, to - 1) ?? tokenAt(reading, from);
  const next = reading.words[to];
  const verb = next && next.gap === 'space' && next.shape === 'lower' ? tokenAt(reading, to) : null;
  if (verb && /^(?:VB[DZP]|MD)/.test(verb.xpos) && !followsPreposition(reading, from)) return 'acts';
  if (next && next.gap === 'space' && SPEAKING.has(next.key)) return 'acts';
  if (!token) return 'open';
  if (/^nsubj/.test(token.deprel)) return 'acts';
  if (/^(?:obj|iobj|obl:agent)$/.test(token.deprel)) return 'acts';
  if (token.deprel === 'conj') {
    const head = reading.tokens[token.head];
    if (head && /^(?:nsubj|obj|obl:agent|nmod:poss)/.test(head.deprel)) return 'acts';
  }
  return 'open';
}

const followsPreposition = (reading: Reading, from: number): boolean => {
  const before = reading.words[from - 1];
  return (
    before !== undefined &&
    reading.words[from]?.gap === 'space' &&
    /^(?:in|at|of|from|to|near|on|for|with|by|between|against|capital|city)$/.test(before.key)
  );
};

/** Whether a name that can only be an actor by a host's courtesy (a usual venue of talks) does something that only a government does. */
export function speaks(reading: Reading, to: number): boolean {
  for (let at = to; at < to + 3; at++) {
    const word = reading.words[at];
    if (!word || word.gap === 'break') return false;
    if (SPEAKING.has(word.key)) return true;
    if (!/^(?:also|has|have|had|will|would|again|then|later|on)$/.test(word.key)) return false;
  }
  return false;
}
