import { useState } from 'react';
import type { Office } from '../../../views/offices.js';
import { hrefTo, setParams, useAddress } from '../../address.js';
import { Button } from '../../parts/button.js';
import { TextEntry } from '../../parts/fields.js';
import { ActorLink } from '../../parts/links.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';
import { counted } from '../lists/counted.js';
import { OfficeItem, officeKey } from './office-list.js';

/** so many offices are drawn before more are asked for */
const STEP = 60;

/** The offices of all sides by these reports, side by side, with a field to find one. */
export function OfficesOfAll() {
  const named = useAddress().params.get('named') ?? '';
  const view = useView('offices', named === '' ? {} : { named });
  return (
    <>
      <div className="actor-choice">
        <TextEntry label="Office, side or holder holds" value={named} onCommit={(value) => setParams({ named: value })} />
      </div>
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'ready' ? (
        <Found key={named} items={view.answer.items} persons={view.answer.persons} narrowed={named !== ''} />
      ) : null}
    </>
  );
}

interface FoundProps {
  readonly items: readonly Office[];
  readonly persons: number;
  readonly narrowed: boolean;
}

function Found({ items, persons, narrowed }: FoundProps) {
  const [most, setMost] = useState(STEP);
  if (items.length === 0) return <Nothing narrowed={narrowed} />;
  return (
    <>
      <p className="quiet">
        {counted(items.length, 'office')}, {counted(persons, 'holder')}; the days are those of the reports that say so
      </p>
      {bySide(items.slice(0, most)).map(({ party, offices }) => (
        <section key={party?.id ?? ''} className="office-side" aria-label={party?.name ?? 'Side not given'}>
          <h2>{party === null ? 'Side not given' : <ActorLink id={party.id}>{party.name}</ActorLink>}</h2>
          <ul className="card list office-list">
            {offices.map((office) => (
              <OfficeItem key={officeKey(office)} office={office} withParty={false} />
            ))}
          </ul>
        </section>
      ))}
      {items.length <= most ? null : (
        <Button onPress={() => setMost(most + STEP)}>
          Show {String(Math.min(STEP, items.length - most))} more of {String(items.length)} offices
        </Button>
      )}
    </>
  );
}

const Nothing = ({ narrowed }: { readonly narrowed: boolean }) =>
  narrowed ? (
    <Empty title="No office, side or holder has these words in its name">
      <p>
        <a href={hrefTo(['actors'], { show: 'offices' })}>All offices</a>
      </p>
    </Empty>
  ) : (
    <Empty title="No report of this record gives an office">
      <p>
        An office is found where a report sets it beside a name, as “Trade Minister Alma Quispe”.{' '}
        <a href={hrefTo(['sources'])}>Add reports</a>
      </p>
    </Empty>
  );

/** Offices of the same side together, in the order in which they come. */
function bySide(items: readonly Office[]): readonly { readonly party: Office['party']; readonly offices: readonly Office[] }[] {
  const sides = new Map<string, { readonly party: Office['party']; readonly offices: Office[] }>();
  for (const office of items) {
    const side = sides.get(office.party?.id ?? '');
    if (side) side.offices.push(office);
    else sides.set(office.party?.id ?? '', { party: office.party, offices: [office] });
  }
  return [...sides.values()];
}
