import { useEffect, useRef } from 'react';

/** What each key does, by the key as the browser names it. */
export type KeyActions = Readonly<Record<string, () => void>>;

/** Where typing means typing, or where keys already have a meaning: fields, lists, menus, boxes over the page. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="listbox"], [role="menu"], [role="combobox"], [role="textbox"], [role="dialog"], [role="alertdialog"], [role="slider"]';

/** Whether a key pressed there is meant for the page, not for what stands there. */
export function meantForPage(
  event: Pick<KeyboardEvent, 'defaultPrevented' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as { closest?: (selector: string) => unknown } | null;
  return typeof target?.closest !== 'function' || target.closest(OWN_KEYS) === null;
}

/** Has single keys do things on a page; never while somebody types in a field, with a modifier, or while a box stands over the page. */
export function useKeys(actions: KeyActions, on = true): void {
  const held = useRef(actions);
  held.current = actions;
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (!meantForPage(event) || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const action = Object.hasOwn(held.current, event.key) ? held.current[event.key] : undefined;
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}
