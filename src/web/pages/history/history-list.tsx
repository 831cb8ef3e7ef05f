import { useState } from 'react';
import type { HistoryLine } from '../../../api/work-types.js';
import { hrefTo } from '../../address.js';
import { Button, ReportLink } from '../../parts/index.js';

const stateWords: Readonly<Record<HistoryLine['state'], string>> = {
  live: 'counts',
  superseded: 'superseded by a later one',
  stale: 'stale',
  undone: 'undone',
};

const STEP = 100;

/** Decisions, the newest first, by day. */
export function HistoryList({
  entries,
  undoing,
  onUndo,
}: {
  readonly entries: readonly HistoryLine[];
  /** the decision that is being undone now */
  readonly undoing: string | null;
  readonly onUndo: (decision: string) => void;
}) {
  const [shown, setShown] = useState(STEP);
  const days = byDay(entries.slice(0, shown));
  return (
    <>
      {days.map(([day, lines]) => (
        <section className="section" key={day} aria-label={day}>
          <h2 className="history-day">{day}</h2>
          <div className="card">
            <ul className="list">
              {lines.map((entry) => (
                <li key={entry.decision.id} className={`history-entry history-${entry.state}`}>
                  <Entry entry={entry} isBusy={undoing !== null} onUndo={onUndo} />
                </li>
              ))}
            </ul>
          </div>
        </section>
      ))}
      {entries.length <= shown ? null : (
        <Button onPress={() => setShown(shown + STEP)}>Show more ({entries.length - shown} older decisions)</Button>
      )}
    </>
  );
}

function Entry({
  entry,
  isBusy,
  onUndo,
}: {
  readonly entry: HistoryLine;
  readonly isBusy: boolean;
  readonly onUndo: (decision: string) => void;
}) {
  const { decision, state, because, words, about } = entry;
  const canUndo = state !== 'undone' && decision.judgement.do !== 'erase';
  return (
    <>
      <div className="history-what">
        <p className="history-words" dir="auto">
          {words}
        </p>
        {about.map((one) => (
          <p key={one.id} dir="auto" className="history-about">
            <AboutLink id={one.id} words={one.words} />
          </p>
        ))}
        {decision.reason === null ? null : (
          <p className="history-reason" dir="auto">
            {decision.reason}
          </p>
        )}
        <p className="quiet">
          {decision.author}, {decision.time.slice(11, 16)} UTC · <code>{decision.id}</code>
        </p>
      </div>
      <div className="history-side">
        <span className={`tag history-state-${state}`}>{stateWords[state]}</span>
        {because === null ? null : <span className="quiet">{because}</span>}
        {canUndo ? (
          <Button look="quiet" isDisabled={isBusy} onPress={() => onUndo(decision.id)} aria-label={`Undo: ${words}`}>
            Undo
          </Button>
        ) : null}
      </div>
    </>
  );
}

function AboutLink({ id, words }: { readonly id: string; readonly words: string }) {
  if (id.startsWith('doc:')) return <ReportLink document={id}>{words}</ReportLink>;
  if (id.startsWith('claim:')) return <a href={hrefTo(['record', id])}>{words}</a>;
  if (id.startsWith('dec:')) return <a href={hrefTo(['history'], { about: id })}>{words}</a>;
  return <a href={hrefTo(['actors', id])}>{words}</a>;
}

function byDay(entries: readonly HistoryLine[]): readonly (readonly [day: string, lines: readonly HistoryLine[]])[] {
  const days = new Map<string, HistoryLine[]>();
  for (const entry of entries) {
    const day = entry.decision.time.slice(0, 10);
    const held = days.get(day);
    if (held === undefined) days.set(day, [entry]);
    else held.push(entry);
  }
  return [...days];
}
