const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs whose subject, not their object, does what their infinitive says: "promised the envoy to leave". */
export const SUBJECT_CONTROL = words('promise threaten vow pledge swear use');

/** Verbs that have someone else do what their infinitive says, even where the tree takes it for a purpose. */
export const OBJECT_CONTROL = words(
  'ask urge tell order call invite press pressure force push persuade convince encourage allow permit help enable lead cause instruct direct require oblige advise warn want expect appeal beg request command authorise authorize empower compel prompt remind challenge lobby implore entreat',
);

/** Prepositions that bring the one who is to act: "called on the parties to stop". */
export const CALLED_ON = words('on upon for to with');

/** Verbs whose infinitive says what is agreed, planned or tried, even where the tree takes it for a purpose. */
export const TAKES_INFINITIVE = words(
  'agree plan decide vow pledge refuse promise seek try attempt aim hope intend continue begin start fail threaten offer propose prepare commit undertake resolve decline swear struggle manage choose tend wish need want consent volunteer strive endeavour endeavor opt elect hesitate',
);

/** Before a gerund these make a complement: "accused of planning", "insisted on leaving", "prevented from entering". */
export const COMPLEMENT_MARKERS = words('of from on for in to against about at into');

/** Nouns whose infinitive is done by their possessor or by the subject of the verb that they depend on. */
export const OWN_ACT = words(
  'agreement plan decision promise pledge commitment attempt bid effort intention refusal willingness readiness desire wish vow threat deal accord determination ability failure right obligation duty move offer proposal mandate chance opportunity need aim goal',
);

export const NEGATIONS = words('not never neither nor nt');

/** "not only", "not just" deny nothing. */
export const NOT_DENYING = words('only just merely simply necessarily least');

export const NO_ONE = words('nobody none nothing no-one');

export const IF = words('if unless provided providing lest');

export const FUTURE = words('will shall');
export const PRESENT = words('can may must');

/** Semi-modals that look ahead when they stand in the present. */
export const AHEAD = new Set([
  'be to',
  'be due',
  'be expected',
  'be set',
  'be scheduled',
  'be slated',
  'be going',
  'be planned',
  'be likely',
  'be poised',
]);

/** Lemmas that make a semi-modal of what governs an infinitive; the value is its name. */
export const SEMI_MODALS: ReadonlyMap<string, string> = new Map([
  ['have', 'have to'],
  ['need', 'need to'],
  ['ought', 'ought to'],
  ['be', 'be to'],
  ['due', 'be due'],
  ['expect', 'be expected'],
  ['set', 'be set'],
  ['schedule', 'be scheduled'],
  ['slate', 'be slated'],
  ['suppose', 'be supposed'],
  ['likely', 'be likely'],
  ['unlikely', 'be unlikely'],
  ['poise', 'be poised'],
  ['able', 'be able'],
  ['unable', 'be unable'],
  ['bind', 'be bound'],
  ['bound', 'be bound'],
  ['require', 'be required'],
  ['oblige', 'be obliged'],
  ['plan', 'be planned'],
  ['go', 'be going'],
]);

/** Of these only the passive is a semi-modal: "is expected to", not "expects to". */
export const PASSIVE_ONLY = words('expect set schedule slate suppose poise require oblige plan bind');

/** Verbs of saying: a clause of one that is set beside its words governs them. */
export const SAYING = words(
  'say add tell state declare announce claim note warn stress insist explain argue report write reply respond reiterate affirm assert maintain contend suggest believe think allege admit acknowledge concede confirm deny emphasise emphasize underline underscore observe remark comment continue conclude tweet recall quote promise vow urge ask estimate predict predicate point',
);

/** Verbs that always have an object: without one, their bare past form is a passive whose "was" a headline left out. */
export const NEEDS_OBJECT = words(
  'kill wound injure displace detain arrest oust evacuate deport kidnap abduct bomb destroy behead execute assassinate invite release expel sign schedule postpone cancel',
);

/** Verbs that have no passive, though their past form may be tagged as one: "a bomb exploded". */
export const INTRANSITIVE = words('clash explode erupt die arrive resign retreat collapse happen occur');

/** After "by" these are no agents. */
export const NOT_AGENTS = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december day week month year end time midnight noon tomorrow today night evening morning percent % half means deadline spring summer autumn winter hour minute',
);

/** Nouns whose relative clause without a gap in its object tells when, where, why or how: "the day he left". */
export const CIRCUMSTANCES = words('day time year month week moment place way reason hour night morning evening extent point');
