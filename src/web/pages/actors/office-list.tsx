import type { Office, OfficesAsk } from '../../../views/offices.js';
import type { OfficeSource } from '../../../views/office-book.js';
import { ActorLink, ReportLink } from '../../parts/links.js';
import { Failed, Loading } from '../../parts/states.js';
import { useView } from '../../record-source-context.js';

/** Who held which office by the reports, on whose word: of one side, or of one person. */
export function OfficeList({ ask }: { readonly ask: OfficesAsk }) {
  const view = useView('offices', ask);
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') return <Failed message={view.message} onRetry={view.retry} />;
  const { items } = view.answer;
  if (items.length === 0) return <p className="unknown">No report of this record gives an office.</p>;
  return (
    <ul className="card list office-list">
      {items.map((office) => (
        <OfficeItem key={officeKey(office)} office={office} withParty={ask.party === undefined} />
      ))}
    </ul>
  );
}

/** What tells one office in a list from another. */
export const officeKey = ({ office, party }: Office): string => `${party?.id ?? ''}|${office.toLowerCase()}`;

/** One office with all who held it, in the order of the days. */
export const OfficeItem = ({ office, withParty }: { readonly office: Office; readonly withParty: boolean }) => (
  <li>
    <p className="office-title">
      <strong dir="auto">{office.office}</strong>
      {!withParty ? null : office.party === null ? (
        <span className="quiet"> side not given</span>
      ) : (
        <>
          {', '}
          <ActorLink id={office.party.id}>{office.party.name}</ActorLink>
        </>
      )}{' '}
      {office.severalAtOnce ? <span className="tag tag-basis">given to several for the same days</span> : null}
    </p>
    <ul className="office-holders">
      {office.holders.map((holder) => (
        <li key={holder.id}>
          <ActorLink id={holder.id}>{holder.name}</ActorLink> <span className="quiet">{holder.held}</span>
          <OfficeSources sources={holder.sources} more={holder.reports - holder.sources.length} />
        </li>
      ))}
    </ul>
  </li>
);

/** The words that give an office, each with its report and whose words they are. */
export const OfficeSources = ({ sources, more = 0 }: { readonly sources: readonly OfficeSource[]; readonly more?: number }) => (
  <ul className="office-sources">
    {sources.map((source) => (
      <li key={`${source.document}|${String(source.start)}`}>
        <ReportLink document={source.document} span={source}>
          <span dir="auto">“{source.quote}”</span>
        </ReportLink>{' '}
        <span className="quiet">
          {source.by === null ? '' : `in the words of ${source.by}, `}
          {source.outlet ?? 'outlet not given'}, {source.published}
        </span>
      </li>
    ))}
    {more > 0 ? <li className="quiet">and {more === 1 ? '1 more report' : `${String(more)} more reports`}</li> : null}
  </ul>
);
