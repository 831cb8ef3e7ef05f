import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { geoGraticule10, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { PlaceItem } from '../../../views/places.js';
import { Button } from '../../parts/button.js';
import { KindMark } from '../../parts/marks.js';
import { MAP_HEIGHT, MAP_WIDTH, moved, projectionOf, viewOf, zoomed, type MapView } from './map-view.js';
import { countsOf } from './place-list.js';

type Topology = Parameters<typeof feature>[0];
const world = atlas as unknown as Topology;
const countries = world.objects['countries'] as Parameters<typeof mesh>[1];
const land = feature(world, world.objects['land'] as NonNullable<typeof countries>);
const borders = mesh(world, countries, (a, b) => a !== b);
const graticule = geoGraticule10();

const kinds = ['meeting', 'agreement', 'commitment', 'incident', 'figure'] as const;
const STEP = 90;
const NEARER = 1.6;

/** The map of places, drawn from data that comes with the application: nothing is asked of the network. */
export function PlaceMap({
  places,
  all,
  chosen,
  onChoose,
}: {
  readonly places: readonly PlaceItem[];
  /** those at any time: the map is fitted to them, so that it stands still while the time shown changes */
  readonly all: readonly PlaceItem[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const fitted = useMemo(() => viewOf(all.flatMap((place) => (place.at === null ? [] : [place.at]))), [all]);
  const [view, setView] = useState<MapView | null>(null);
  const now = view ?? fitted;
  const drag = useDrag(now, setView);
  const acts: readonly {
    readonly name: string;
    readonly sign: string;
    readonly keys: readonly string[];
    readonly act: () => void;
  }[] = [
    { name: 'Nearer', sign: '+', keys: ['+', '='], act: () => setView(zoomed(now, NEARER)) },
    { name: 'Farther', sign: '−', keys: ['-', '_'], act: () => setView(zoomed(now, 1 / NEARER)) },
    { name: 'To the west', sign: '←', keys: ['ArrowLeft'], act: () => setView(moved(now, -STEP, 0)) },
    { name: 'To the east', sign: '→', keys: ['ArrowRight'], act: () => setView(moved(now, STEP, 0)) },
    { name: 'To the north', sign: '↑', keys: ['ArrowUp'], act: () => setView(moved(now, 0, -STEP)) },
    { name: 'To the south', sign: '↓', keys: ['ArrowDown'], act: () => setView(moved(now, 0, STEP)) },
    { name: 'Fit the places', sign: 'Fit', keys: ['0'], act: () => setView(null) },
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    const found = acts.find(({ keys }) => keys.includes(event.key));
    if (found === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    found.act();
  };
  return (
    <figure className="map">
      <div
        className="map-box"
        role="application"
        tabIndex={0}
        aria-label="Map. Arrow keys move it, plus and minus bring it nearer and farther, zero fits the places. The list holds the same."
        onKeyDown={onKeyDown}
      >
        <svg
          viewBox={`0 0 ${String(MAP_WIDTH)} ${String(MAP_HEIGHT)}`}
          aria-hidden="true"
          focusable="false"
          className={drag.active ? 'map-drawing map-dragged' : 'map-drawing'}
          {...drag.handlers}
        >
          <Ground view={now} />
          <Marks view={now} places={places} chosen={chosen} onChoose={onChoose} />
        </svg>
      </div>
      <div className="map-acts" role="group" aria-label="Move the map">
        {acts.map(({ name, sign, act }) => (
          <Button key={name} aria-label={name} onPress={act}>
            {sign}
          </Button>
        ))}
      </div>
      <p className="map-key">
        {kinds.map((kind) => (
          <span key={kind}>
            <KindMark kind={kind} label={`● ${kind}`} />
          </span>
        ))}
      </p>
      <figcaption className="quiet">
        Coasts and borders: Natural Earth’s, in its view of disputed borders, as packaged by world-atlas 2.0.2 (1:110 million,
        coarse). Parley takes no stand on them. A dot stands for about the middle of a place and has the colour of what most
        records tell of there; a dashed one stands for a country as a whole, a ring for a zone.
      </figcaption>
    </figure>
  );
}

function Ground({ view }: { readonly view: MapView }) {
  const path = useMemo(() => geoPath(projectionOf(view)), [view]);
  return (
    <>
      <rect className="map-sea" width={MAP_WIDTH} height={MAP_HEIGHT} />
      <path className="map-graticule" d={path(graticule) ?? ''} />
      <path className="map-land" d={path(land) ?? ''} />
      <path className="map-border" d={path(borders) ?? ''} />
    </>
  );
}

function Marks({
  view,
  places,
  chosen,
  onChoose,
}: {
  readonly view: MapView;
  readonly places: readonly PlaceItem[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const project = projectionOf(view);
  // the small ones and the chosen one lie on top
  const sorted = [...places].sort(
    (a, b) => Number(a.id === chosen) - Number(b.id === chosen) || b.things.length - a.things.length,
  );
  return (
    <>
      {sorted.map((place) => {
        const at = place.at === null ? null : project([place.at[0], place.at[1]]);
        if (at === null || at[0] < 0 || at[1] < 0 || at[0] > MAP_WIDTH || at[1] > MAP_HEIGHT) return null;
        const radius = Math.min(16, 4 + Math.sqrt(place.things.length) * 2);
        return (
          <g
            key={place.id}
            className={place.id === chosen ? 'map-place map-chosen' : 'map-place'}
            transform={`translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`}
            onClick={() => onChoose(place.id === chosen ? null : place.id)}
          >
            <title>{`${place.name}: ${countsOf(place.things)}`}</title>
            {place.things.some(({ role }) => role === 'zone') ? <circle className="map-zone" r={radius + 6} /> : null}
            <circle className={`map-dot map-${roleOf(place)}${place.wholeCountry ? ' map-country' : ''}`} r={radius} />
            <text x={radius + 4} dy="0.32em">
              {place.name}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** What most things at a place are: it gives the dot its colour. */
function roleOf(place: PlaceItem): string {
  const counts = new Map<string, number>();
  for (const { kind } of place.things) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'meeting';
}

/** Moves the map with a mouse; a finger scrolls the page, and the buttons move the map. */
function useDrag(view: MapView, onView: (view: MapView) => void) {
  const from = useRef<{ readonly x: number; readonly y: number; readonly view: MapView; readonly unit: number } | null>(null);
  const [active, setActive] = useState(false);
  const end = (): void => {
    from.current = null;
    setActive(false);
  };
  return {
    active,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
        if (event.pointerType !== 'mouse' || event.button !== 0) return;
        const unit = MAP_WIDTH / Math.max(1, event.currentTarget.getBoundingClientRect().width);
        from.current = { x: event.clientX, y: event.clientY, view, unit };
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
        const start = from.current;
        if (start === null) return;
        const [right, down] = [event.clientX - start.x, event.clientY - start.y];
        if (!active && Math.hypot(right, down) < 4) return;
        setActive(true);
        onView(moved(start.view, -right * start.unit, -down * start.unit));
      },
      onPointerUp: end,
      onPointerLeave: end,
    },
  };
}
