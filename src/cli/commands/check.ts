import { counted } from '../counted.js';
import { check } from '../../app/check.js';
import { flagOption, type Run } from '../command.js';
import { safeLine } from '../safe-text.js';
import { shortDocument } from '../render/short-document.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const found = await withStore(typed, check);
  if (flagOption(typed, 'json')) terminal.json(found);
  else {
    const { documents, claims, records, quotes, faults } = found;
    terminal.print(
      `${counted(quotes, 'quote')} of ${counted(claims, 'claim')} and ${counted(records, 'record')} compared with ${counted(documents, 'report')}`,
    );
    for (const fault of faults) {
      terminal.print(
        safeLine(
          `${shortDocument(fault.document)} ${fault.claim ?? ''} ${fault.where}: expected “${fault.expected}”, found “${fault.found}”`,
        ),
      );
    }
    terminal.print(
      faults.length === 0
        ? terminal.colours.green('every quote is word for word what stands in its text')
        : terminal.colours.red(`${String(faults.length)} false`),
    );
  }
  return found.faults.length === 0 ? 0 : 1;
};
