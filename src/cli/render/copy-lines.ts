import { counted } from '../counted.js';
import type { Change, CopiesView, CopyView } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import { wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './short-document.js';

const LONGEST = 240;

/** The copies of every original, and what each changed: words taken away as [-so-], words put in as {+so+}. */
export function copyLines(originals: readonly CopiesView[], page: Page, brief: boolean): readonly string[] {
  const { colours } = page;
  return originals.flatMap((original, i) => [
    ...(i === 0 ? [] : ['']),
    ...wrapped(
      safeLine(`${original.name}, ${original.published}${original.title === null ? '' : `, “${original.title}”`}`),
      page.width,
    ).map(colours.bold),
    colours.dim(
      `${shortDocument(original.original)} · ${original.wire === null ? 'no wire named' : `wire of origin: ${safeLine(original.wire)}`}`,
    ),
    ...original.copies.flatMap((copy) => oneCopy(copy, page, brief)),
  ]);
}

function oneCopy(copy: CopyView, page: Page, brief: boolean): readonly string[] {
  const { colours } = page;
  const title = copy.title === null ? '' : `, “${copy.title}”`;
  const counts =
    copy.changes === null
      ? 'differs too much to be shown word by word, or its text is not at hand'
      : copy.changes.length === 0
        ? 'word for word the same'
        : `${counted(copy.wordsKept, 'word')} kept, ${String(copy.wordsRemoved)} taken away, ${String(copy.wordsAdded)} put in`;
  return [
    '',
    ...wrapped(safeLine(`copy: ${copy.name}, ${copy.published}${title}`), page.width - 2).map((line) => `  ${line}`),
    `  ${colours.dim(`${shortDocument(copy.document)} · ${counts}`)}`,
    ...(brief ? [] : (copy.changes ?? []).flatMap((change) => changeLines(change, page))),
  ];
}

const cut = (words: string): string => {
  const line = safeLine(words);
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST / 2).trimEnd()} … ${line.slice(-LONGEST / 2).trimStart()}`;
};

function changeLines(change: Change, page: Page): readonly string[] {
  const { colours } = page;
  const removed = cut(change.removed);
  const added = cut(change.added);
  const plain = [
    ...(change.before === '' ? [] : [`… ${safeLine(change.before)}`]),
    ...(removed === '' ? [] : [`[-${removed}-]`]),
    ...(added === '' ? [] : [`{+${added}+}`]),
    ...(change.after === '' ? [] : [`${safeLine(change.after)} …`]),
  ].join(' ');
  let ink: 'plain' | 'removed' | 'added' = 'plain';
  return wrapped(plain, page.width - 6).map((line, i) => {
    let painted = '';
    for (const piece of line.split(/(\[-|-\]|\{\+|\+\})/u)) {
      if (piece === '[-') ink = 'removed';
      if (piece === '{+') ink = 'added';
      painted += piece === '' ? '' : ink === 'removed' ? colours.red(piece) : ink === 'added' ? colours.green(piece) : piece;
      if (piece === '-]' || piece === '+}') ink = 'plain';
    }
    return `    ${i === 0 ? '' : '  '}${painted}`;
  });
}
