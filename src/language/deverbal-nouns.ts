/** Pairs of a noun and the verb whose act it names. */
const PAIRS =
  'withdrawal withdraw|pullout withdraw|pullback withdraw|retreat retreat|attack attack|assault assault|strike strike|airstrike strike|raid raid|' +
  'offensive attack|bombardment bombard|bombing bomb|shelling shell|invasion invade|incursion invade|occupation occupy|annexation annex|' +
  'capture capture|seizure seize|siege besiege|blockade blockade|ambush ambush|killing kill|assassination assassinate|murder murder|execution execute|' +
  'abduction abduct|kidnapping kidnap|detention detain|arrest arrest|release release|exchange exchange|swap swap|return return|repatriation repatriate|' +
  'evacuation evacuate|displacement displace|deportation deport|expulsion expel|destruction destroy|demolition demolish|downing down|violation violate|breach breach|' +
  'talk talk|negotiation negotiate|meeting meet|summit meet|visit visit|trip visit|conversation talk|discussion discuss|consultation consult|dialogue talk|conference meet|call call|' +
  'agreement agree|deal agree|accord agree|pact agree|treaty agree|truce agree|ceasefire agree|settlement settle|compromise compromise|consensus agree|' +
  'signing sign|signature sign|ratification ratify|adoption adopt|implementation implement|approval approve|endorsement endorse|acceptance accept|rejection reject|' +
  'refusal refuse|denial deny|recognition recognise|condemnation condemn|criticism criticise|support support|backing back|opposition oppose|resistance resist|' +
  'demand demand|request request|appeal appeal|proposal propose|offer offer|plan plan|promise promise|pledge pledge|commitment commit|vow vow|threat threaten|warning warn|' +
  'decision decide|announcement announce|declaration declare|statement state|claim claim|accusation accuse|allegation allege|report report|suggestion suggest|recommendation recommend|' +
  'invitation invite|participation participate|involvement involve|attendance attend|presence be|absence absent|arrival arrive|departure leave|deployment deploy|delivery deliver|supply supply|transfer transfer|' +
  'removal remove|dismissal dismiss|resignation resign|ouster oust|overthrow overthrow|appointment appoint|election elect|' +
  'creation create|establishment establish|formation form|construction build|extension extend|expansion expand|reduction reduce|suspension suspend|cancellation cancel|postponement postpone|resumption resume|continuation continue|end end|halt halt|cessation cease|start start|launch launch|lifting lift|easing ease|imposition impose|' +
  'intervention intervene|interference interfere|aggression attack|provocation provoke|retaliation retaliate|escalation escalate|mobilisation mobilise|mobilization mobilize|' +
  'disarmament disarm|demilitarisation demilitarise|demilitarization demilitarize|normalisation normalise|normalization normalize|de-escalation de-escalate|integration integrate|separation separate|disengagement disengage|enrichment enrich|inspection inspect|monitoring monitor|verification verify|mediation mediate|' +
  'use use|ban ban|vote vote|attempt attempt|effort try|bid try|push push|desire desire|wish wish|intention intend|readiness ready|willingness willing|determination determine|insistence insist|call call|' +
  'protection protect|guarantee guarantee|assistance assist|aid aid|help help|cooperation cooperate|co-operation cooperate|coordination coordinate|contact contact|sale sell|purchase buy|test test|response respond|reaction react|reply reply|answer answer|' +
  'fight fight|fighting fight|battle fight|war fight|clash clash|conflict fight|struggle struggle|operation operate|campaign campaign|advance advance|mission visit|tour tour|reading read|speech speak|remark remark|comment comment|interview interview|address address';

const VERB_OF: ReadonlyMap<string, string> = new Map(PAIRS.split('|').map((pair) => pair.split(' ') as [string, string]));

/** The verb whose act a noun names ("withdrawal": withdraw), or null for a noun that names none. */
export const verbOfNoun = (lemma: string): string | null => VERB_OF.get(lemma) ?? null;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns whose of-phrase does the act: "the arrival of the envoys". */
export const AGENT_OF: ReadonlySet<string> = words(
  'talk negotiation meeting summit conference dialogue conversation arrival departure statement speech remark comment resignation presence absence participation attendance readiness willingness determination opposition refusal decision request appeal vote battle war clash retreat advance mediation intervention escalation cooperation',
);

/** Nouns whose possessor suffers the act unless a by-phrase or an object shows otherwise: "the president's removal". */
export const SUFFERED: ReadonlySet<string> = words(
  'removal dismissal ouster overthrow arrest detention release killing assassination murder execution abduction kidnapping capture deportation expulsion appointment election',
);

const HOSTILE = words(
  'attack assault strike airstrike raid offensive bombardment bombing shelling incursion war aggression campaign operation advance fight battle ambush ban siege blockade',
);

const OBJECT_PREPOSITIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['support', 'demand', 'call', 'appeal', 'request', 'plan', 'push', 'bid', 'guarantee', 'desire', 'responsibility'].map(
    (noun): [string, ReadonlySet<string>] => [noun, words('for of')],
  ),
  ...['opposition', 'resistance', 'visit', 'invitation', 'trip', 'commitment', 'threat', 'end', 'halt', 'return'].map(
    (noun): [string, ReadonlySet<string>] => [noun, words('to of')],
  ),
  ['breach', words('of')],
  ['interference', words('in')],
  ['intervention', words('in')],
  ['ban', words('on')],
  ['agreement', words('on')],
  ['deal', words('on')],
]);

const HOSTILE_PREPOSITIONS = words('on against at of upon');
const OF = words('of');

/** The prepositions that bring what the act of a noun is done to. */
export const objectPrepositions = (noun: string): ReadonlySet<string> =>
  OBJECT_PREPOSITIONS.get(noun) ?? (HOSTILE.has(noun) ? HOSTILE_PREPOSITIONS : OF);

/** Verbs that add nothing to a noun that names an act: "launch an attack", "hold talks". Their subject does the act. */
export const LIGHT_VERBS: ReadonlySet<string> = words(
  'launch hold make conduct stage mount carry commit begin start resume give take have undertake pay express voice issue deliver perform wage open offer reach sign conclude announce repeat reiterate continue exchange join attend enter do lead',
);
