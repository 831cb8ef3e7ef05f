import type { ReviewItem } from '../../../views/review-queue.js';
import { setParams } from '../../address.js';
import { KindMark } from '../../parts/index.js';

const SHOWN = 12;

/** What comes next in the queue and why it comes there. */
export function UpNext({
  items,
  current,
  settled,
  remaining,
}: {
  readonly items: readonly ReviewItem[];
  readonly current: string | null;
  readonly settled: ReadonlySet<string>;
  readonly remaining: number;
}) {
  const open = items.filter(({ id }) => !settled.has(id));
  const at = open.findIndex(({ id }) => id === current);
  const shown = open.slice(Math.max(0, at + 1), Math.max(0, at + 1) + SHOWN);
  if (shown.length === 0) return null;
  return (
    <section className="section" aria-labelledby="up-next">
      <div className="section-head">
        <h2 id="up-next">Next</h2>
        <span className="section-note">{remaining} to review</span>
      </div>
      <div className="card">
        <ul className="list up-next">
          {shown.map((item) => (
            <li key={item.id}>
              <button type="button" className="up-next-open" onClick={() => setParams({ item: item.id })}>
                <KindMark kind={item.kind} label={item.label} />{' '}
                <span dir="auto">
                  {item.prefix === '' ? '' : `${item.prefix}: `}
                  {item.caption}
                </span>
              </button>
              <span className="quiet">
                {item.time.words} · {item.because.join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
