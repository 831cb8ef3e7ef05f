import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Span } from '../../../model/index.js';
import { useAnnounce } from '../../parts/index.js';
import { selectSpan } from './selected-span.js';
import { isArrow, movedWords, sentenceAt, type ChosenWords } from './words-by-keys.js';

const HOW = 'Left and right go by words, up and down by sentences, with Shift more are taken. Enter takes them, Escape ends.';

/** Choosing words of a report with the keyboard alone. */
export interface ChooseWords {
  /** what the keys do, while words are being chosen; null otherwise */
  readonly how: string | null;
  /** puts the focus into the text and chooses the sentence that is looked at */
  readonly begin: (text: string) => void;
}

/** Has the arrow keys choose words in an element that shows a report; the choice is the selection of the browser. */
export function useChooseWords(root: RefObject<HTMLElement | null>, onTake: (span: Span) => void): ChooseWords {
  const announce = useAnnounce();
  const [text, setText] = useState<string | null>(null);
  const chosen = useRef<ChosenWords | null>(null);
  const take = useRef(onTake);
  take.current = onTake;
  const show = (within: string, next: ChosenWords, said = ''): void => {
    chosen.current = next;
    selectSpan(root.current, next);
    announce(`${within.slice(next.start, next.end)}${said}`);
  };
  useEffect(() => {
    const element = root.current;
    if (text === null || element === null) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      const now = chosen.current;
      if (now === null || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isArrow(event.key)) show(text, movedWords(text, now, event.key, event.shiftKey));
      else if (event.key === 'Enter') take.current(now);
      else if (event.key === 'Escape') {
        window.getSelection()?.removeAllRanges();
        setText(null);
        announce('No words are chosen.');
        // a letter that slips in must not decide about the record beside the text
      } else if (event.key.length !== 1 || event.key === 'd') return;
      event.preventDefault();
      event.stopPropagation();
    };
    const left = (): void => setText(null);
    // it keeps this: a box that was opened from here gives the focus back
    element.tabIndex = -1;
    // an application reads the arrow keys itself: a screen reader hands them on only there
    element.setAttribute('role', 'application');
    element.setAttribute('aria-label', `Choosing words. ${HOW}`);
    element.addEventListener('keydown', pressed);
    element.addEventListener('blur', left);
    element.focus({ preventScroll: true });
    return () => {
      element.removeEventListener('keydown', pressed);
      element.removeEventListener('blur', left);
      for (const name of ['role', 'aria-label']) element.removeAttribute(name);
    };
    // the text says which report it is; what is chosen is kept apart
  }, [text, root]);
  return {
    how: text === null ? null : HOW,
    begin: (within) => {
      const first = sentenceAt(within, placeInView(root.current));
      if (first === null) return announce('There are no words here.');
      setText(within);
      show(within, first, `. ${HOW}`);
    },
  };
}

/** Where the words stand that are looked at: those of the claim that is open, else the first that can be seen. */
function placeInView(root: HTMLElement | null): number {
  const box = root?.parentElement?.getBoundingClientRect().top ?? 0;
  const top = Math.max(0, box);
  const pieces = [...(root?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
  const piece =
    root?.querySelector<HTMLElement>('[data-focus]') ?? pieces.find((one) => one.getBoundingClientRect().bottom > top + 1);
  return Number(piece?.dataset['at'] ?? 0);
}
