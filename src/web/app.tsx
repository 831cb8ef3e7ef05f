import { Suspense } from 'react';
import { useAddress } from './address.js';
import { Announcer } from './parts/announce.js';
import { ErrorBoundary } from './parts/error-boundary.js';
import { Empty, Loading } from './parts/states.js';
import { Frame } from './parts/frame.js';
import { Page } from './parts/page.js';
import { PrintNotes } from './parts/print-notes.js';
import { pages } from './pages.js';
import { RecordSourceProvider } from './record-source-context.js';
import type { RecordSource } from './source/record-source.js';

/** The application over a record, wherever the record is read from. */
export function App({ source }: { readonly source: RecordSource }) {
  return (
    <RecordSourceProvider source={source}>
      <Announcer>
        <Frame>
          <CurrentPage />
          <PrintNotes />
        </Frame>
      </Announcer>
    </RecordSourceProvider>
  );
}

function CurrentPage() {
  const { path } = useAddress();
  const [name = '', ...rest] = path;
  const entry = pages.find((page) => page.path === name);
  if (entry === undefined) {
    return (
      <Page title="No such page">
        <Empty title="Nothing is found at this address">
          <p>
            <a href="#/">Go to the overview</a>, or search the record.
          </p>
        </Empty>
      </Page>
    );
  }
  const Draw = entry.draw;
  return (
    <ErrorBoundary key={path.join('/')}>
      <Suspense fallback={<Loading />}>
        <Draw rest={rest} />
      </Suspense>
    </ErrorBoundary>
  );
}
