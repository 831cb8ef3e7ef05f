import { useState } from 'react';
import { useAnnounce } from './announce.js';
import { Button } from './button.js';

/** Puts a text on the clipboard and says so; where the browser forbids it, the text is shown to be copied by hand. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const announce = useAnnounce();
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      announce('Copied');
      setTimeout(() => setState('ready'), 2000);
    } catch {
      setState(copyBySelection(text) ? 'copied' : 'refused');
    }
  };
  return (
    <>
      <Button look="quiet" className="copy-button" onPress={() => void copy()}>
        {state === 'copied' ? 'Copied' : label}
      </Button>
      {state === 'refused' ? <code className="copy-by-hand">{text}</code> : null}
    </>
  );
}

/** The way that still works in a file opened from disk. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
