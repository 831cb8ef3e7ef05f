import type { AnnotatedDocument, Clause, Pattern, Phrase, Sentence } from '../model/index.js';
import { verbOfNoun } from './deverbal-nouns.js';

/** What a clause must be like. All that is given must hold; a role asked for as `true` must be filled. */
export interface ClauseQuery {
  /** lemmas ("carry out"); a nominal clause is looked up under its noun and, with `nominal`, under the verb whose act it names */
  readonly lemma?: ReadonlySet<string> | ((clause: Clause) => boolean);
  readonly form?: Clause['form'] | readonly Clause['form'][];
  readonly voice?: Clause['voice'];
  readonly subject?: boolean | ((phrase: Phrase) => boolean);
  readonly object?: boolean | ((phrase: Phrase) => boolean);
  /** prepositions of which one must bring a phrase */
  readonly oblique?: readonly string[];
  readonly complement?: boolean | ((clause: Clause) => boolean);
  readonly negated?: boolean;
  /** also reads nouns whose verb is among the lemmas: "the withdrawal" for "withdraw" */
  readonly nominal?: boolean;
}

/** A clause that a query fits, with the phrases and complements that do. */
export interface ClauseMatch {
  readonly clause: Clause;
  readonly subjects: readonly Phrase[];
  readonly objects: readonly Phrase[];
  readonly obliques: readonly Phrase[];
  readonly complements: readonly Clause[];
}

/** The clauses of a sentence. */
export const clausesOf = (document: AnnotatedDocument, sentence: Sentence): readonly Clause[] =>
  document.clauses[sentence.index] ?? [];

/** The phrases that one of the prepositions brings; all with one or none where no preposition is given. */
export const obliquesOf = (clause: Clause, ...prepositions: readonly string[]): readonly Phrase[] =>
  prepositions.length === 0
    ? clause.obliques
    : clause.obliques.filter(({ preposition }) => preposition !== null && prepositions.includes(preposition));

/** The complement clauses: "said [that …]", "agreed [to …]". */
export const complementsOf = (clauses: readonly Clause[], clause: Clause): readonly Clause[] =>
  clause.complements.flatMap((index) => clauses[index] ?? []);

/** The clause that governs another, or null. */
export const governorOf = (clauses: readonly Clause[], clause: Clause): Clause | null =>
  clause.governor === null ? null : (clauses[clause.governor.clause] ?? null);

/** The clauses above a clause, the nearest first. */
export function governorsOf(clauses: readonly Clause[], clause: Clause): readonly Clause[] {
  const found: Clause[] = [];
  for (let at = governorOf(clauses, clause); at !== null && found.length < clauses.length; at = governorOf(clauses, at))
    found.push(at);
  return found;
}

/** The clause whose predicate heads a phrase: the nominal clause of "talks" in "held talks with X". */
export const clauseOf = (clauses: readonly Clause[], phrase: Phrase): Clause | null =>
  clauses.find((clause) => clause.predicate.index === phrase.head.index) ?? null;

/** The verb of a clause: its lemma, or for a noun the verb whose act it names. */
export const verbOf = (clause: Clause): string =>
  clause.form === 'nominal' ? (verbOfNoun(clause.lemma) ?? clause.lemma) : clause.lemma;

function lemmaFits(query: ClauseQuery, clause: Clause): boolean {
  const { lemma } = query;
  if (lemma === undefined) return true;
  if (typeof lemma === 'function') return lemma(clause);
  return lemma.has(clause.lemma) || (query.nominal === true && clause.form === 'nominal' && lemma.has(verbOf(clause)));
}

const roleOf = <T>(asked: boolean | ((one: T) => boolean) | undefined, found: readonly T[]): readonly T[] | null => {
  if (asked === undefined) return found;
  if (asked === false) return found.length === 0 ? found : null;
  const fitting = asked === true ? found : found.filter(asked);
  return fitting.length === 0 ? null : fitting;
};

/** How a clause fits a query, or null. */
export function fit(query: ClauseQuery, clauses: readonly Clause[], clause: Clause): ClauseMatch | null {
  const forms = query.form === undefined ? null : typeof query.form === 'string' ? [query.form] : query.form;
  if (forms !== null && !forms.includes(clause.form)) return null;
  if (query.voice !== undefined && clause.voice !== query.voice) return null;
  if (query.negated !== undefined && clause.negated !== query.negated) return null;
  if (!lemmaFits(query, clause)) return null;
  const subjects = roleOf(query.subject, clause.subjects);
  const objects = roleOf(query.object, clause.objects);
  const complements = roleOf(query.complement, complementsOf(clauses, clause));
  const obliques = query.oblique === undefined ? clause.obliques : obliquesOf(clause, ...query.oblique);
  if (subjects === null || objects === null || complements === null || (query.oblique !== undefined && obliques.length === 0))
    return null;
  return { clause, subjects, objects, obliques, complements };
}

/** The clauses of a sentence that a query fits. */
export const clause =
  (query: ClauseQuery): Pattern<ClauseMatch> =>
  (document, sentence) => {
    const clauses = clausesOf(document, sentence);
    return clauses.flatMap((one) => fit(query, clauses, one) ?? []);
  };

/** What any of several patterns finds, in their order. */
export const anyOf =
  <M>(...patterns: readonly Pattern<M>[]): Pattern<M> =>
  (document, sentence) =>
    patterns.flatMap((pattern) => pattern(document, sentence));

/** What a pattern finds and a test lets through. */
export const where =
  <M>(pattern: Pattern<M>, test: (match: M, document: AnnotatedDocument, sentence: Sentence) => boolean): Pattern<M> =>
  (document, sentence) =>
    pattern(document, sentence).filter((match) => test(match, document, sentence));

/** What a pattern finds, made into something else; null drops it. */
export const mapped =
  <M, N>(pattern: Pattern<M>, make: (match: M, document: AnnotatedDocument, sentence: Sentence) => N | null): Pattern<N> =>
  (document, sentence) =>
    pattern(document, sentence).flatMap((match) => make(match, document, sentence) ?? []);
