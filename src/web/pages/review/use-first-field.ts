import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus into the first field of a form when it opens, or is ready, so that typing can begin at once. */
export function useFirstField(ready = true): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!ready) return undefined;
    const first = form.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select, button');
    // after the box itself has taken the focus
    const timer = setTimeout(() => {
      first?.focus();
      if (first instanceof HTMLInputElement && first.type === 'text') first.select();
    }, 0);
    return () => clearTimeout(timer);
  }, [ready]);
  return form;
}
