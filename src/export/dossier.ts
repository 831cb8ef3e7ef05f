import { htmlText } from './html-escape.js';

/** What a dossier is made of, each part ready to stand in the page. */
export interface DossierParts {
  readonly title: string;
  /** the built pages: one script and one style sheet, made ready by `inlineScript` and `inlineStyle` */
  readonly script: string;
  readonly style: string;
  /** the record in base 64, which holds no mark of markup */
  readonly record: string;
  /** the hashes that the policy allows: of the script, and of every style element that will ever stand in the page */
  readonly scriptHash: string;
  readonly styleHashes: readonly string[];
}

/** A script as it may stand within a script element: nothing in it ends the element. */
export const inlineScript = (code: string): string => code.replace(/<(?=\/script|!--|script)/giu, '\\x3c');

/** A style sheet as it may stand within a style element. */
export const inlineStyle = (code: string): string => code.replace(/<(?=\/style|!--)/giu, '\\3c ');

/**
 * One HTML page with all that it needs within it. Its policy lets nothing run but its own script, nothing style it but its own style
 * and those that its components put in, and nothing be fetched from anywhere.
 */
export function dossierHtml(parts: DossierParts): string {
  const sources = (hashes: readonly string[]): string => hashes.map((hash) => `'${hash}'`).join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${sources([parts.scriptHash])}`,
    `style-src ${sources(parts.styleHashes)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${htmlText(parts.title)}</title>`,
    `<style>${parts.style}</style>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    '<noscript><p>This dossier is read in a browser that runs scripts. It asks nothing of any server.</p></noscript>',
    `<script type="text/plain" id="parley-record">${parts.record}</script>`,
    `<script type="module">${parts.script}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
