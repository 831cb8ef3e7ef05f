import type { OfficeWording } from '../../../views/actor-words.js';
import type { ActorView, Met, Part } from '../../../views/actor.js';
import { hrefTo } from '../../address.js';
import { ActorLink } from '../../parts/links.js';
import { Page, Section } from '../../parts/page.js';
import { Evidence } from '../../parts/quote.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';
import { OfficeList } from './office-list.js';
import { ActorMeetings, ActorPositions, ActorStatements } from './actor-records.js';

/** One side or person: names, offices, words, positions, meetings, and with whom. */
export function ActorPage({ id }: { readonly id: string }) {
  const view = useView('actor', { id });
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') {
    return (
      <Page title="People and actors">
        <Failed message={view.message} onRetry={view.retry} />
      </Page>
    );
  }
  if (view.answer === null) {
    return (
      <Page title="People and actors">
        <Empty title="Nothing in this record of that name">
          <p>
            No record names it now. <a href={hrefTo(['actors'])}>All sides and persons</a>
          </p>
        </Empty>
      </Page>
    );
  }
  return <Actor actor={view.answer} />;
}

function Actor({ actor }: { readonly actor: ActorView }) {
  return (
    <Page
      title={actor.name}
      lead={
        actor.type === 'side' ? (
          'A side, under its neutral name.'
        ) : actor.party === null ? (
          'A person; no report of this record gives a side.'
        ) : (
          <>
            A person; reports give the side <ActorLink id={actor.party.id}>{actor.party.name}</ActorLink>.
          </>
        )
      }
    >
      <Section title="As reports say it" note="each report’s own words, with the outlet that uses them">
        {actor.wordings.length === 0 ? <p className="unknown">Nothing in this record.</p> : <Wordings actor={actor} />}
      </Section>
      {actor.type === 'side' && actor.offices.length === 0 ? null : (
        <Section title="Offices over time" note="by the days of the reports that give them">
          <Offices offices={actor.offices} />
        </Section>
      )}
      <Section
        title={actor.type === 'side' ? 'Offices of this side' : 'All who held these offices'}
        note="by the days of the reports that say so, and on whose word"
      >
        <OfficeList ask={actor.type === 'side' ? { party: actor.id } : { person: actor.id }} />
      </Section>
      {actor.people.total === 0 ? null : (
        <Section title="Persons" note="whom reports give to this side">
          <MetList met={actor.people} what="meetings" />
        </Section>
      )}
      <Section title="Meetings" note={String(actor.meetings.total)}>
        <ActorMeetings meetings={actor.meetings} />
      </Section>
      <Section
        title="At the same meetings"
        note="by reports that have both as having come; that they spoke with each other, this does not say"
      >
        {actor.met.total === 0 ? <p className="unknown">Nothing in this record.</p> : <MetList met={actor.met} what="meetings" />}
      </Section>
      <Section title="Positions" note={String(actor.positions.total)}>
        <ActorPositions positions={actor.positions} id={actor.id} />
      </Section>
      <Section title="Words" note={String(actor.statements.total)}>
        <ActorStatements statements={actor.statements} />
      </Section>
    </Page>
  );
}

const Wordings = ({ actor }: { readonly actor: ActorView }) => (
  <ul className="card wordings">
    {actor.wordings.map((one) => (
      <li key={one.wording}>
        <Evidence citations={[one.citation]} label={one.wording}>
          <span dir="auto">“{one.wording}”</span>
          <span className="quiet">
            {one.outlets.join(', ')} · {one.reports === 1 ? '1 report' : `${String(one.reports)} reports`}
          </span>
        </Evidence>
      </li>
    ))}
  </ul>
);

function Offices({ offices }: { readonly offices: readonly OfficeWording[] }) {
  if (offices.length === 0) return <p className="unknown">No report of this record gives an office.</p>;
  return (
    <ul className="card list">
      {offices.map((one) => (
        <li key={one.office}>
          <Evidence citations={one.citations} label={one.office}>
            <span className="time-words">{daysOf(one)}</span>
            <span dir="auto">“{one.office}”</span>
            <span className="quiet">{one.reports === 1 ? '1 report' : `${String(one.reports)} reports`}</span>
          </Evidence>
        </li>
      ))}
    </ul>
  );
}

const daysOf = ({ from, to }: OfficeWording): string =>
  from === null ? 'in undated reports' : to === null || from === to ? `in a report of ${from}` : `in reports of ${from} to ${to}`;

/** Names with how often they were met; a long list says how much longer it is. */
export const MetList = ({ met, what }: { readonly met: Part<Met>; readonly what: string }) => (
  <>
    <ul className="met-list">
      {met.items.map((one) => (
        <li key={one.id}>
          <ActorLink id={one.id}>{one.name}</ActorLink>{' '}
          <span className="quiet">
            {one.meetings} {one.meetings === 1 ? what.replace(/s$/, '') : what}
          </span>
        </li>
      ))}
    </ul>
    <More part={met} />
  </>
);

/** What a list does not show. */
export const More = ({ part }: { readonly part: Part<unknown> }) =>
  part.total <= part.items.length ? null : (
    <p className="quiet">
      The first {part.items.length} of {part.total} are shown.
    </p>
  );
