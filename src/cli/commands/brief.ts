import { BRIEF_FORMATS, briefFile, makeBrief, type BriefFormat } from '../../app/brief.js';
import { handOnPreview } from '../../app/hand-on-preview.js';
import { refuseToReplace, writeNewFile } from '../../app/new-file.js';
import { flagOption, textOption, WrongUse, type Run, type Typed } from '../command.js';
import { kindsOfCore } from '../core.js';
import { includeOf, warnOfWithheld } from '../include.js';
import { previewLines } from '../render/preview-lines.js';
import { safeLine } from '../safe-text.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const out = textOption(typed, 'out');
  const format = formatOf(typed, out);
  const preview = flagOption(typed, 'preview');
  const replace = flagOption(typed, 'force');
  if (format === 'docx' && out === undefined && !preview) throw new WrongUse('--out FILE is needed for a Word document');
  if (out !== undefined && !preview) refuseToReplace(out, replace);
  const include = includeOf(typed);
  const made = await withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    return makeBrief(store, {
      kinds: await kindsOfCore(),
      include,
      ...given(typed, 'process', 'process'),
      ...given(typed, 'since', 'since'),
      ...given(typed, 'asOf', 'asOf'),
    });
  });
  if (preview) {
    for (const line of previewLines(handOnPreview(made, include), terminal)) terminal.print(line);
    terminal.print(`In the brief itself: ${made.brief.checked.words}, ${String(made.brief.notes.length)} notes`);
    return 0;
  }
  warnOfWithheld(made.withheld.length, terminal);
  const file = await briefFile(made.brief, format);
  if (out === undefined) {
    terminal.write(String(file));
    return 0;
  }
  writeNewFile(out, file, replace);
  terminal.print(safeLine(`written to ${out}: ${made.brief.checked.words}`));
  return 0;
};

/** The format asked for, else that of the file's ending, else Markdown. */
function formatOf(typed: Typed, out: string | undefined): BriefFormat {
  const asked = textOption(typed, 'format');
  if (asked !== undefined) return asked as BriefFormat;
  const ending = out?.split('.').at(-1)?.toLowerCase();
  const named = Object.entries(BRIEF_FORMATS).find(([, format]) => format.ending === ending)?.[0];
  if (named === undefined && out !== undefined) throw new WrongUse('--format is needed: docx, html or markdown');
  return (named ?? 'markdown') as BriefFormat;
}

function given<K extends string>(typed: Typed, option: string, name: K): { readonly [N in K]?: string } {
  const text = textOption(typed, option);
  return text === undefined ? {} : ({ [name]: text } as { readonly [N in K]?: string });
}
