/** What the verbs and nouns around a number count, by lower-case lemma. */
export const MEASURE_VERBS: ReadonlyMap<string, string> = new Map([
  ...entries('killed', 'kill die massacre slaughter perish execute behead murder assassinate'),
  ...entries('wounded', 'wound injure hurt maim'),
  ...entries('displaced', 'displace uproot flee'),
  ...entries('detained', 'detain arrest imprison abduct kidnap jail hold'),
  ...entries('released', 'release free swap exchange'),
  ...entries('deployed', 'deploy station send dispatch'),
  ...entries('withdrawn', 'withdraw evacuate'),
  ...entries('refugees', 'host shelter'),
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
  ['hungry', 'hungry'],
  ['trapped', 'trapped'],
  ['besieged', 'besieged'],
  ['stranded', 'stranded'],
]);

/** Whom a toll counts: people, by whatever word. */
export const COUNTED = new Set(
  'people person civilian soldier troop troops fighter militant rebel policeman officer child woman man villager protester protestor journalist worker resident prisoner hostage sailor refugee migrant family member detainee peacekeeper force body personnel citizen national insurgent observer monitor inspector peacekeeper adviser advisor trainer marine mercenary recruit inmate captive student settler farmer life demonstrator activist suspect passenger student teacher official supporter guerrilla combatant gunman extremist jihadist doctor tourist'.split(
    ' ',
  ),
);

/** Verbs that take nobody but people. */
export const SEIZING: ReadonlySet<string> = new Set('kidnap abduct arrest detain imprison jail'.split(' '));

/** What people in need require. */
export const NEEDING: ReadonlySet<string> = new Set('need require lack'.split(' '));
export const RELIEF: ReadonlySet<string> = new Set(
  'aid assistance help food shelter medicine water relief protection'.split(' '),
);

/** Fighters that a side "has", "numbers" or is said to have: its strength. */
export const STRENGTH_VERBS: ReadonlySet<string> = new Set('have number command field boast muster'.split(' '));
export const FIGHTING_MEN: ReadonlySet<string> = new Set(
  'fighter troop troops soldier rebel guerrilla combatant militant insurgent peacekeeper'.split(' '),
);

/** Verbs that take lives as their object: "claimed 35 lives". */
export const TAKING_LIVES: ReadonlySet<string> = new Set('claim cost take lose'.split(' '));

/** Verbs of driving out, with "from" or "out of" a home. */
export const DRIVING: ReadonlySet<string> = new Set('drive force chase push'.split(' '));
export const HOMES: ReadonlySet<string> = new Set('home house village town area country'.split(' '));

/** "a force of 4,000 men" */
export const FORCES: ReadonlySet<string> = new Set('force army contingent garrison militia mission'.split(' '));

/** What is smaller is a price. */
export const LEAST_SUM = 100_000;

/** Sums that matter between sides, by the verb they hang by or the noun that they measure. */
export const MONEY_VERBS: ReadonlyMap<string, string> = new Map([
  ...entries('pledged', 'pledge promise offer'),
  ...entries('frozen', 'freeze block'),
  ...entries('released', 'release unfreeze unblock'),
  ...entries('paid', 'pay lend grant donate compensate provide allocate repay'),
  ...entries('claimed', 'claim demand seek'),
  ...entries('owed', 'owe'),
  ...entries('lost', 'lose'),
  ...entries('needed', 'need require'),
]);
export const MONEY_NOUNS: ReadonlyMap<string, string> = new Map([
  ...entries('aid', 'aid assistance relief'),
  ...entries('compensation', 'compensation reparation ransom'),
  ...entries('frozen', 'asset'),
  ...entries('tariffs', 'tariff'),
  ...entries('loan', 'loan credit'),
  ...entries('repayment', 'repayment payment instalment installment'),
  ...entries('debt', 'debt arrears'),
  ...entries('losses', 'loss damage'),
  ...entries('funds', 'fund package grant funding investment'),
  ...entries('claim', 'claim'),
]);

/** Words of business: its debts and losses lie between no sides of a negotiation. */
export const BUSINESS: ReadonlySet<string> = new Set(
  'company corporation shareholder airline retailer profit revenue turnover stake dividend merger quarter'.split(' '),
);

/** What tariffs and quotas are laid on. */
export const TAXED: ReadonlySet<string> = new Set('goods good import export product trade'.split(' '));

function entries(measure: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, measure] as const);
}
