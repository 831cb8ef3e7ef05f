import { createParser, drawTree, readClauses, segmentBody, type Parser } from '../language/index.js';
import type { Clause, Phrase, Sentence } from '../model/index.js';
import { decodeBytes, readPaths } from '../read/index.js';
import { packageBytes } from './resources.js';

/** A noun phrase in a role of a clause, with its words. */
export interface ShownPhrase {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly preposition: string | null;
  /** false where only the tree implies it: a shared subject, a controlled or raised one, the antecedent of a relative clause */
  readonly local: boolean;
}

/** A clause as it was read, its roles in words. */
export type ShownClause = Omit<Clause, 'predicate' | 'subjects' | 'objects' | 'recipients' | 'obliques' | 'adverbs'> & {
  readonly predicate: string;
  readonly subjects: readonly ShownPhrase[];
  readonly objects: readonly ShownPhrase[];
  readonly recipients: readonly ShownPhrase[];
  readonly obliques: readonly ShownPhrase[];
  readonly adverbs: readonly string[];
};

/** One sentence with its tree, drawn and as values, and its clauses. Spans count from the beginning of the text that was given. */
export interface ParsedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tree: string;
  readonly tokens: Sentence['tokens'];
  readonly clauses: readonly ShownClause[];
}

let parser: Parser | null = null;

/** The sentences of a text with their trees and clauses; the weights are read from disk when it is first called. */
export function parseText(text: string): readonly ParsedSentence[] {
  const { parse } = (parser ??= createParser(packageBytes('models/english.bin')));
  return segmentBody(text).map((raw) => {
    const sentence = parse(text, raw);
    const { start, end, tokens } = sentence;
    const clauses = readClauses(sentence).map((clause) => shownClause(clause, sentence, text));
    return { text: text.slice(start, end), start, end, tree: drawTree(sentence), tokens, clauses };
  });
}

function shownClause(clause: Clause, sentence: Sentence, text: string): ShownClause {
  const phrases = (list: readonly Phrase[]): readonly ShownPhrase[] =>
    list.map(({ start, end, preposition, local }) => ({ words: text.slice(start, end), start, end, preposition, local }));
  return {
    ...clause,
    predicate: clause.predicate.text,
    subjects: phrases(clause.subjects),
    objects: phrases(clause.objects),
    recipients: phrases(clause.recipients),
    obliques: phrases(clause.obliques),
    adverbs: clause.adverbs.map((index) => sentence.tokens[index]?.text ?? ''),
  };
}

/** The lines of a file that hold something, or of standard input where the path is `-`. Throws with a line that says what is wrong. */
export async function linesOf(path: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { origin, bytes, reason } of readPaths([path], {})) {
    if (bytes === null) throw new Error(`${origin}: ${reason}`);
    const decoded = decodeBytes(bytes);
    if ('refused' in decoded) throw new Error(`${origin}: ${decoded.refused}`);
    for (const line of decoded.text.split(/\r\n|[\n\r]/u)) if (line.trim() !== '') lines.push(line);
  }
  return lines;
}
