import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { embeddedRecordIn } from './source/embedded-record-in.js';
import { embeddedSource } from './source/embedded.js';

const root = document.getElementById('root');

/** The record stands in the page itself: nothing is asked of any server. */
async function open(container: HTMLElement): Promise<void> {
  const reactRoot = createRoot(container);
  try {
    reactRoot.render(<App source={embeddedSource(await embeddedRecordIn(document))} />);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reactRoot.render(
      <main className="failed" role="alert">
        <h1>This dossier cannot be opened</h1>
        <p>{message}</p>
      </main>,
    );
  }
}

if (root !== null) void open(root);
