import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Context = createContext<(words: string) => void>(() => undefined);

/** Has what changes on the page read out by screen readers, through one live region. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState('');
  // the same words twice in a row must be read twice
  const announce = useCallback((words: string) => setSaid((before) => (before === words ? `${words}\u00a0` : words)), []);
  return (
    <Context value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </Context>
  );
}

/** A function that has words read out. */
export const useAnnounce = (): ((words: string) => void) => useContext(Context);
