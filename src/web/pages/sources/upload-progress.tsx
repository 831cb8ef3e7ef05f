import { ProgressBar, Label } from 'react-aria-components';
import { Button, ReportLink } from '../../parts/index.js';
import { outcomeWords, stageWords, type Upload, type UploadList } from './upload-list.js';

/** How far everything is that was handed over, and what came of it. */
export function UploadProgress({ list, uploads }: { readonly list: UploadList; readonly uploads: readonly Upload[] }) {
  if (uploads.length === 0) return null;
  const over = uploads.every(({ state }) => state === 'done' || state === 'failed');
  return (
    <div className="uploads" role="status" aria-label="Reports on their way">
      <ul className="list">
        {uploads.map((upload) => (
          <li key={upload.key}>
            <UploadLine upload={upload} />
          </li>
        ))}
      </ul>
      {over ? (
        <Button look="quiet" onPress={list.clear}>
          Clear this list
        </Button>
      ) : null}
    </div>
  );
}

function UploadLine({ upload }: { readonly upload: Upload }) {
  const { what, state, stage, done, total, message, outcome } = upload;
  if (state === 'failed') {
    return (
      <p className="upload-failed">
        <strong>{what}</strong>: {message}
      </p>
    );
  }
  if (state !== 'done' || outcome === null) {
    const words = state === 'sending' ? 'sending' : stage === '' ? 'waiting to be read' : stageWords(stage);
    return (
      <ProgressBar
        className="progress"
        isIndeterminate={total === 0}
        value={done}
        maxValue={Math.max(1, total)}
        valueLabel={`${String(done)} of ${String(total)}`}
      >
        {({ percentage, valueText }) => (
          <>
            <Label>
              <strong>{what}</strong>: {words}
            </Label>
            <span className="quiet">{total === 0 ? '' : valueText}</span>
            <div className="progress-track">
              <div
                className={total === 0 ? 'progress-fill progress-unknown' : 'progress-fill'}
                style={{ width: `${String(percentage ?? 30)}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
    );
  }
  return (
    <div>
      <p>
        <strong>{what}</strong>: {outcomeWords(outcome)}{' '}
        {outcome.documents.slice(0, 3).map((document, i) => (
          <span key={document}>
            {i === 0 ? '' : ', '}
            <ReportLink document={document}>{outcome.documents.length === 1 ? 'Read it' : `Read ${String(i + 1)}`}</ReportLink>
          </span>
        ))}
      </p>
      {outcome.setAside.map(({ origin, reason }) => (
        <p key={origin} className="upload-failed">
          {origin} was set aside: {reason}
        </p>
      ))}
      {outcome.seenByMore.map(({ document, visibility }) => (
        <p key={document} className="upload-failed">
          <ReportLink document={document}>One report</ReportLink> was held before as {visibility}, which more people may see than
          you asked for now. It stays so until you change it.
        </p>
      ))}
    </div>
  );
}
