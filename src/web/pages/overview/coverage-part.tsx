import type { Coverage } from '../../../views/coverage.js';
import { hrefTo } from '../../address.js';
import { Section } from '../../parts/index.js';

const FEW = 8;

/** What this record rests on and reaches over. */
export function CoveragePart({ coverage }: { readonly coverage: Coverage }) {
  const { reports, independent, withdrawn, undated, first, last, outlets, outletNotGiven, processes, kinds } = coverage;
  const names = outlets.slice(0, FEW).map(({ name, count }) => `${name} (${String(count)})`);
  const more = outlets.length > FEW ? [`${String(outlets.length - FEW)} more`] : [];
  const unnamed = outletNotGiven === 0 ? [] : [`outlet not given (${String(outletNotGiven)})`];
  return (
    <Section title="What this record covers" actions={<a href={hrefTo(['sources'])}>Sources</a>}>
      <div className="card">
        <dl className="facts">
          <dt>Reports</dt>
          <dd>
            {reports}, {independent} independent
            {withdrawn === 0 ? null : <span className="support"> · {withdrawn} withdrawn, not counted</span>}
          </dd>
          <dt>Published</dt>
          <dd>
            {first === null ? (
              <span className="unknown">no report is dated</span>
            ) : first === last ? (
              first
            ) : (
              `${first} to ${String(last)}`
            )}
            {undated === 0 || first === null ? null : <span className="support"> · {undated} without a date</span>}
          </dd>
          <dt>Outlets</dt>
          <dd>{[...names, ...more, ...unnamed].join(', ')}</dd>
          <dt>Processes</dt>
          <dd>
            {processes.length === 0 ? <span className="unknown">nothing in this record</span> : null}
            {processes.slice(0, FEW).map(({ name, count }, i) => (
              <span key={name}>
                {i === 0 ? '' : ', '}
                <a href={hrefTo(['meetings'], { process: name })}>{name}</a> ({count})
              </span>
            ))}
          </dd>
          <dt>Found</dt>
          <dd>
            {kinds.length === 0
              ? 'nothing yet'
              : kinds.map(({ name, count }) => `${String(count)} ${name.toLowerCase()}`).join(', ')}
          </dd>
        </dl>
      </div>
    </Section>
  );
}
