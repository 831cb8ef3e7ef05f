import type { AnnotatedDocument, Clause, Span } from '../../model/index.js';
import { passageOf } from '../reading/passage.js';
import { joinedSpan, trimmed } from '../reading/words.js';

const NEAR = 40;
const WHICH = /^\W*(?:who|which)\s/;

/**
 * The words that show a position: the clause with its holder and issue; without a holder who stands apart ("X, who attended, praised Y"), and
 * of a clause between commas ("X, which has rejected Y, …") no more than stands between them.
 */
export function evidenceOf(document: AnnotatedDocument, clause: Clause, issue: Span): Span {
  const { text } = document.document;
  const whole = joinedSpan(passageOf(document, clause), issue);
  const from = clause.predicate.start;
  if (issue.start < from) return whole;
  let { start, end } = whole;
  const relative = clause.governor?.relation === 'relative';
  if (relative && start > clause.start && start - clause.start < NEAR && WHICH.test(text.slice(clause.start, start)))
    start = clause.start;
  const [holder] = clause.subjects.filter((phrase) => phrase.local && phrase.start < from);
  const between = holder ? text.slice(holder.head.end, from) : '';
  if (/,\s(?:who|which|whose)\s/.test(between)) {
    const comma = text.lastIndexOf(',', from);
    start = from - comma < NEAR ? comma + 1 : from;
  }
  if (relative && (text[clause.start] === ',' || /,\s*$/.test(text.slice(Math.max(0, clause.start - 3), clause.start)))) {
    const comma = text.indexOf(',', issue.start);
    if (comma > issue.start && comma < end) end = comma;
  }
  return trimmed(document, { start, end });
}
