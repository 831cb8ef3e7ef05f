/** Verbs of violence or of a breach, by lower-case lemma, whose subject did it and whose object bore it. */
export const VIOLENT_VERBS: ReadonlySet<string> = new Set(
  (
    'attack shell bomb bombard strike pound raid storm ambush assault besiege invade seize capture overrun retake recapture kidnap abduct detain kill shoot massacre behead ' +
    'execute torture hit target destroy loot burn intercept violate breach intervene clash fire launch detonate explode assassinate evict expel displace occupy annex torpedo sink hijack shot stab down'
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

/** "truce", "ceasefire": what is violated or breached. */
export const TRUCES: ReadonlySet<string> = new Set(
  'truce ceasefire cease-fire fire cessation agreement armistice accord deal hostilities'.split(' '),
);

/** Words before "strike", "offensive", "attack" that make it no violence. */
export const PEACEFUL = /\b(?:hunger|labou?r|general|charm|diplomatic|verbal|heart|media|cyber|rhetorical|trade|panic)\s+$/i;
