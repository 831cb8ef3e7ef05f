import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import { Quotes } from '../../parts/quote.js';
import { Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';

/** The words of a record that a long list names, read when they are opened. */
export function RecordWords({ id, label }: { readonly id: string; readonly label: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure className="record-words" isExpanded={open} onExpandedChange={setOpen}>
      <AriaButton slot="trigger" className="evidence-open" aria-label={`Words for ${label}`}>
        words
      </AriaButton>
      <DisclosurePanel className="evidence-panel">{open ? <Words id={id} /> : null}</DisclosurePanel>
    </Disclosure>
  );
}

function Words({ id }: { readonly id: string }) {
  const view = useView('record', { id });
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') return <Failed message={view.message} onRetry={view.retry} />;
  return view.answer === null ? (
    <p className="unknown">Nothing in this record.</p>
  ) : (
    <Quotes citations={view.answer.claims.map((claim) => claim.citation)} />
  );
}
