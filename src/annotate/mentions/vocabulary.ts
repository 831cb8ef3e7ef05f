import { canonicalWord } from '../../lexicon/index.js';
import type { EntityType } from '../../model/index.js';

/** Words as the lexicon folds them, so that they can be looked up by the key of a word. */
export const keys = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(canonicalWord),
  );

/** Nouns for a person in an office or a calling: they stand before or beside a name. */
export const ROLES = keys(
  `minister president premier chancellor king queen emir sultan prince princess monarch envoy ambassador representative spokesman spokeswoman
  spokesperson negotiator diplomat official leader chief head commander general colonel admiral marshal brigadier lieutenant major captain
  secretary undersecretary director coordinator adviser advisor mediator facilitator chairman chairwoman chairperson chair speaker governor
  mayor senator congressman congresswoman lawmaker legislator mp deputy delegate correspondent reporter editor journalist anchor analyst expert
  specialist scholar professor researcher fellow economist historian lawyer activist aide counterpart czar tsar pope patriarch archbishop
  cardinal bishop ayatollah cleric warlord member strongman dictator founder executive prosecutor judge rapporteur candidate author photographer
  commissioner dissident campaigner investor tycoon businessman politician strategist interlocutor co-chair cochair vice-president
  secretary-general guerrilla fighter preacher attache consul politburo attorney agent assistant hostage prisoner detainee columnist consultant
  technocrat d'affaires`,
);

/** Their plurals: "the foreign ministers of X, Y and Z", "Presidents X and Y". */
export const ROLES_PLURAL = keys(
  `ministers presidents premiers chancellors kings emirs princes monarchs envoys ambassadors representatives spokesmen negotiators diplomats
  leaders chiefs heads commanders generals secretaries directors mediators facilitators chairmen speakers governors mayors senators lawmakers
  delegates correspondents counterparts advisers advisors coordinators officials guarantors`,
);

/** Roles that need a name beside them: alone, or as common words, they are too weak to be a person. */
export const WEAK_ROLES = keys(
  `general major captain head chief member chair deputy fellow judge author king queen prince general marshal executive candidate expert
  speaker founder secretary guerrilla fighter correspondent reporter editor journalist anchor professor researcher analyst specialist scholar
  economist historian lawyer activist official aide lawmaker senator photographer commissioner director delegate dissident campaigner investor
  tycoon businessman politician strategist cleric governor mayor consul attache attorney agent assistant hostage prisoner detainee columnist
  consultant technocrat`,
);

/** Roles held on an errand: a state named before them without its adjective is the errand's subject ("UN Syria envoy"). */
export const ERRAND_ROLES = keys(
  'envoy representative mediator facilitator coordinator specialist expert rapporteur analyst adviser advisor negotiator correspondent reporter editor',
);

/** Words that belong to an office before its noun. */
export const MODIFIERS = keys(
  `former ex then outgoing deputy vice first second third acting interim caretaker transitional current incoming newly appointed designate senior junior lead main
  principal special personal permanent presidential ministerial royal high supreme prime crown foreign defence interior exterior finance
  financial economy economic trade treasury commerce energy oil gas petroleum justice information health transport agriculture education
  industry housing tourism labour culture sports technology telecommunications water irrigation electricity planning development aid
  humanitarian relief peace political military press security national state federal regional provincial local intelligence spy police army
  navy naval nuclear atomic chemical climate human rights affairs external internal international global legal constitutional parliamentary
  opposition rebel separatist government party ruling coalition cabinet council committee delegation negotiating negotiations mediation talks mission
  monitoring ceasefire truce election ministry department parliament resident self-proclaimed ousted exiled revolutionary islamic islamist
  shiite shia sunni religious spiritual tribal militia guerrilla communist conservative liberal republican democratic democrat unification
  reunification reconciliation integration strategic communications public relations budget rural homeland immigration migration refugee
  disarmament arms policy foreign-policy board staff joint chiefs armed forces air force general chief supreme executive bureau branch
  operations war central bank joint secretary assistant senior-most commercial technical diplomatic vice-foreign minority majority house
  council senate protection environment investment privatization research civil society news radio television newspaper tv media regime
  administration embassy charge social welfare labor resources corporate petroleum women youth sport aviation civil employment world eastern western northern southern southeast`,
);

/** Portfolios that follow "of" within an office: "Secretary of State", "minister of foreign affairs", "chief of staff". */
export const PORTFOLIOS = keys(
  `state defence foreign external affairs staff treasury commerce energy justice interior finance information war trade agriculture culture
  security intelligence army navy health education oil economy planning cooperation general national parliament mission delegation
  reconciliation negotiations republic social welfare labour transport petroleum resources`,
);

/** Words before the side that say how the office is held: "former Turkish president", "top U.S. diplomat". */
export const PREMODIFIERS = keys(
  'former ex then top senior new late outgoing veteran leading incoming acting current longtime deputy newly chief',
);

/** Rank and courtesy before a name. They are no part of it. */
export const HONORIFICS = keys(
  'mr mrs ms miss dr sir lord lady dame prof sheikh sayyid sayyed seyyed mullah maulana mawlawi mawlavi haji hajj ayatollah imam father sister rev comrade gen lt col maj brig adm capt sgt cmdr gov sen rep amb hon king prince emir pope sultan queen princess general colonel admiral marshal brigadier lieutenant captain',
);

/** Ranks that, before a name, are also the office as worded. */
export const RANKS = keys(
  'gen lt col maj brig adm capt sgt cmdr gov sen rep amb general colonel major admiral marshal brigadier lieutenant captain',
);

/** Parts of a name that may be written small. */
export const PARTICLES = keys(
  'al el bin ibn ben ould abu umm bint de la las los del della di da dos das do du des van von der den ter ten st le y e i',
);

/** Words with a capital that are never a person's name. */
export const CALENDAR = keys(
  `monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december jan feb
  mar apr jun jul aug sep sept oct nov dec ramadan eid christmas easter gmt`,
);

/** Words that begin a sentence or stand in titles and are no part of a name. */
export const NOT_IN_NAMES = keys(
  `the a an this that these those and or but nor so if when while as at by for from in into of off on onto out over to up with without after
  before during under between against about he she it they we you i his her its their our your my who whom whose which what where why how there
  here not no yes is are was were be been being has have had do does did will would can could may might must shall should also however
  meanwhile moreover nevertheless still yet then than too very all both each every some any many most more much few several one two three four
  five six seven eight nine ten according read more photo photos image video file source related live update updates breaking exclusive
  analysis opinion editorial interview statement speech remarks resolution agreement treaty deal accord protocol declaration memorandum
  communique charter article chapter section part day week month year today yesterday tomorrow tonight am pm`,
);

/** Last words of the names of organisations, with the type that they show. */
export const ORGANISATION_HEADS: ReadonlyMap<string, 'organisation' | 'group' | 'media'> = new Map(
  [
    [
      'organisation',
      `council committee commission organisation agency association union league institute institution university college academy foundation
      centre fund court tribunal bank bureau observatory monitor mission authority assembly forum secretariat office initiative programme
      campaign alliance federation confederation consortium corporation company group trust service services delegation board panel
      ministry department parliament congress senate network project chamber directorate taskforce command hospital society`,
    ],
    [
      'group',
      'front army movement brigade brigades forces party militia coalition battalion battalions guard guards corps rebels insurgents faction',
    ],
    [
      'media',
      'times post herald tribune gazette journal telegraph newspaper magazine tv television radio news press channel wire ledger courier desk chronicle bulletin dispatch',
    ],
  ].flatMap(([type, words]) => [...keys(words as string)].map((word) => [word, type as 'organisation'] as const)),
);

/** Nouns for those who rise against a government. */
export const OPPOSITION = keys(
  'opposition rebels rebel insurgents insurgent insurgency separatists separatist guerrillas guerrilla dissidents',
);
export const OPPOSITION_TAILS = keys(
  'groups group factions faction fighters forces coalition movement movements parties bloc alliance delegation leaders representatives',
);

/** What comes to talks with somebody at its head. */
export const TALKERS = keys('delegation team side mission');

export const GOVERNMENT = keys('government regime administration authorities junta');

export const BODIES = keys('ministry parliament army military police navy presidency embassy cabinet judiciary');

/** Nouns for those who bear a state's arms: "Iraqi security forces", "U.S. troops". Aircraft and ships are no bodies. */
export const FORCES = keys('forces troops soldiers servicemen commandos marines paratroopers');

/** Words that set forces apart from those of the state by whose name they go: "Syrian rebel forces", "Iraqi Shiite forces". */
export const NOT_STATE_FORCES = keys(
  `opposition rebel separatist guerrilla militia islamist islamic revolutionary shiite shia sunni communist ousted exiled tribal self-proclaimed
  coalition republican democratic party religious paramilitary liberation resistance`,
);

/** Kinds of places that stand beside the name of one. */
export const PLACE_NOUNS = keys(
  `province governorate region district city town village suburb neighborhood neighbourhood enclave camp port airport airbase base valley
  mountains mountain river lake island islands peninsula coast border crossing corridor county oblast raion prefecture municipality area
  settlement outskirts countryside capital quarter desert highway plain strait hotel palace resort square checkpoint`,
);

/** Buildings, waters and works that are called by a name before them: "Mosul Dam", "the al-Khani mosque". */
export const SITE_NOUNS = keys(
  `dam barrage reservoir canal bridge mosque church cathedral monastery temple shrine cemetery prison barracks stadium avenue junction heights
  ridge hills bay delta oasis refinery oilfield airfield airstrip heliport citadel fortress castle neighborhoods neighbourhoods villages towns
  provinces districts`,
);

export const SAYING = keys(
  `say says said saying tell tells told add adds added note notes noted state states stated report reports reported write writes wrote tweet
  tweeted announce announces announced insist insists insisted warn warns warned claim claims claimed argue argues argued explain explains
  explained stress stresses stressed declare declares declared acknowledge acknowledged admit admits admitted comment commented confirm
  confirmed deny denied predict predicted recall recalled reiterate reiterated reveal revealed suggest suggested urge urged vow vowed ask
  asked reply replied respond responded conclude concluded describe described emphasize emphasized emphasise emphasised underline underlined
  call called express expressed voice voiced propose proposed demand demanded`,
);

/** Nouns for those who speak for a side. */
export const SIDE_NOUNS = keys('side delegation team');

/** Nouns for outlets. */
export const MEDIA_NOUNS = keys(
  'media television tv broadcaster radio agency newspaper daily channel station outlet outlets mouthpiece',
);

export const KIN = keys('tribe clan');

/** Numbers by which units are called; those with figures are told by their figures. */
export const ORDINALS = keys('first second third fourth fifth sixth seventh eighth ninth tenth');

/** What somebody does at the head of a delegation. */
export const HEADING = keys('head heads headed heading lead leads led leading under');

/** Nouns that take up a side named just before, by the type of mention that they can take up. */
export const PLAIN_NOUNS: ReadonlyMap<string, readonly EntityType[]> = new Map(
  (
    [
      ['group movement militia faction insurgency', ['group']],
      ['coalition alliance committee council commission', ['group', 'organisation', 'body']],
      ['organisation bloc watchdog body union', ['organisation', 'body']],
      ['agency newspaper broadcaster outlet', ['media', 'organisation', 'body']],
    ] as const
  ).flatMap(([nouns, types]) => [...keys(nouns)].map((noun): [string, readonly EntityType[]] => [noun, types])),
);

/** Where only a place can follow. */
export const NEAR = keys('near outside nearby');

/** "retook X" */
export const TAKING = keys('entered recaptured retook besieged shelled stormed liberated fled');

/** Nouns of several sides: "the three countries". */
export const SIDES_PLURAL = keys(
  `countries nations states sides parties governments powers guarantors neighbours neighbors allies delegations camps belligerents rivals foes
  participants brokers sponsors co-sponsors cosponsors mediators signatories teams capitals adversaries combatants factions`,
);
/** Nouns of several persons: "the two leaders". */
export const PERSONS_PLURAL = keys(
  'leaders ministers presidents diplomats men officials envoys premiers negotiators chiefs heads counterparts',
);
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, both: 2 }),
);

/** Words without which nothing stands for a group: its noun, "each party", "the trio", "the Astana three". */
export const GROUP_NOUNS: ReadonlySet<string> = new Set([
  ...SIDES_PLURAL,
  ...PERSONS_PLURAL,
  ...NUMBERS.keys(),
  ...keys('guarantor side country party mediator sponsor broker delegation trio quartet duo'),
]);
