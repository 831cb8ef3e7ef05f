import { makeDossier } from '../../app/dossier.js';
import { handOnPreview } from '../../app/hand-on-preview.js';
import { refuseToReplace, writeNewFile } from '../../app/new-file.js';
import { recordToHandOn } from '../../app/withhold.js';
import { flagOption, textOption, WrongUse, type Run } from '../command.js';
import { counted } from '../counted.js';
import { kindsOfCore } from '../core.js';
import { includeOf, warnOfWithheld } from '../include.js';
import { previewLines } from '../render/preview-lines.js';
import { safeLine } from '../safe-text.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const out = textOption(typed, 'out');
  const replace = flagOption(typed, 'force');
  const quotesOnly = flagOption(typed, 'quotesOnly');
  const include = includeOf(typed);
  const kinds = await kindsOfCore();
  if (flagOption(typed, 'preview')) {
    const handed = await withStore(typed, async (store) => {
      await warnOfWaiting(store, terminal);
      return recordToHandOn(store, { kinds, include });
    });
    for (const line of previewLines(handOnPreview(handed, include), terminal)) terminal.print(line);
    terminal.print(
      quotesOnly ? 'Quotes go in, full texts do not' : 'Full texts of the reports go in (--quotes-only leaves them out)',
    );
    return 0;
  }
  if (out === undefined) throw new WrongUse('--out FILE is needed: where to write the dossier');
  refuseToReplace(out, replace);
  const { html, set, withheld } = await withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    return makeDossier(store, { kinds, include, quotesOnly });
  });
  writeNewFile(out, html, replace);
  warnOfWithheld(withheld.length, terminal);
  const size = `${(Buffer.byteLength(html) / 1_000_000).toFixed(1)} MB`;
  terminal.print(
    safeLine(`written to ${out}: ${counted(set.reports.size, 'report')}, ${counted(set.records.length, 'record')}, ${size}`),
  );
  return 0;
};
