/** What the verbs and nouns around a number count, by lower-case lemma. */
export const MEASURE_VERBS: ReadonlyMap<string, string> = new Map([
  ...entries('killed', 'kill die massacre slaughter perish'),
  ...entries('wounded', 'wound injure hurt maim'),
  ...entries('displaced', 'displace uproot flee'),
  ...entries('detained', 'detain arrest imprison abduct kidnap jail hold'),
  ...entries('released', 'release free swap exchange'),
  ...entries('deployed', 'deploy station'),
  ...entries('withdrawn', 'withdraw evacuate'),
]);

export const MEASURE_NOUNS: ReadonlyMap<string, string> = new Map([
  ...entries('killed', 'death fatality killing dead'),
  ...entries('casualties', 'casualty'),
  ...entries('wounded', 'wounded injury injured'),
  ...entries('displaced', 'refugee displaced'),
  ...entries('detained', 'detainee prisoner hostage captive'),
  ...entries('violations', 'violation breach'),
]);

/** Adjectives after the number's noun: "left 500 people dead". */
export const MEASURE_ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['dead', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['homeless', 'displaced'],
  ['displaced', 'displaced'],
  ['missing', 'missing'],
]);

/** Whom a toll counts: people, by whatever word. */
export const COUNTED = new Set(
  'people person civilian soldier troop fighter militant rebel policeman officer child woman man villager protester protestor journalist worker resident prisoner hostage sailor refugee syrian migrant family member detainee peacekeeper force body personnel citizen national insurgent'.split(
    ' ',
  ),
);

function entries(measure: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, measure] as const);
}
