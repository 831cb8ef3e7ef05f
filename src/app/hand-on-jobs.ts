import type { Kind, Visibility } from '../model/index.js';
import type { Store } from '../store/store.js';
import type { BriefAsk } from '../views/index.js';
import { BRIEF_FORMATS, briefFile, makeBrief, type BriefFormat } from './brief.js';
import { makeDossier } from './dossier.js';
import { handOnPreview, type HandOnPreview } from './hand-on-preview.js';
import { recordToHandOn } from './withhold.js';

/** What can be handed on, and the look at it before. */
export type HandOnJob =
  | { readonly do: 'preview'; readonly include: Visibility }
  | { readonly do: 'dossier'; readonly include: Visibility; readonly quotesOnly: boolean }
  | { readonly do: 'brief'; readonly include: Visibility; readonly format: BriefFormat; readonly ask: BriefAsk };

/** A file to be saved. */
export interface HandedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

export interface HandOnResults {
  readonly preview: HandOnPreview;
  readonly dossier: HandedFile;
  readonly brief: HandedFile;
}

/** Makes what is asked for from the record as it stands. Throws a WrongRequest for a date that is none, or where the pages are not built. */
export async function handOn<J extends HandOnJob>(store: Store, kinds: readonly Kind[], job: J): Promise<HandOnResults[J['do']]> {
  return (await made(store, kinds, job)) as HandOnResults[J['do']];
}

async function made(store: Store, kinds: readonly Kind[], job: HandOnJob): Promise<HandOnResults[HandOnJob['do']]> {
  const { include } = job;
  switch (job.do) {
    case 'preview':
      return handOnPreview(await recordToHandOn(store, { kinds, include }), include);
    case 'dossier': {
      const { html } = await makeDossier(store, { kinds, include, quotesOnly: job.quotesOnly });
      return { name: `${named('dossier', include)}.html`, type: 'text/html; charset=utf-8', content: html };
    }
    case 'brief': {
      const { brief } = await makeBrief(store, { kinds, include, ...job.ask });
      const { ending, type } = BRIEF_FORMATS[job.format];
      return { name: `${named('brief', include)}.${ending}`, type, content: await briefFile(brief, job.format) };
    }
  }
}

/** A file that not everybody may see says so by its name. */
const named = (what: string, include: Visibility): string => (include === 'public' ? what : `${what}-${include}`);
