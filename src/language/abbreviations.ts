/** Words that end in a full stop and are followed by a name or a number: the full stop never ends a sentence. Lower case. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs dr prof sen sens rep reps gov govs gen lt col maj capt cpt sgt cpl pvt adm cmdr brig pres supt asst sec dep ' +
    'rev fr hon st ste mt ft amb min dir insp det pfc spc ret no nos vol art arts para pp fig figs vs v cf e.g i.e approx ca viz'
  ).split(' '),
);

/** Words that are abbreviations before a number alone: "No. 2", "Res. 2254", "p. 4". Lower case. */
export const NUMBERED: ReadonlySet<string> = new Set('no nos art fig vol para p res ch sect ext tel op'.split(' '));

/** Abbreviations that stand in brackets between a rank and a name: "Gen. (ret.) Oak". Lower case. */
export const BRACKETED: ReadonlySet<string> = new Set('ret retd rtd res'.split(' '));

/** Abbreviations that may also end a sentence: only what follows can tell. Lower case, without the last full stop. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd llc plc bros jr sr ' +
    'esq etc al dept univ assn govt est ave blvd rd hwy sq ph.d m.d b.a m.a km cm kg lb lbs oz hr hrs min mins calif ariz ala ark ' +
    'conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Words that begin sentences far more often than they follow an abbreviation. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An This That These Those He She It We They I You His Her Its Our Their My There Here In On At By For From With After ' +
    'Before During Since While When Where Although Though Because If As But And Or So Yet However Meanwhile Also Earlier Later ' +
    'Last Now Then Still Both Some Many Most All Each Every Another Other No Not What Who Why How Such Under Over About Despite ' +
    'According Asked Speaking Today Yesterday Tomorrow Once Until Nor Only Even Nearly'
  ).split(' '),
);

/** Words after "5 p.m." that still belong to the time. */
export const AFTER_CLOCK: ReadonlySet<string> = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October ' +
    'November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec GMT UTC EST EDT CET CEST PST PDT BST MSK Eastern Central ' +
    'Pacific Moscow Local ET CT MT PT CDT CST MDT MST IST JST EAT CAT WAT AST AEST HKT WIB TRT EEST EET IRST'
  ).split(' '),
);

/** Past and present forms of verbs that follow a quotation ("Will you go?" asked X). */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'said says say asked asks added adds told tells replied replies wrote writes stated states declared declares warned warns ' +
    'insisted insists noted notes explained explains exclaimed shouted tweeted posted quipped'
  ).split(' '),
);
