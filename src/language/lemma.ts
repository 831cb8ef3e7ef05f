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

const isVowel = (letter: string): boolean => 'aeiou'.includes(letter);

/** The base of a verb whose -ed or -ing was cut off: "stopp" -> "stop", "discuss" stays, "brok" -> "broke" comes from the tables. */
function restoreVerb(stem: string): string {
  const last = stem.slice(-1);
  const before = stem.slice(-2, -1);
  if (stem.length < 2) return stem;
  if (last === before && !'lsz'.includes(last) && !isVowel(last)) return stem.slice(0, -1);
  if (last === 'u' || last === 'c' || last === 'v' || last === 'z') return `${stem}e`;
  if (last === 's') return before === 's' ? stem : `${stem}e`;
  if (last === 'g')
    return before === 'n' && !/(?:chang|rang|veng|plung|loung|ting|fring|hing|cring|bing)$/u.test(stem) ? stem : `${stem}e`;
  if (last === 'l' && !isVowel(before) && !'lrw'.includes(before)) return `${stem}e`;
  if (last === 'r' && before === 'u') return /(?:occ|inc|rec)ur$/u.test(stem) ? stem : `${stem}e`;
  if (/(?:[^aeiou][aiou]|[^aeiou]y|qui|(?:^|[^e])e|ua)[dkmpt]$/u.test(stem) && needsE(stem)) return `${stem}e`;
  if (/[aeiou](?:r|n|t|d|k|l|m|p|b)$/u.test(stem) && needsE(stem)) return `${stem}e`;
  if (last === 'h' && /(?:br|l|b)ath$|oth$/u.test(stem)) return `${stem}e`;
  return stem;
}

/** Ends of stems that lost an e; a closed list beats a rule, since English spelling has none that holds. */
const LOST_E =
  /(?:at|it|ut|iz|id|ud|od|ad|ak|ok|ik|uk|am|om|im|um|in|on|un|an|ar|ir|or|ep|op|ap|ip|yp|ol|il|ul|al|ib|ob|ub|ab|et)$/u;
const KEPT =
  /(?:visit|limit|permit|admit|submit|commit|omit|edit|credit|exit|profit|benefit|inherit|prohibit|exhibit|inhibit|recruit|await|wait|deposit|audit|orbit|merit|solicit|elicit|transit|unit|vomit|combat|treat|repeat|beat|threat|retreat|defeat|heat|seat|eat|float|boat|format|chat|avoid|aid|raid|said|paid|laid|forbid|cloud|thud|aboard|nod|load|head|lead|read|spread|speak|break|leak|soak|look|book|cook|hook|brook|took|seek|week|claim|aim|exclaim|proclaim|reclaim|maim|harm|claim|bottom|custom|ransom|fathom|blossom|welcom|room|zoom|loom|doom|boom|bloom|maintain|contain|sustain|obtain|retain|attain|remain|explain|complain|train|strain|restrain|constrain|detain|entertain|gain|regain|rain|drain|stain|chain|pertain|abstain|refrain|join|coin|begin|spin|win|ruin|reason|mention|question|station|caution|function|section|sanction|position|condition|auction|ration|motion|portion|proportion|apportion|abandon|pardon|poison|prison|imprison|reckon|beckon|summon|season|champion|learn|turn|mean|clean|lean|plan|ban|scan|pan|loan|moan|groan|clear|appear|disappear|fear|hear|bear|wear|near|tear|swear|repair|pair|chair|air|despair|impair|monitor|sponsor|favor|honor|labor|harbor|factor|tailor|author|doctor|mirror|anchor|error|rumor|pour|tour|labour|harbour|favour|honour|cheer|steer|veer|engineer|volunteer|pioneer|peer|sneer|develop|envelop|keep|sleep|sweep|creep|weep|deep|peep|stop|drop|shop|troop|loop|scoop|gallop|map|wrap|leap|heap|reap|soap|equip|ship|strip|trip|skip|whip|grip|worship|gossip|control|patrol|cool|fool|pool|boil|foil|spoil|soil|toil|fail|detail|prevail|mail|sail|jail|nail|hail|bail|derail|curtail|trail|assail|entail|avail|peril|deal|appeal|reveal|seal|heal|steal|conceal|repeal|signal|equal|total|rival|haul|overhaul|call|feel|heel|kneel|steel|reel|climb|bomb|comb|curb|disturb|absorb|verb|rob|rub|grab|target|market|meet|greet|rocket|budget|ticket|jet|set|bet|let|get|cabinet|blanket|interpret|fret|regret|vet|pilot|pivot|shoot|root|boot|hoot|scout|shout|doubt|rout|tout|flout|out|put|cut|shut|debut|input|output|ballot|plot|vot|riot|revolt|spot|shot|trot|allot|ask|risk|talk|walk|work|mark|remark|spark|park|bark|attack|back|track|pack|lack|crack|block|lock|knock|stock|shock|rock|check|wreck|pick|kick|stick|trick|click|strik|tick|link|think|drink|sink|rank|thank|bank|tank|roam|foam|team|stream|steam|dream|scream|beam|screen|weaken|happen|open|listen|threaten|strengthen|tighten|fasten|hasten|widen|broaden|deepen|lengthen|worsen|lessen|soften|sharpen|heighten|frighten|straighten|awaken|christen|burden|garden|harden|sadden|gladden|redden|visit|remain|sign|design|resign|assign|campaign|reign|align|harbor|fool)$/u;

function needsE(stem: string): boolean {
  if (KEPT.test(stem)) return false;
  if (/(?:or|on|om|al|il|ol|et|en|er|el|ed|em)$/u.test(stem))
    return /(?:[^aeiou](?:ol|or)|ign[oi]r|ador|expl?or|rest?or|st?or|ignor|scor|bor|requir|compos|phon|condon|postpon|ston|ton|hon|clon|com|hom|welcom|scal|compil|fil|smil|pil|whil|control|cit|delet|complet|compet|conced|reced|preced|interced|supersed|imped|conven|interven|scen|contraven|adher|interfer|sever|rever|cohes)$/u.test(
      stem,
    );
  return LOST_E.test(stem);
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
  const known = VERBS.get(word);
  if (known !== undefined) return known;
  if (xpos === 'VBZ' || (xpos === 'VBP' && word.endsWith('s'))) return cutS(word);
  if (xpos === 'VBG' && word.endsWith('ing') && word.length > 4) return restoreVerb(word.slice(0, -3));
  if ((xpos === 'VBD' || xpos === 'VBN') && word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if ((xpos === 'VBD' || xpos === 'VBN') && word.endsWith('ed') && word.length > 3) return restoreVerb(word.slice(0, -2));
  return word;
}

/**
 * The lemma of a word, given its tags. `learnt` holds what the treebank says of single words ("xpos form" to lemma) and comes before
 * the rules.
 */
export function lemmaOf(word: string, upos: string, xpos: string, learnt: ReadonlyMap<string, string>): string {
  if (word.length > 60) return word;
  const lower = word.toLowerCase();
  const known = learnt.get(`${xpos} ${lower}`);
  if (known !== undefined) return known;
  if (upos === 'VERB' || upos === 'AUX') return verbLemma(lower, xpos);
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
      : /(?:rg|s|c|v|at|id|ut|ir|af)$/u.test(cut) && !/(?:gh|great|neat)$/u.test(cut)
        ? `${cut}e`
        : cut;
  }
  return lower;
}
