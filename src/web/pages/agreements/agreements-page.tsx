import { FilterBar } from '../../parts/filter-bar.js';
import { Page } from '../../parts/page.js';
import { useView } from '../../record-source-context.js';
import { ByDate } from '../lists/by-date.js';
import { counted } from '../lists/counted.js';
import { ListBody } from '../lists/list-body.js';
import { Known, RecordItem, Sides, Worded } from '../lists/record-item.js';
import { useListAsk } from '../lists/use-list-ask.js';

const within = { kinds: ['agreement'] };

/** What parties agreed, signed or adopted, by date. */
export function AgreementsPage() {
  const view = useView('agreements', useListAsk());
  return (
    <Page title="Agreements" lead="What parties agreed, signed or adopted, as reports tell it, by date.">
      <FilterBar
        parts={['actor', 'place', 'since', 'until', 'reviewed']}
        within={within}
        {...(view.state === 'ready' ? { kept: counted(view.answer.total, 'agreement') } : {})}
      />
      <ListBody view={view} what="agreements">
        {(items) => (
          <ByDate items={items} undatedNote="no report says when">
            {(item) => (
              <RecordItem
                key={item.id}
                line={item}
                title={item.what === null ? item.caption : <Worded words={item.what} unknown="" />}
                facts={[
                  { label: 'Parties', value: <Sides sides={item.parties} unknown="not said" /> },
                  { label: 'Where', value: <Known words={item.where} unknown="not said" /> },
                ]}
              />
            )}
          </ByDate>
        )}
      </ListBody>
    </Page>
  );
}
