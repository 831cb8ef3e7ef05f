import { problems } from '../../app/query.js';
import { flagOption, type Run } from '../command.js';
import { safeLine } from '../safe-text.js';
import { tableLines } from '../render/table-lines.js';
import { shortDocument } from '../render/short-document.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const found = await withStore(typed, problems);
  if (flagOption(typed, 'json')) {
    terminal.json(found);
    return 0;
  }
  const { setAside, failed, refused } = found;
  const section = (title: string, head: readonly [string, string], rows: readonly (readonly [string, string])[]): void => {
    if (rows.length === 0) return;
    terminal.print(terminal.colours.bold(safeLine(title)));
    for (const line of tableLines([{ head: head[0], width: 36 }, { head: head[1] }], rows, terminal)) terminal.print(line);
    terminal.print();
  };
  section(
    'Set aside',
    ['input', 'reason'],
    setAside.map((one) => [one.origin, one.reason]),
  );
  section(
    'Held, but not understood',
    ['report', 'reason'],
    failed.map((one) => [shortDocument(one.document), one.reason]),
  );
  section(
    'Findings refused',
    ['report, rule', 'reason'],
    refused.map((one) => [`${shortDocument(one.document)} ${one.rule}`, one.reason]),
  );
  if (setAside.length + failed.length + refused.length === 0) terminal.print('no problems');
  return 0;
};
