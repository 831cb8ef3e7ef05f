import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { dossierHtml, inlineScript, inlineStyle } from '../export/dossier.js';
import type { Kind, Visibility } from '../model/index.js';
import type { Store } from '../store/store.js';
import { embeddedRecord, type RecordSet } from '../views/index.js';
import { builtPages, dossierFolder } from './built-pages.js';
import { recordToHandOn, type HandedOn } from './withhold.js';
import { WrongRequest } from './wrong-request.js';

export interface MadeDossier extends HandedOn {
  readonly html: string;
}

/**
 * The record as one HTML file with the pages in it, from what may be handed on. `pages` is the folder of the pages built for a dossier.
 * Throws a WrongRequest where they are not built.
 */
export async function makeDossier(
  store: Store,
  input: {
    readonly kinds: readonly Kind[];
    readonly include?: Visibility | undefined;
    /** leave the full texts of the reports out */
    readonly quotesOnly?: boolean;
    readonly pages?: string;
  },
): Promise<MadeDossier> {
  const { script, style } = builtParts(input.pages ?? dossierFolder());
  const quotesOnly = input.quotesOnly ?? false;
  const handed = await recordToHandOn(store, { kinds: input.kinds, include: input.include, texts: !quotesOnly });
  const set = quotesOnly ? withoutRegions(handed.set) : handed.set;
  const html = dossierHtml({
    title: set.asOf === null ? 'Parley dossier' : `Parley dossier, as of ${set.asOf}`,
    script,
    style,
    record: deflateSync(JSON.stringify(embeddedRecord(set)), { level: 9 }).toString('base64'),
    scriptHash: hashOf(script),
    styleHashes: [style, ...INJECTED_STYLES].map(hashOf),
  });
  return { ...handed, html };
}

/** Where words stand in a text that is not there is of no use to anybody. */
const withoutRegions = (set: RecordSet): RecordSet => ({
  ...set,
  reports: new Map([...set.reports].map(([id, report]) => [id, { ...report, regions: null }])),
});

/** The style elements that the components put in while they run, to the letter: the policy allows them by their hashes. */
export const INJECTED_STYLES: readonly string[] = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

function builtParts(folder: string): { readonly script: string; readonly style: string } {
  const only = (ending: string): string => {
    const [name, ...others] = names(folder).filter((one) => one.endsWith(ending));
    if (name === undefined || others.length > 0) {
      throw new WrongRequest(
        `Expected the pages of a dossier in ${folder}, one ${ending} file, found ${String(name === undefined ? 0 : others.length + 1)}. "npm run build" makes them.`,
      );
    }
    return builtPages(folder).read(name).toString('utf8');
  };
  return { script: inlineScript(only('.js')), style: inlineStyle(only('.css')) };
}

function names(folder: string): readonly string[] {
  try {
    return builtPages(folder).names;
  } catch {
    return [];
  }
}
