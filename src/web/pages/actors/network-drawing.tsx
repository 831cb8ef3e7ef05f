import type { Network } from '../../../views/network.js';
import { hrefTo } from '../../address.js';
import { NETWORK_HEIGHT, NETWORK_WIDTH, type Placed } from './network-layout.js';
import type { TieInSpan } from './ties-in-span.js';

/** The network as a drawing whose nodes lead to their pages; those without a meeting in the time shown are faint. */
export function NetworkDrawing({
  network,
  places,
  ties,
}: {
  readonly network: Network;
  readonly places: readonly Placed[];
  readonly ties: readonly TieInSpan[];
}) {
  const met = new Map<number, number>();
  for (const { a, b, meetings } of ties) {
    met.set(a, (met.get(a) ?? 0) + meetings);
    met.set(b, (met.get(b) ?? 0) + meetings);
  }
  const most = ties.reduce((best, tie) => Math.max(best, tie.meetings), 1);
  const largest = network.nodes.reduce((best, node) => Math.max(best, node.meetings), 1);
  return (
    <svg
      className="network-drawing"
      viewBox={`0 0 ${String(NETWORK_WIDTH)} ${String(NETWORK_HEIGHT)}`}
      role="group"
      aria-label="Meetings in common; the table beside it holds the same"
    >
      <g aria-hidden="true">
        {ties.map(({ a, b, meetings }) => {
          const [from, to] = [places[a], places[b]];
          return from === undefined || to === undefined ? null : (
            <line
              key={`${String(a)} ${String(b)}`}
              className="network-tie"
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={0.75 + (4 * meetings) / most}
            />
          );
        })}
      </g>
      {network.nodes.map((node, at) => {
        const place = places[at];
        if (place === undefined) return null;
        const radius = 5 + 9 * Math.sqrt(node.meetings / largest);
        const right = place.x <= NETWORK_WIDTH - 130;
        return (
          <a
            key={node.id}
            href={hrefTo(['actors', node.id])}
            className={met.has(at) ? 'network-node' : 'network-node network-faint'}
            aria-label={`${node.name}, ${String(node.meetings)} ${node.meetings === 1 ? 'meeting' : 'meetings'}`}
          >
            <circle cx={place.x} cy={place.y} r={radius} />
            <text
              x={right ? place.x + radius + 4 : place.x - radius - 4}
              y={place.y}
              dy="0.32em"
              textAnchor={right ? 'start' : 'end'}
            >
              {node.name.length > 26 ? `${node.name.slice(0, 25)}…` : node.name}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
