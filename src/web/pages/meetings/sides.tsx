import type { Delegate, MeetingSide, MeetingView } from '../../../views/meeting.js';
import { ActorLink, Evidence, Section } from '../../parts/index.js';
import { Nothing } from './field-rows.js';

/** Who came, who was to come or was invited, and who stayed away. */
export function Sides({ meeting }: { readonly meeting: MeetingView }) {
  const { came, expected, invited, stayedAway } = meeting;
  return (
    <Section title="Who was there">
      <div className="card sides">
        <Group title="Came" sides={came} />
        {expected.length === 0 ? null : <Group title="Expected" sides={expected} />}
        <Group title="Invited" sides={invited} />
        <Group title="Stayed away" sides={stayedAway} />
      </div>
    </Section>
  );
}

const Group = ({ title, sides }: { readonly title: string; readonly sides: readonly MeetingSide[] }) => (
  <div className="sides-group">
    <h3>{title}</h3>
    {sides.length === 0 ? <Nothing /> : null}
    <ul className="list">
      {sides.map((side) => (
        <li key={side.id}>
          <p className="sides-name">
            <ActorLink id={side.id}>{side.name}</ActorLink>
            {side.presence === 'differ' ? <span className="tag tag-disagree">reports differ: attended, stayed away</span> : null}
          </p>
          {side.delegates.map((delegate, i) => (
            <DelegateLine key={`${delegate.value.words} ${String(i)}`} side={side} delegate={delegate} />
          ))}
        </li>
      ))}
    </ul>
  </div>
);

const BASIS = { stated: null, inferred: 'inferred', decided: 'decided by a person' } as const;

function DelegateLine({ side, delegate }: { readonly side: MeetingSide; readonly delegate: Delegate }) {
  const { name, office, role, attendance, value } = delegate;
  const basis = BASIS[value.basis];
  return (
    <Evidence citations={value.citations} label={`${side.name}: ${name ?? 'no person named'}`}>
      <span className="value-words">
        {name ?? <span className="unknown">no person named</span>}
        {office === null ? null : `, ${office}`}
      </span>
      {role === null ? null : <span className="tag">{role}</span>}
      {role === null || value.givenBy === '' ? null : <span className="support">so called by {value.givenBy}</span>}
      {attendance === 'attended' ? null : <span className="tag">{attendance === 'absent' ? 'stayed away' : attendance}</span>}
      {basis === null ? null : <span className="tag tag-basis">{basis}</span>}
      <span className="support">{value.supportWords}</span>
    </Evidence>
  );
}
