import { useEffect, useRef } from 'react';
import type { PlaceItem, PlaceThing } from '../../../views/places.js';
import { Button } from '../../parts/button.js';
import { RecordLink } from '../../parts/links.js';
import { KindMark, StatusMark, TimeWords } from '../../parts/marks.js';
import { RecordWords } from '../lists/record-words.js';

const roleWords: Readonly<Record<PlaceThing['role'], string>> = {
  venue: 'meeting',
  agreement: 'agreement',
  commitment: 'commitment',
  incident: 'incident',
  figure: 'figure',
  zone: 'zone',
};

/** Places with what happened at each; the chosen one is open and marked as on the map. */
export function PlaceList({
  places,
  chosen,
  onChoose,
}: {
  readonly places: readonly PlaceItem[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  return (
    <ul className="place-list">
      {places.map((place) => (
        <Place key={place.id} place={place} open={place.id === chosen} onChoose={onChoose} />
      ))}
    </ul>
  );
}

/** "3 meetings, 1 zone" */
export function countsOf(things: readonly PlaceThing[]): string {
  const counts = new Map<PlaceThing['role'], number>();
  for (const { role } of things) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].map(([role, count]) => `${String(count)} ${roleWords[role]}${count === 1 ? '' : 's'}`).join(', ');
}

function Place({
  place,
  open,
  onChoose,
}: {
  readonly place: PlaceItem;
  readonly open: boolean;
  readonly onChoose: (id: string | null) => void;
}) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // only as far as needed, so that the map stays in sight
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const where = place.wholeCountry ? 'the country as a whole' : place.country;
  return (
    <li ref={item} className={open ? 'place place-open' : 'place'}>
      <h3>
        <Button look="quiet" className="place-name" aria-expanded={open} onPress={() => onChoose(open ? null : place.id)}>
          {place.name}
          {where === null || where === place.name ? null : <span className="quiet"> {where}</span>}
        </Button>
      </h3>
      <p className="quiet place-counts">{countsOf(place.things)}</p>
      {open ? (
        <ul className="place-things">
          {place.things.map((thing) => (
            <li key={`${thing.id} ${thing.role}`}>
              <TimeWords time={thing.time} /> <KindMark kind={thing.kind} label={roleWords[thing.role]} />{' '}
              <RecordLink id={thing.id} kind={thing.kind}>
                {thing.caption}
              </RecordLink>{' '}
              <StatusMark status={thing.status} />
              {thing.inferred ? <span className="tag tag-basis">place inferred from the words</span> : null}
              <RecordWords id={thing.id} label={thing.caption} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
