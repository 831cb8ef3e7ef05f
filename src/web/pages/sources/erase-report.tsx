import { useState } from 'react';
import type { SourceLine } from '../../../views/source-list.js';
import { Button, Dialog, FormText, useAnnounce } from '../../parts/index.js';
import { useChanged } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';

const WORD = 'erase';

/** Erases a report for good, once the word was typed that says so. */
export function EraseReport({
  source,
  work,
  onClose,
}: {
  readonly source: SourceLine;
  readonly work: Work;
  readonly onClose: () => void;
}) {
  const changed = useChanged();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [state, setState] = useState<'asked' | 'erasing'>('asked');
  const [message, setMessage] = useState<string | null>(null);
  const ready = typed.trim().toLowerCase() === WORD && reason.trim() !== '' && state === 'asked';
  const erase = async (): Promise<void> => {
    setState('erasing');
    setMessage(null);
    try {
      await work.erase(source.document, reason.trim());
      announce('The report was erased.');
      changed();
      onClose();
    } catch (error) {
      setMessage(error instanceof Error ? error.message : String(error));
      setState('asked');
    }
  };
  return (
    <Dialog title="Erase a report for good" isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void erase();
        }}
      >
        <p>
          “{source.title ?? source.name}” goes for good, with its text, every claim found in it and every decision about them.
          Only that a report was erased, when, by whom and why stays. <strong>This cannot be undone.</strong> To keep it readable
          while it counts for nothing, withdraw it instead.
        </p>
        <FormText label="Why (stays in the history)" value={reason} onChange={setReason} isRequired />
        <FormText label={`Type the word “${WORD}” to go on`} value={typed} onChange={setTyped} />
        {message === null ? null : (
          <p className="form-fault" role="alert">
            {message}
          </p>
        )}
        <div className="form-actions">
          <Button type="submit" look="danger" isDisabled={!ready}>
            {state === 'erasing' ? 'Erasing…' : 'Erase for good'}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
