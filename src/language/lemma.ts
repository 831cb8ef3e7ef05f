/** Forms that no rule leads back to their lemma: form, tag class (V, N, J, R) and lemma. */
const IRREGULAR_VERBS =
  "am be are be is be was be were be been be being be ’m be 'm be ’re be 're be 's be ’s be has have had have having have ’ve have 've have " +
  "'d have ’d have does do did do done do doing do goes go went go gone go said say says say made make met meet held hold took take taken take " +
  'came come gave give given give got get gotten get knew know known know saw see seen see thought think told tell found find left leave ' +
  'felt feel brought bring began begin begun begin kept keep wrote write written write stood stand heard hear meant mean ran run paid pay ' +
  'sat sit spoke speak spoken speak lay lie led lead grew grow grown grow lost lose fell fall fallen fall sent send built build ' +
  'understood understand drew draw drawn draw broke break broken break spent spend cut cut rose rise risen rise drove drive driven drive ' +
  'bought buy wore wear worn wear chose choose chosen choose sought seek struck strike stricken strike fought fight caught catch taught teach ' +
  'threw throw thrown throw flew fly flown fly swore swear sworn swear shot shoot shook shake shaken shake hung hang dealt deal withdrew withdraw ' +
  'withdrawn withdraw withheld withhold upheld uphold undertook undertake undertaken undertake overthrew overthrow overthrown overthrow ' +
  'forbade forbid forbidden forbid forgot forget forgotten forget froze freeze frozen freeze sold sell shut shut won win wound wind laid lay ' +
  'fled flee bore bear borne bear born bear beat beat beaten beat bound bind bled bleed blew blow blown blow dug dig ate eat eaten eat fed feed hid hide ' +
  'hidden hide hit hit hurt hurt knelt kneel let let lit light put put quit quit read read rid rid rode ride ridden ride rang ring rung ring sang sing ' +
  'sung sing sank sink sunk sink set set slept sleep slid slide split split spread spread stole steal stolen steal stuck stick swept sweep ' +
  'swam swim swung swing tore tear torn tear underwent undergo undergone undergo woke wake woken wake wept weep foresaw foresee foreseen foresee ' +
  'became become become become overcame overcome cost cost cast cast broadcast broadcast arose arise arisen arise awoke awake bent bend ' +
  'bid bid lent lend proved prove proven prove shown show sewn sew sown sow spun spin sprang spring sprung spring stung sting strove strive ' +
  'striven strive died die dies die dying die lied lie lies lie lying lie tied tie ties tie tying tie vied vie vying vie ' +
  'rebuilt rebuild retook retake retaken retake misled mislead outdid outdo reset reset resold resell rethought rethink undone undo undid undo ' +
  "ca can wo will sha shall ’ll will 'll will ’d would 'd would agreed agree agreeing agree freed free guaranteed guarantee guaranteeing guarantee " +
  'disagreed disagree decreed decree refereed referee focused focus focussed focus focusing focus focuses focus travelled travel travelling travel ' +
  'travelled travel cancelled cancel cancelling cancel signalled signal signalling signal labelled label fuelled fuel fuelling fuel shelled shell ' +
  'shelling shell killed kill killing kill called call calling call pulled pull pulling pull rolled roll rolling roll stalled stall stalling stall ' +
  'fulfilled fulfil fulfilling fulfil controlled control controlling control expelled expel expelling expel compelled compel propelled propel ' +
  'patrolled patrol patrolling patrol enrolled enrol quarrelled quarrel channelled channel tabled table tabling table added add adding add passed pass passing pass ' +
  'pressed press pressing press discussed discuss discussing discuss addressed address addressing address expressed express expressing express ' +
  'stressed stress stressing stress missed miss dismissed dismiss dismissing dismiss crossed cross assessed assess witnessed witness possessed possess ' +
  'harassed harass staffed staff handed hand using use used use uses use eyed eye eyeing eye panicked panic trafficked traffic trafficking traffic';

const IRREGULAR_NOUNS =
  'men man women woman children child people people persons person feet foot teeth tooth geese goose mice mouse lives life wives wife knives knife ' +
  'leaves leaf halves half selves self wolves wolf thieves thief loaves loaf shelves shelf series series species species crises crisis analyses analysis ' +
  'bases base hypotheses hypothesis theses thesis oases oasis axes axis criteria criterion phenomena phenomenon media media data datum news news talks talk ' +
  'means means headquarters headquarters politics politics forces force spokesmen spokesman gunmen gunman policemen policeman servicemen serviceman ' +
  'airmen airman seamen seaman fishermen fisherman clergymen clergyman businessmen businessman chairmen chairman statesmen statesman ' +
  'spokeswomen spokeswoman buses bus gases gas statuses status censuses census consensuses consensus viruses virus bonuses bonus campuses campus ' +
  'caucuses caucus corps corps barracks barracks troops troop echoes echo heroes hero vetoes veto embargoes embargo tornadoes tornado volcanoes volcano ' +
  'potatoes potato tomatoes tomato cargoes cargo lies lie ties tie allies ally pies pie movies movie cookies cookie calories calorie zombies zombie';

const IRREGULAR_OTHERS =
  'better good best good worse bad worst bad more more most most less less least least further far furthest far farther far elder old eldest old';

const PRONOUNS =
  "me I him he her she us we them they my my our our your your his his its its their their an a n’t not n't not nt not 's 's ’s 's " +
  'these this those that myself myself';

const table = (words: string): ReadonlyMap<string, string> => {
  const parts = words.split(' ');
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) map.set(parts[i]!, parts[i + 1]!);
  return map;
};

const VERBS = table(IRREGULAR_VERBS);
const NOUNS = table(IRREGULAR_NOUNS);
const OTHERS = table(IRREGULAR_OTHERS);
const CLOSED = table(PRONOUNS);

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/** Whether a stem is one syllable of one vowel before one consonant: "not" of "noted", whose -ed would double it if it had no e. */
const isShort = (stem: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(stem);

/** Ends that in English are all but always followed by a lost e. */
const LOST_E =
  /(?:[^aeiou]l|[aeiou]v|[^aeiou]v|[^aeo]at|[iu]c|[aeiou]nc|rc|iz|yz|ut|ag|dg|rg|ur|us|is|ns|rs|ps|os|eas|u|in|ir|or|it|id|ud)$/u;

/** The bases that a verb whose -ed or -ing was cut off may have, the likelier first. */
export function basesOf(stem: string): readonly string[] {
  const last = stem.at(-1);
  if (isShort(stem)) return [`${stem}e`, stem];
  if (last === stem.at(-2) && !isVowel(last))
    return 'lszf'.includes(last ?? '') ? [stem, stem.slice(0, -1)] : [stem.slice(0, -1), stem];
  return LOST_E.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

/** Plural or third person without its -s. */
function cutS(word: string): string {
  if (/(?:ss|us|is|'s)$/u.test(word) || word.length < 3) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes|oes)$/u.test(word) && !/(?:shoes|toes|aches|caches|axes)$/u.test(word))
    return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function verbLemma(word: string, xpos: string): string {
  if (xpos === 'VBZ' || (xpos === 'VBP' && word.endsWith('s'))) return cutS(word);
  if (xpos === 'VBG' && word.endsWith('ing') && word.length > 4) return basesOf(word.slice(0, -3))[0]!;
  if ((xpos === 'VBD' || xpos === 'VBN') && word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if ((xpos === 'VBD' || xpos === 'VBN') && word.endsWith('ed') && word.length > 3) return basesOf(word.slice(0, -2))[0]!;
  return word;
}

/**
 * The lemma of a word, given its tags. `learnt` holds what was learnt of single words ("XPOS form", or "V form" for any form of a verb,
 * to lemma) and comes before the rules.
 */
export function lemmaOf(word: string, upos: string, xpos: string, learnt: ReadonlyMap<string, string>): string {
  if (word.length > 60) return word;
  const lower = word.toLowerCase();
  // a regular past has one lemma, whatever a corpus says of a single form
  const known = lower.endsWith('ed') && upos === 'VERB' ? VERBS.get(lower) : learnt.get(`${xpos} ${lower}`);
  if (known !== undefined) return known;
  if (upos === 'VERB' || upos === 'AUX') return VERBS.get(lower) ?? learnt.get(`V ${lower}`) ?? verbLemma(lower, xpos);
  if (xpos === 'NNS') return NOUNS.get(lower) ?? cutS(lower);
  if (upos === 'PROPN') return word;
  if (xpos === 'PRP' || xpos === 'PRP$' || upos === 'DET' || upos === 'PART' || upos === 'PRON')
    return CLOSED.get(lower) ?? lower;
  if (xpos.length === 3 && (xpos.startsWith('JJ') || xpos.startsWith('RB'))) {
    const other = OTHERS.get(lower);
    if (other !== undefined) return other;
    const cut = lower.replace(/(?:er|est)$/u, '');
    if (cut === lower) return lower;
    if (cut.endsWith('i')) return `${cut.slice(0, -1)}y`;
    return /([^aeiouls])\1$/u.test(cut)
      ? cut.slice(0, -1)
      : /(?:rg|s|c|v|[ai]t|id|ut|ir|af)$/u.test(cut) && !/(?:gh|great|neat|quiet)$/u.test(cut)
        ? `${cut}e`
        : cut;
  }
  return lower;
}
