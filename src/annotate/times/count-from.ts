import { isDayLike } from './combine.js';
import type { Meaning, Reading } from './meaning.js';

/** Times that one can count on from: a day or a month. */
const countable = (m: Meaning): boolean =>
  isDayLike(m) || m.type === 'month' || (m.type === 'clock' && m.of !== null && isDayLike(m.of));

const SHORT = new Set(['hour', 'minute', 'second']);

/** What `a` means when it is counted from `b`, and the words between that belong to it; null where it is not. */
function countedFrom(
  a: Meaning,
  b: Meaning,
  gap: string,
  left: string,
): { readonly meaning: Meaning; readonly words: string } | null {
  if (!countable(b)) return null;
  if (a.type === 'unplaced' && a.by !== undefined && a.unit !== null) {
    const m = /^(\s{1,2}of)?\s{1,2}(?:the\s{1,2}|its\s{1,2}|their\s{1,2})?$/.exec(gap);
    return m === null ? null : { meaning: { type: 'shift', unit: a.unit, by: a.by, of: b }, words: m[1] ?? '' };
  }
  if (a.type !== 'duration' || a.amount === null || SHORT.has(a.unit)) return null;
  const m = /^(\s{1,2}(after|before|following|of|from))\s{1,2}(?:the\s{1,2})?$/.exec(gap);
  if (m === null || /\b(?:for|last|lasted|lasting)\s{1,2}$/i.test(left)) return null;
  const within = /\bwithin\s{1,2}$/i.test(left);
  if (!within && /^(?:of|from)$/.test(m[2] ?? '')) return null;
  const to: Meaning = { type: 'shift', unit: a.unit, by: m[2] === 'before' ? -a.amount : a.amount, of: b };
  return { meaning: within && m[2] !== 'before' ? { type: 'range', from: b, to } : to, words: m[1] ?? '' };
}

/**
 * Places what is counted from the time right after it: "two days after the 14 March summit", "the eve of Friday's vote", "within 30 days
 * of May 4". The other time stays a time of its own, but for "the day after tomorrow", which is one expression.
 */
export function countFromNext(readings: readonly Reading[], text: string, offset: number): readonly Reading[] {
  const out: Reading[] = [];
  for (const b of readings) {
    const a = out.at(-1);
    const gap = a === undefined ? '' : text.slice(a.end - offset, b.start - offset);
    const found =
      a === undefined || gap.length > 16 || /\b(?:trading|working|business)\b/i.test(text.slice(a.start - offset, a.end - offset))
        ? null
        : countedFrom(a.meaning, b.meaning, gap, text.slice(Math.max(0, a.start - offset - 12), a.start - offset));
    if (a === undefined || found === null) {
      out.push(b);
      continue;
    }
    out.pop();
    const rule = `${a.rule}+${b.rule}/shift`;
    if (b.meaning.type === 'relative') out.push({ start: a.start, end: b.end, meaning: found.meaning, rule });
    else out.push({ start: a.start, end: a.end + found.words.length, meaning: found.meaning, rule, counted: a }, b);
  }
  return out;
}
