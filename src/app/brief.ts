import { briefHtml, briefMarkdown } from '../export/index.js';
import type { Kind, Visibility } from '../model/index.js';
import type { Store } from '../store/store.js';
import { briefOf, daysOf, type Brief, type BriefAsk } from '../views/index.js';
import { recordToHandOn, type HandedOn } from './withhold.js';
import { WrongRequest } from './wrong-request.js';

export type BriefFormat = 'docx' | 'html' | 'markdown';

/** How a brief can be written, with the ending and the media type of the file. */
export const BRIEF_FORMATS: { readonly [F in BriefFormat]: { readonly ending: string; readonly type: string } } = {
  docx: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  html: { ending: 'html', type: 'text/html; charset=utf-8' },
  markdown: { ending: 'md', type: 'text/markdown; charset=utf-8' },
};

/** A brief with what it was made from. */
export interface MadeBrief extends HandedOn {
  readonly brief: Brief;
}

/** The brief from what may be handed on. Throws a WrongRequest for a date that is none. */
export async function makeBrief(
  store: Store,
  input: BriefAsk & { readonly kinds: readonly Kind[]; readonly include?: Visibility | undefined },
): Promise<MadeBrief> {
  const { kinds, include, ...ask } = input;
  for (const [name, date] of Object.entries({ since: ask.since, 'as-of': ask.asOf })) {
    if (date !== undefined && daysOf(date) === null) {
      throw new WrongRequest(`Expected a date for "${name}" as 2018, 2018-03 or 2018-03-16, found "${date}".`);
    }
  }
  const handed = await recordToHandOn(store, { kinds, include });
  return { ...handed, brief: briefOf(handed.set, ask) };
}

/** A brief as a file: text, or the bytes of a Word document. */
export async function briefFile(brief: Brief, format: BriefFormat): Promise<string | Uint8Array> {
  if (format === 'html') return briefHtml(brief);
  if (format === 'markdown') return briefMarkdown(brief);
  // the library that writes Word documents takes long to load
  const { briefDocx } = await import('../export/brief-docx.js');
  return briefDocx(brief);
}
