import type { ParsedSentence, ShownClause, ShownPhrase } from '../../app/parse-sentence.js';
import { counted } from '../counted.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';

const LABEL = 12;

/** The tree of a sentence, one word a line, and under it the clauses that were read off it. */
export function parsedLines({ text, tree, clauses }: ParsedSentence, page: Page): readonly string[] {
  const { bold, dim } = page.colours;
  return [
    ...wrapped(safeLine(text), page.width).map(bold),
    '',
    ...tree.split('\n').map((line) => treeLine(line, page)),
    '',
    clauses.length === 0 ? dim('no clause') : bold(counted(clauses.length, 'clause')),
    ...clauses.flatMap((clause) => clauseLines(clause, clauses, page)),
  ];
}

const FRAME = /^[ ─│┌└├┐┘┤╴]*/u;

/** A line of the drawing with its word set off; the frame is kept, and the word and its tags are made safe. */
function treeLine(line: string, { colours }: Page): string {
  const frame = FRAME.exec(line)?.[0] ?? '';
  const rest = line.slice(frame.length);
  const gap = rest.indexOf('  ');
  return `${colours.dim(frame)}${colours.cyan(safeLine(rest.slice(0, gap)))}  ${safeLine(rest.slice(gap))}`;
}

/** What a clause says of itself beside its roles: "past, negated". */
function moodWords(clause: ShownClause): string {
  const said = [
    clause.form,
    ...(clause.voice === 'passive' ? ['passive turned round'] : []),
    ...(clause.tense === 'none' ? [] : [clause.tense]),
    ...(clause.perfect ? ['perfect'] : []),
    ...(clause.progressive ? ['progressive'] : []),
    ...(clause.negated ? ['negated'] : []),
    ...(clause.modal === null ? [] : [`modal “${clause.modal}”`]),
    ...(clause.conditional ? ['conditional'] : []),
    ...(clause.adverbs.length === 0 ? [] : [`with ${clause.adverbs.join(', ')}`]),
  ];
  return said.join(', ');
}

function clauseLines(clause: ShownClause, clauses: readonly ShownClause[], page: Page): readonly string[] {
  const { dim, yellow } = page.colours;
  const line = (label: string, words: readonly string[]): readonly string[] =>
    words.length === 0
      ? []
      : wrapped(safeLine(words.join(' | ')), page.width - LABEL - 2).map(
          (part, i) => `  ${dim(padded(i === 0 ? label : '', LABEL))}${part}`,
        );
  const name = (index: number): string => `${String(index + 1)} ${clauses[index]?.lemma ?? ''}`;
  const { governor } = clause;
  return [
    `${yellow(String(clause.index + 1))} ${safeLine(clause.lemma)}  ${dim(safeLine(moodWords(clause)))}`,
    ...line('who', clause.subjects.map(phraseWords)),
    ...line('what', clause.objects.map(phraseWords)),
    ...line('to whom', clause.recipients.map(phraseWords)),
    ...line('besides', clause.obliques.map(phraseWords)),
    ...line('complement', clause.complements.map(name)),
    ...line(
      'under',
      governor === null
        ? []
        : [`${name(governor.clause)}, ${governor.relation}${governor.marker === null ? '' : ` “${governor.marker}”`}`],
    ),
  ];
}

const phraseWords = ({ words, preposition, local }: ShownPhrase): string => {
  const whole = preposition === null ? words : `${preposition} ~ ${words}`;
  return local ? whole : `(${whole})`;
};
