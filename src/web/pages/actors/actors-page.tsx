import { lazy, Suspense } from 'react';
import { setParams, useAddress } from '../../address.js';
import type { PageProps } from '../../pages.js';
import { Page } from '../../parts/page.js';
import { Loading } from '../../parts/states.js';
import { Tabs } from '../../parts/tabs.js';
import { ActorList } from './actor-list.js';
import { ActorPage } from './actor-page.js';
import { OfficesOfAll } from './offices-of-all.js';

const WhoMetWhom = lazy(async () => ({ default: (await import('./who-met-whom.js')).WhoMetWhom }));

/** Sides and persons: their list, the network of who met whom, or one of them where the address names it. */
export function ActorsPage({ rest }: PageProps) {
  const [id] = rest;
  return id === undefined ? <Everybody /> : <ActorPage key={id} id={id} />;
}

/** what is shown instead of the list */
const SHOWN = ['offices', 'network'] as const;

function Everybody() {
  const { params } = useAddress();
  return (
    <Page
      wide
      title="People and actors"
      lead="Every side and person that reports name, under neutral names; a page of each has the reports’ own words."
    >
      <Tabs
        label="People and actors"
        chosen={SHOWN.find((show) => show === params.get('show')) ?? 'list'}
        onChoose={(show) => setParams({ show: SHOWN.find((one) => one === show) ?? null })}
        tabs={[
          { id: 'list', title: 'List', body: <ActorList /> },
          { id: 'offices', title: 'Offices', body: <OfficesOfAll /> },
          {
            id: 'network',
            title: 'Meetings in common',
            body: (
              <Suspense fallback={<Loading />}>
                <WhoMetWhom />
              </Suspense>
            ),
          },
        ]}
      />
    </Page>
  );
}
