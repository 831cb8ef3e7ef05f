/** Verbs of violence or of a breach, by lower-case lemma, whose subject did it and whose object bore it. */
export const VIOLENT_VERBS: ReadonlySet<string> = new Set(
  (
    'attack shell bomb bombard strike pound raid storm ambush assault besiege invade seize capture overrun retake recapture kidnap abduct detain kill shoot massacre behead ' +
    'execute torture hit target destroy loot burn intercept violate breach intervene clash fire launch detonate explode assassinate evict expel displace occupy annex torpedo sink hijack shot stab down blast explode ambush'
  ).split(' '),
);

/** Of these only some objects make an incident: "launch talks" is none, "launch air strikes" is. */
export const NEEDS_VIOLENT_OBJECT: ReadonlySet<string> = new Set(
  'launch fire carry conduct mount wage stage begin start continue resume open break violate breach'.split(' '),
);

/** Of these only a side as its subject, or people and places as its object: "hit a low", "strike a deal", "target inflation" are none. */
export const NEEDS_CONCRETE_OBJECT: ReadonlySet<string> = new Set(
  'hit strike target capture seize destroy burn execute occupy sink shot down expel displace raid storm fire detain kill pound'.split(
    ' ',
  ),
);

/** What makes the object of such a verb, or a noun of its own, violent. */
export const VIOLENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'attack airstrike strike offensive assault bombing bombardment shelling raid clash fighting ambush massacre siege blockade incursion invasion explosion blast ' +
    'killing kidnapping abduction violation breach shooting rocket missile drone mortar onslaught crackdown skirmish operation'
  ).split(' '),
);

/** Nouns of violence that stand as an incident without a verb, when the text gives an actor, a target or a place. */
export const INCIDENT_NOUNS: ReadonlySet<string> = new Set(
  'attack airstrike strike offensive assault bombing bombardment shelling raid clash ambush massacre siege incursion invasion explosion blast onslaught violation skirmish shooting'.split(
    ' ',
  ),
);

/** People, places and things that can be struck. */
export const STRUCK: ReadonlySet<string> = new Set(
  (
    'people person civilian soldier troop fighter militant rebel policeman officer child woman man villager protester protestor journalist worker resident prisoner hostage sailor student aid convoy village town city base camp hospital school market airport position building home neighborhood neighbourhood district checkpoint area enclave suburb territory province ship vessel tanker aircraft helicopter plane embassy facility jet warplane drone tank missile ' +
    'platform rig terminal pipeline oilfield refinery plant bridge hill peak ridge pass height mountain valley crossing island road highway palace ministry consulate hotel station prison church mosque clinic house headquarters barracks depot column patrol boat craft vehicle bus truck outpost post dam target monitor observer peacekeeper guerrilla insurgent gunman demonstrator settler farmer trader pilgrim refugee medic nurse doctor teacher driver crew other'
  ).split(' '),
);

/** Those who are killed or carried off, and seldom struck as a place is. */
export const PERSONS: ReadonlySet<string> = new Set(
  'agent official diplomat minister leader general commander president premier governor mayor envoy ambassador judge lawyer engineer expert contractor cleric priest imam chief captain colonel major sergeant deputy lawmaker negotiator politician activist candidate king prince employee'.split(
    ' ',
  ),
);

/** Verbs that say of themselves that it was force, whoever did it. */
export const UNMISTAKABLE: ReadonlySet<string> = new Set(
  'shell bomb bombard ambush massacre behead assassinate kidnap abduct shoot kill hijack stab shot'.split(' '),
);

/** Of these a person may be the object. */
export const ON_PERSONS: ReadonlySet<string> = new Set(
  'kill shoot kidnap abduct behead execute assassinate massacre wound seize capture stab ambush gun'.split(' '),
);

/** Those who fight: an act of theirs is violence although no side is named. */
export const FIGHTERS: ReadonlySet<string> = new Set(
  'force troop army militant rebel fighter militia gunman insurgent soldier jet warplane aircraft coalition regime government navy police guard guerrilla bomber separatist artillery commando paramilitary warship helicopter drone marine airforce brigade extremist terrorist jihadist attacker assailant unit battalion regiment infantry militiaman'.split(
    ' ',
  ),
);

/** What flies, lies or goes off by itself in a report: "a mine exploded", "rockets landed in P". */
export const WEAPONS: ReadonlySet<string> = new Set(
  'bomb mine rocket missile shell mortar grenade device explosive blast projectile torpedo'.split(' '),
);
export const GOING_OFF: ReadonlySet<string> = new Set([
  'explode',
  'detonate',
  'go off',
  'blow up',
  'land',
  'fall',
  'slam',
  'rain',
]);

/** Of these a politician's or a law's act is one of words: "attacked his critics", "the sanctions target the bank". */
export const ALSO_IN_WORDS: ReadonlySet<string> = new Set(
  'attack hit target pound strike clash storm fire assault launch mount wage break violate breach raid blast slam torpedo sink'.split(
    ' ',
  ),
);

/** Adjectives that make an attack one of words. */
export const IN_WORDS: ReadonlySet<string> = new Set(
  'scathing angry verbal bitter stinging blistering veiled withering personal political public rhetorical furious outspoken'.split(
    ' ',
  ),
);

/** Adverbs and objects by which an attack is one of words: "bitterly attacked", "attacked its critics". */
export const WITH_WORDS: ReadonlySet<string> = new Set(
  'bitterly publicly verbally angrily sharply strongly furiously openly personally'.split(' '),
);
export const ARGUED_WITH: ReadonlySet<string> = new Set(
  'critic opponent rival policy plan decision record report idea bill speech media press proposal law reform candidate columnist paper newspaper book film agreement accord deal statement remark comment notion argument budget record corruption'.split(
    ' ',
  ),
);

/** What kills without anybody's doing. */
export const ACCIDENTS: ReadonlySet<string> = new Set(
  'crash aircrash accident earthquake quake flood flooding collision disaster storm hurricane typhoon landslide avalanche stampede famine epidemic outbreak derailment tsunami drought'.split(
    ' ',
  ),
);

/** Nouns that a state's name before them places and does not blame: "the Tanzania blast". */
export const NAMED_BY_PLACE: ReadonlySet<string> = new Set(['blast', 'explosion', 'shooting', 'massacre']);

/** Before these nouns the name of a state stands for what was struck: "the Iraq invasion". */
export const NAMED_BY_TARGET: ReadonlySet<string> = new Set(['invasion', 'siege', 'massacre', 'occupation']);

/** Nouns over an attack that leave open whether there was one: "the possibility of a strike". */
export const ONLY_THOUGHT: ReadonlySet<string> = new Set(
  'possibility prospect plan option idea proposal speculation talk threat fear risk danger warning chance likelihood end halt cessation suspension pause case event stop prevention resumption'.split(
    ' ',
  ),
);

/** "truce", "ceasefire": what is violated or breached. */
export const TRUCES: ReadonlySet<string> = new Set(
  'truce ceasefire cease-fire fire cessation agreement armistice accord deal hostilities'.split(' '),
);

/** Words before "strike", "offensive", "attack" that make it no violence. */
export const PEACEFUL = /\b(?:hunger|labou?r|general|charm|diplomatic|verbal|heart|media|cyber|rhetorical|trade|panic)\s+$/i;
