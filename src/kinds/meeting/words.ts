/** Nouns that name a meeting by themselves. */
export const MEETING_NOUNS: ReadonlySet<string> = new Set(
  'talk talks meeting summit negotiation negotiations consultation consultations conference session round gathering congress dialogue visit conversation call forum trilateral sit-down meet signing ceremony edition'.split(
    ' ',
  ),
);

/** Of these only the plural, or a number or "of talks", names a meeting: "round" of a fight is none. */
export const NEEDS_COMPANY: ReadonlySet<string> = new Set(
  'round session call visit conversation dialogue conference congress forum meet gathering edition'.split(' '),
);

/** Words before "round", "session" or "conference" that make it another thing. */
export const OTHER_ROUND =
  /\b(election|electoral|voting|vote|funding|press|news|sanctions|layoffs|tariffs|golf|boxing|knockout|draft|ammunition|party|general assembly|parliament|parliamentary|court|trading|training|net|practice|photo|question)\b/i;

/** Words before "meeting" or "conference" that make it one of a single side, or of nobody's. */
export const OWN_AFFAIR: ReadonlySet<string> = new Set(
  'cabinet board staff prayer party campaign family town shareholder stockholder committee press news business team'.split(' '),
);

/** Verbs by which those who are their subject meet. */
export const MEET_VERBS: ReadonlySet<string> = new Set('meet convene gather confer reconvene'.split(' '));

/** Verbs whose subject takes part in the meeting that is their object or stands in a phrase with "in", "at", "for", "to". */
export const TAKE_PART: ReadonlySet<string> = new Set(
  'hold have attend join conduct participate take open begin start resume continue return head travel arrive fly gather meet convene reconvene enter conclude finish wrap end kick complete attend lead rejoin come go speak sit chair close witness sign initial'.split(
    ' ',
  ),
);

/** What one does after, at or during a meeting by having been there: "X said after the talks", "the sides signed it at the summit". */
export const SPOKEN_AT: ReadonlySet<string> = new Set(
  'say tell add announce agree sign declare note warn stress speak comment adopt pledge vow promise propose settle decide accept approve endorse reach'.split(
    ' ',
  ),
);

/** Of these the subject is there only where it is a side and the meeting its object. */
export const HOST_VERBS: ReadonlySet<string> = new Set('host co-host organize organise receive welcome'.split(' '));

export const BROKER_VERBS: ReadonlyMap<string, 'broker' | 'mediator' | 'host' | 'participant'> = new Map([
  ['broker', 'broker'],
  ['sponsor', 'broker'],
  ['back', 'broker'],
  ['mediate', 'mediator'],
  ['facilitate', 'mediator'],
  ['moderate', 'mediator'],
  ['host', 'host'],
  ['co-host', 'host'],
  ['organize', 'host'],
  ['organise', 'host'],
  ['lead', 'participant'],
  ['chair', 'participant'],
  ['head', 'participant'],
  ['attend', 'participant'],
  ['include', 'participant'],
  ['involve', 'participant'],
]);

/** Verbs that tell that the meeting which is their subject, or object, comes about or goes its way. */
export const OCCUR_VERBS: ReadonlySet<string> = new Set(
  'take hold begin start open resume end conclude collapse fail continue follow convene schedule plan expect announce set kick wrap proceed happen occur finish last stall break postpone cancel suspend delay agree aim bring focus launch lead meet gather close kick open reopen restart extend prolong drag enter'.split(
    ' ',
  ),
);

export const CANCELLED: ReadonlySet<string> = new Set([
  ...'cancel postpone delay suspend abort scrap scuttle'.split(' '),
  'call off',
  'break off',
  'put off',
]);

/** Words before the place to which one goes. */
export const WHITHER: ReadonlySet<string> = new Set(['to', 'in', 'at', 'for']);

/** Verbs of those who come to where a meeting is. */
export const MOVES: ReadonlySet<string> = new Set('go come fly travel head return arrive leave depart move'.split(' '));

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The number of an ordinal word or figure ("sixth", "14th", "twenty-first"), or null. */
export function ordinal(word: string): number | null {
  const folded = word.toLowerCase();
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(folded);
  if (digits) return Number(digits[1]);
  const at = ORDINALS.indexOf(folded);
  if (at >= 0) return at + 1;
  const compound = /^(twenty|thirty)-?(\w+)$/.exec(folded);
  if (!compound) return null;
  const unit = ORDINALS.indexOf(compound[2] as string);
  return unit >= 0 && unit < 9 ? (compound[1] === 'twenty' ? 20 : 30) + unit + 1 : null;
}

/** The level that the words for those who meet give, or null. */
export function levelOf(words: string): (typeof LEVELS)[number][1] | null {
  return LEVELS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const LEVELS = [
  [
    /\b(?:foreign ministers?|ministers? (?:of|for) foreign affairs|foreign secretar(?:y|ies)|top diplomats?|secretar(?:y|ies) of state|foreign ministerial|foreign policy chiefs?|foreign affairs chiefs?)\b/i,
    'foreign ministers',
  ],
  [
    /\b(?:defen[cs]e ministers?|ministers? of (?:national )?defen[cs]e|defen[cs]e secretar(?:y|ies)|defen[cs]e chiefs?)\b/i,
    'defence ministers',
  ],
  [/\b(?<!vice[- ])(?:presidents?|leaders|heads of state|prime ministers?|chancellors?|kings?|emirs?|summit)\b/i, 'leaders'],
  [/\b(?:ministers?|ministerial|secretar(?:y|ies)(?![- ]general))\b/i, 'ministers'],
  [/\b(?:experts?|technical|task force|working groups?|lower-level)\b/i, 'experts'],
  // "the Negotiations Committee" is a side
  [/\bcommittees?\b/, 'experts'],
  [
    /\b(?:delegations?|delegates|representatives|negotiators?|envoys?|teams|panels?|government and (?:the )?opposition|warring parties|sides)\b/i,
    'delegations',
  ],
] as const;
