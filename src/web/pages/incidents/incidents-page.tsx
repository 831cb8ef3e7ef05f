import { FilterBar } from '../../parts/filter-bar.js';
import { Page } from '../../parts/page.js';
import { useView } from '../../record-source-context.js';
import { ByDate } from '../lists/by-date.js';
import { counted } from '../lists/counted.js';
import { ListBody } from '../lists/list-body.js';
import { Known, RecordItem, Sides, Worded } from '../lists/record-item.js';
import { useListAsk } from '../lists/use-list-ask.js';

const within = { kinds: ['incident'] };

/** Violence and breaches of ceasefires: who did what to whom, as far as reports say. */
export function IncidentsPage() {
  const view = useView('incidents', useListAsk());
  return (
    <Page
      title="Incidents"
      lead="Violence and breaches of ceasefires, as reports tell them, by date. A side is named only where a report names it, on that report’s word."
    >
      <FilterBar
        parts={['actor', 'place', 'since', 'until', 'reviewed']}
        within={within}
        {...(view.state === 'ready' ? { kept: counted(view.answer.total, 'incident') } : {})}
      />
      <ListBody view={view} what="incidents">
        {(items) => (
          <ByDate items={items} undatedNote="no report says when">
            {(item) => (
              <RecordItem
                key={item.id}
                line={item}
                title={
                  item.action === null ? (
                    item.caption
                  ) : (
                    <>
                      “{item.action}”{item.target === null ? null : <> – “{item.target}”</>}
                    </>
                  )
                }
                facts={[
                  { label: 'By whom, as told', value: <Sides sides={item.who} unknown="not said" /> },
                  { label: 'To whom', value: <Worded words={item.target} unknown="not said" /> },
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
