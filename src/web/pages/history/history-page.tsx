import { useEffect, useState } from 'react';
import type { HistoryLine } from '../../../api/work-types.js';
import { setParams, useAddress } from '../../address.js';
import { Button, Choice, Empty, Failed, Loading, Page, TextEntry, useAnnounce } from '../../parts/index.js';
import { useChanged, useRevision, useSource } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';
import { HistoryList } from './history-list.js';

type State =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly entries: readonly HistoryLine[] }
  | { readonly state: 'failed'; readonly message: string };

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function useHistory(work: Work | null, about: string): State & { readonly retry: () => void } {
  const revision = useRevision();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    work?.history(about === '' ? {} : { about }).then(
      ({ entries }) => {
        if (!gone) setState({ state: 'ready', entries });
      },
      (error: unknown) => {
        if (!gone) setState({ state: 'failed', message: said(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [work, about, revision, attempt]);
  return { ...state, retry: () => setAttempt((now) => now + 1) };
}

const STATES = [
  { value: '', words: 'all' },
  { value: 'live', words: 'that count' },
  { value: 'undone', words: 'undone' },
  { value: 'superseded', words: 'superseded by later ones' },
  { value: 'stale', words: 'stale: what they speak of is gone' },
];

/** Every decision: what, by whom, when and why, whether it counts, with a way to undo it. */
export function HistoryPage() {
  const { work } = useSource();
  const { params } = useAddress();
  const about = params.get('about') ?? '';
  const wanted = params.get('state') ?? '';
  const author = params.get('by') ?? '';
  const history = useHistory(work, about);
  if (work === null) {
    return (
      <Page title="History">
        <Empty title="What was decided, and by whom, is not in this file">
          <p>It stays where the record is kept.</p>
        </Empty>
      </Page>
    );
  }
  const entries = history.state === 'ready' ? history.entries : [];
  const authors = [...new Set(entries.map(({ decision }) => decision.author))].sort();
  const shown = entries.filter(
    (entry) => (wanted === '' || entry.state === wanted) && (author === '' || entry.decision.author === author),
  );
  return (
    <Page
      title="History"
      lead="Every decision stays, also when it is undone. The record is what the reports say and what these decisions make of it."
    >
      <div className="source-filter history-filter" role="search" aria-label="Filter the decisions">
        <Choice label="Decisions" value={wanted} options={STATES} onChange={(state) => setParams({ state })} />
        <Choice
          label="By"
          value={author}
          options={[{ value: '', words: 'everybody' }, ...authors.map((name) => ({ value: name, words: name }))]}
          onChange={(by) => setParams({ by })}
        />
        <TextEntry
          label="About"
          value={about}
          onCommit={(value) => setParams({ about: value })}
          hint="the id of a record, report, actor or decision"
        />
        {about === '' ? null : (
          <Button look="quiet" onPress={() => setParams({ about: null })}>
            Everything
          </Button>
        )}
      </div>
      {history.state === 'failed' ? <Failed message={history.message} onRetry={history.retry} /> : null}
      {history.state === 'loading' ? <Loading what="Reading the log" /> : null}
      {history.state === 'ready' && shown.length === 0 ? (
        <Empty title={entries.length === 0 ? 'Nothing was decided yet' : 'No decision fits'}>
          <p>
            {entries.length === 0 ? <a href="#/review">Review what awaits a judgement.</a> : 'Take a part of the filter away.'}
          </p>
        </Empty>
      ) : null}
      {shown.length === 0 ? null : <Undoable entries={shown} work={work} />}
    </Page>
  );
}

function Undoable({ entries, work }: { readonly entries: readonly HistoryLine[]; readonly work: Work }) {
  const announce = useAnnounce();
  const changed = useChanged();
  const [undoing, setUndoing] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const undo = async (decision: string): Promise<void> => {
    setUndoing(decision);
    setFailure(null);
    try {
      await work.decide({ do: 'undo', decision });
      announce('Undone.');
      changed();
    } catch (error) {
      setFailure(said(error));
    }
    setUndoing(null);
  };
  return (
    <>
      {failure === null ? null : <Failed message={failure} />}
      <HistoryList entries={entries} undoing={undoing} onUndo={(decision) => void undo(decision)} />
    </>
  );
}
