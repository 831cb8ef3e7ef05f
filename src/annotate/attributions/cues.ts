/** `_` joins a verb and its particle. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((w) => w.replace('_', ' ')));

/** Verbs that bring what somebody says as a clause or in quotation marks. */
export const SPEECH = words(
  'say tell add announce note report state declare claim insist maintain argue assert contend warn caution stress emphasise emphasize underline underscore reiterate reaffirm repeat confirm acknowledge admit concede explain remark comment observe respond reply answer write tweet post complain allege charge estimate predict forecast suggest indicate reveal disclose recall recount testify vow pledge promise swear assure inform remind advise conclude continue mention protest boast joke quip lament deny affirm opine elaborate clarify specify point_out go_on counter counsel signal hint exclaim retort imply describe recommend propose agree',
);

/** Of those, the ones that bring a clause but need a subject that can speak, since they also tell of acts and things. */
export const WEAK = words(
  'indicate suggest show reveal imply signal estimate agree charge post continue recommend propose promise vow pledge swear conclude advise describe respond answer',
);

/** What somebody thinks, told with a clause. */
export const THOUGHT = words('believe think hope fear expect doubt consider feel worry');

/** Verbs whose object is what is said: "stressed the importance of dialogue". */
export const NAMING = words('stress emphasise emphasize underline underscore reiterate reaffirm highlight deny point_to');

/** Verbs that charge somebody with something: "accused the rebels of breaking the truce". */
export const ACCUSING = words('accuse blame');

/** Verbs after which words in quotation marks are their subject's own. */
export const QUOTING = words(
  'describe condemn denounce praise hail criticise criticize dismiss slam blast decry welcome vow pledge promise hope urge demand reject refer cite express voice warn accuse blame point speak talk lambast deplore lament pray call_for insist seek aim mean want offer threaten commend thank brand ridicule mock question read',
);

/** What names a thing and says nothing of it: `so-called "zones"`, `dubbed "…"`. */
export const NAMED_BEFORE =
  /(?:so-called|so called|known as|dubbed|nicknamed|called|calls|calling|call|termed|labell?ed|named|entitled|titled|codenamed|the (?:term|word|phrase|slogan|hashtag|expression|book|film|song|article|report|documentary|programme|program|show)s?)\s{0,3}(?:an?\s|the\s)?[\s*_]{0,3}$/i;

/** Nouns of papers that speak: "a joint press release underlined". */
export const PAPERS = words(
  'statement communique communiqué release declaration letter report document resolution text draft message note decree spokesman ministry announcement readout account memo study poll survey review article editorial column transcript brief assessment',
);

/** Nouns that "according to" brings which say nothing: a plan, a law. */
export const NO_SOURCE = words(
  'plan timeline schedule terms term agreement deal accord treaty law rule rules principle need resolution calendar timetable roadmap constitution protocol criterion criteria standard standards wishes wish preference size age type kind custom tradition routine agenda formula model scenario logic',
);
