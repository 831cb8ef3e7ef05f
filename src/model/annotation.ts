import type { Document, Region, ReportFacts } from './document.js';
import type { EntityId, EntityType } from './entity.js';
import type { Span } from './span.js';
import type { When } from './when.js';

/** A word with its place in the text and in its sentence's tree. */
export interface Token extends Span {
  /** position in its sentence, from 0 */
  readonly index: number;
  readonly text: string;
  readonly lemma: string;
  /** Universal POS tag */
  readonly upos: string;
  /** Penn tag */
  readonly xpos: string;
  /** index of the head in the same sentence; -1 for the root */
  readonly head: number;
  /** Universal Dependencies v2 relation, with its subtype: nsubj, nsubj:pass, obl:agent … */
  readonly deprel: string;
}

/** One sentence; `index` counts the sentences of the document. Several sentences inside one quotation are separate. */
export interface Sentence extends Span {
  readonly index: number;
  readonly tokens: readonly Token[];
  /** the kind of region that it stands in */
  readonly region: Region['kind'];
  /** counts paragraphs of the document, so that a quotation that runs on can be told */
  readonly paragraph: number;
}

/** A noun phrase in a role of a clause. Coordinated phrases are separate: "Russia and Iran want" has two subjects. */
export interface Phrase extends Span {
  readonly head: Token;
  /** lower-case preposition that governs it, several words joined by a space ("according to"), or null */
  readonly preposition: string | null;
  /** false where the tree only implies it: a shared subject, a controlled or raised one, the antecedent of a relative clause */
  readonly local: boolean;
}

/** A predicate with its arguments in their logical roles: passives are turned round, coordination is expanded. */
export interface Clause extends Span {
  /** index of the sentence in the document */
  readonly sentence: number;
  /** position in the list of the sentence's clauses */
  readonly index: number;
  /** the verb; for a copular clause the noun or adjective; for a nominal one the deverbal noun */
  readonly predicate: Token;
  /** lower-case lemma of the predicate with its particle: "carry out" */
  readonly lemma: string;
  /** nominal: "the withdrawal of troops by X", "X's attack on Y" */
  readonly form: 'verbal' | 'copular' | 'nominal';
  readonly voice: 'active' | 'passive';
  /** who does it: the subject, the by-phrase of a passive, the possessor or by-phrase of a noun */
  readonly subjects: readonly Phrase[];
  /** what it is done to: the object, the subject of a passive, the of-phrase of a noun */
  readonly objects: readonly Phrase[];
  readonly recipients: readonly Phrase[];
  readonly obliques: readonly Phrase[];
  /** indices of complement clauses: "said [that …]", "agreed [to …]", "accused X [of …]" */
  readonly complements: readonly number[];
  /** the clause that governs it in the same sentence and how; null for the main clause */
  readonly governor: {
    readonly clause: number;
    readonly relation: 'complement' | 'relative' | 'adverbial' | 'coordinate' | 'parataxis';
    /** "that", "if", "after", "to" … lower case, or null */
    readonly marker: string | null;
  } | null;
  /** `index` of the tokens of adverbs that modify it */
  readonly adverbs: readonly number[];
  readonly negated: boolean;
  /** lower-case modal or semi-modal: will, would, can, may, must, should, "be to", "have to", "be due", "be expected"; null for none */
  readonly modal: string | null;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly perfect: boolean;
  readonly progressive: boolean;
  /** stands in, or under, an if- or unless-clause */
  readonly conditional: boolean;
}

/** A date expression and what it can mean; null `when` is a time that cannot be placed (an age, a duration). */
export interface TimeMention extends Span {
  readonly sentence: number;
  readonly kind: 'date' | 'duration' | 'set';
  readonly when: When | null;
  /** after: "since January 2017"; before: "by the end of May"; on: anything else */
  readonly direction: 'on' | 'after' | 'before';
  readonly rule: string;
}

/** A number with what it counts. `value` is null for words such as "dozens", which stand in `qualifier`. */
export interface Quantity extends Span {
  readonly sentence: number;
  readonly value: number | null;
  /** exact, nearly, about, more than, at least, up to, or the vague word itself (dozens, millions) */
  readonly qualifier: string;
  /** `percent`, a currency, or null for a plain count */
  readonly unit: string | null;
}

/** A name, or a phrase that stands for one, with the entity that it is linked to. */
export interface Mention extends Span {
  readonly sentence: number;
  readonly type: EntityType;
  readonly entity: EntityId;
  /** the neutral name of the entity */
  readonly name: string;
  /** office of a person, as worded in this document, where one is given */
  readonly office: string | null;
  /** entity of the side that the mention belongs to (a person's or a body's state or group; a place's country), where the text or lexicon gives it */
  readonly party: EntityId | null;
  /** the neutral name of that side, so that it can be shown where the text names only the person */
  readonly partyName: string | null;
  /** the side is not said of it: it follows from whence the report comes or what it is about */
  readonly partyBasis?: 'inferred';
  /** name: a proper name; office: "the Turkish president"; pronoun, group: "the three countries" (members in `members`) */
  readonly form: 'name' | 'demonym' | 'office' | 'body' | 'pronoun' | 'group' | 'described';
  /** for a group, the mentions' entities that it stands for */
  readonly members: readonly EntityId[];
}

/** Who says something in the document: a source, the words that show it, and what is said. */
export interface Attribution {
  readonly sentence: number;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** index into `mentions` of the speaker, or null where nobody is named */
  readonly speaker: number | null;
  /** the source phrase as it stands ("A Western diplomatic source"), null for an unattributed quotation */
  readonly source: Span | null;
  /** the verb or phrase that attributes ("said", "according to") */
  readonly cue: Span | null;
  /** what is said, without quotation marks; several spans where the source interrupts it */
  readonly content: readonly Span[];
  readonly rule: string;
}

/** A document with all that was found in it. */
export interface AnnotatedDocument {
  readonly document: Document;
  readonly facts: ReportFacts;
  readonly regions: readonly Region[];
  readonly sentences: readonly Sentence[];
  /** by sentence index */
  readonly clauses: readonly (readonly Clause[])[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
}
