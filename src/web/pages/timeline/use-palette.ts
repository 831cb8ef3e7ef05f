import { useEffect, useState } from 'react';
import type { Palette } from './timeline-draw.js';

const KINDS = ['meeting', 'statement', 'position', 'agreement', 'commitment', 'incident', 'figure'] as const;

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || 'currentcolor';
  return {
    surface: colour('surface'),
    sunk: colour('surface-sunk'),
    line: colour('line'),
    lineStrong: colour('line-strong'),
    text: colour('text'),
    soft: colour('text-soft'),
    accent: colour('accent'),
    focus: colour('focus'),
    kinds: new Map(KINDS.map((kind) => [kind, colour(`kind-${kind}`)])),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** The colours of the theme now; read anew when the theme changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const read = (): void => setPalette(readPalette());
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', read);
    const watch = new MutationObserver(read);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', read);
      watch.disconnect();
    };
  }, []);
  return palette;
}
