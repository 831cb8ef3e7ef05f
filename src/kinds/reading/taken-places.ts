import type { Span } from '../../model/index.js';
import { overlaps } from '../../model/index.js';

/** Stretches of a text that are taken, and whether another touches one of them. */
export interface TakenPlaces {
  readonly take: (span: Span) => void;
  readonly touches: (span: Span) => boolean;
}

const BLOCK = 8;

/** No stretch is taken yet. Asking looks at what was taken near by only, so that asking for every draft of a text stays linear. */
export function takenPlaces(): TakenPlaces {
  const blocks = new Map<number, Span[]>();
  return {
    take: (span) => {
      for (let at = span.start >> BLOCK; at <= span.end >> BLOCK; at++) {
        const list = blocks.get(at);
        if (list) list.push(span);
        else blocks.set(at, [span]);
      }
    },
    touches: (span) => {
      for (let at = span.start >> BLOCK; at <= span.end >> BLOCK; at++)
        if (blocks.get(at)?.some((taken) => overlaps(taken, span)) === true) return true;
      return false;
    },
  };
}
