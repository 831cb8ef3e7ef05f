import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Quotes that were opened are left out on paper, where each stands once, in the line that it is for: only what is drawn has a number. */
const isPrinted = (one: HTMLElement): boolean => one.closest('.evidence-panel, details:not([open])') === null;

/** On paper nothing can be opened: every quote on the page becomes a numbered note at its end. */
export function PrintNotes() {
  const [notes, setNotes] = useState<readonly string[]>([]);
  useEffect(() => {
    const collect = (): void => {
      const found = [...document.querySelectorAll<HTMLElement>('#page [data-citation]')]
        .filter(isPrinted)
        .map((one) => one.dataset['citation'] ?? '');
      flushSync(() => setNotes(found));
    };
    const printing = window.matchMedia('print');
    const onChange = (): void => {
      if (printing.matches) collect();
      else clear();
    };
    // the page that is read next has other quotes
    const clear = (): void => setNotes([]);
    window.addEventListener('beforeprint', collect);
    window.addEventListener('afterprint', clear);
    printing.addEventListener('change', onChange);
    return () => {
      window.removeEventListener('beforeprint', collect);
      window.removeEventListener('afterprint', clear);
      printing.removeEventListener('change', onChange);
    };
  }, []);
  if (notes.length === 0) return null;
  return (
    <section className="print-notes print-only" aria-hidden="true">
      <h2>Notes</h2>
      <ol>
        {notes.map((note, at) => (
          // the same words may be cited twice; their place is what tells them apart
          <li key={at}>{note}</li>
        ))}
      </ol>
    </section>
  );
}
