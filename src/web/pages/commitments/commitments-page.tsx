import type { CommitmentItem } from '../../../views/commitments.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { ReportLink } from '../../parts/links.js';
import { Page } from '../../parts/page.js';
import { useView } from '../../record-source-context.js';
import { ByDate } from '../lists/by-date.js';
import { counted } from '../lists/counted.js';
import { ListBody } from '../lists/list-body.js';
import { Known, RecordItem, Sides, Worded } from '../lists/record-item.js';
import { useListAsk } from '../lists/use-list-ask.js';

const within = { kinds: ['commitment'] };

/** What sides undertook, agreed, announced or are expected to do, by the date on which it falls due. */
export function CommitmentsPage() {
  const view = useView('commitments', useListAsk());
  const asOf = view.state === 'ready' ? view.answer.asOf : null;
  return (
    <Page
      title="Commitments"
      lead={`By due date${asOf === null ? '' : `, as of ${asOf}`}. Of a date that has passed, this page says only whether a later report in this record speaks of it.`}
    >
      <FilterBar
        parts={['actor', 'place', 'since', 'until', 'reviewed']}
        within={within}
        {...(view.state === 'ready' ? { kept: counted(view.answer.total, 'commitment') } : {})}
      />
      <ListBody view={view} what="commitments">
        {(items) => (
          <ByDate items={items} undatedNote="no report says by when">
            {(item) => <Commitment key={item.id} item={item} />}
          </ByDate>
        )}
      </ListBody>
    </Page>
  );
}

const Commitment = ({ item }: { readonly item: CommitmentItem }) => (
  <RecordItem
    line={item}
    title={item.what === null ? item.caption : <Worded words={item.what} unknown="" />}
    mark={<span className={`tag commitment-state commitment-${item.state}`}>{item.stateWords}</span>}
    facts={[
      { label: 'Who', value: <Sides sides={item.who} unknown="not said" /> },
      { label: 'Force', value: <Known words={item.force} unknown="not said" /> },
      { label: 'When, in words', value: <Worded words={item.dueText} unknown="not said" /> },
      { label: 'Where', value: <Known words={item.where} unknown="not said" /> },
      ...(item.statusAsOf === null ? [] : [{ label: 'Last told of', value: item.statusAsOf }]),
    ]}
  >
    {item.later.length === 0 ? null : (
      <p className="commitment-later">
        Later reports:{' '}
        {item.later.map((report) => (
          <span key={report.document}>
            <ReportLink document={report.document} claim={report.claim} span={report}>
              {report.outlet ?? 'outlet not given'}, {report.published}
            </ReportLink>{' '}
          </span>
        ))}
      </p>
    )}
  </RecordItem>
);
