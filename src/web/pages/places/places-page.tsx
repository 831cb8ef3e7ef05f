import { lazy, Suspense } from 'react';
import type { PlaceItem, Places } from '../../../views/places.js';
import { setParams, useAddress } from '../../address.js';
import { FilterBar } from '../../parts/filter-bar.js';
import { Page, Section } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { useFilter } from '../../filter.js';
import { useView } from '../../record-source-context.js';
import { counted } from '../lists/counted.js';
import { LeftOut } from '../lists/left-out.js';
import { NothingHere } from '../lists/list-body.js';
import { chosenSpan, inSpan, type MonthSpan } from '../lists/months.js';
import { TimeSpan } from '../lists/time-span.js';
import { PlaceList } from './place-list.js';

const PlaceMap = lazy(async () => ({ default: (await import('./place-map.js')).PlaceMap }));

/** Where things happened or are to happen: a map and the same as a list, in step, limited to a span of time. */
export function PlacesPage() {
  const view = useView('places', useFilter());
  return (
    <Page
      wide
      title="Places"
      lead="Where reports place meetings, agreements, commitments, incidents, figures and zones. The list holds all that the map shows."
    >
      <FilterBar
        parts={['kinds', 'actor', 'process', 'since', 'until']}
        {...(view.state === 'ready' ? { kept: counted(view.answer.places.length, 'place') } : {})}
      />
      {view.state === 'loading' ? <Loading /> : null}
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'ready' ? <Body answer={view.answer} /> : null}
    </Page>
  );
}

function Body({ answer }: { readonly answer: Places }) {
  const { params } = useAddress();
  if (answer.places.length === 0) return <NothingHere what="places" />;
  const whole = answer.span === null ? null : { from: answer.span.from.slice(0, 7), to: answer.span.to.slice(0, 7) };
  const span = whole === null ? null : chosenSpan(whole, params);
  const limited = whole !== null && span !== null && (span.from !== whole.from || span.to !== whole.to);
  const shown = limited && span !== null ? within(answer.places, span) : answer.places;
  const chosen = params.get('at');
  const mapped = shown.filter((place) => place.at !== null);
  const off = shown.filter((place) => place.at === null);
  const count = shown.reduce((sum, place) => sum + place.things.length, 0);
  const all = answer.places.reduce((sum, place) => sum + place.things.length, 0);
  const choose = (id: string | null): void => setParams({ at: id });
  return (
    <>
      {whole === null || span === null ? null : (
        <TimeSpan
          label="Time shown"
          whole={whole}
          chosen={span}
          note={`${String(count)} of ${String(all)} shown${limited ? '; what bears no date is shown only with the whole time' : ''}.`}
        />
      )}
      <div className="places">
        <Suspense fallback={<Loading what="Drawing the map" />}>
          <PlaceMap places={mapped} all={answer.places} chosen={chosen} onChoose={choose} />
        </Suspense>
        <div className="places-list">
          <Section title="On the map" note={counted(mapped.length, 'place')}>
            {mapped.length === 0 ? (
              <p className="unknown">Nothing in this time.</p>
            ) : (
              <PlaceList places={mapped} chosen={chosen} onChoose={choose} />
            )}
          </Section>
          {off.length === 0 ? null : (
            <Section title="Not on the map" note="the lexicon does not say where they lie, or they are too wide for a point">
              <PlaceList places={off} chosen={chosen} onChoose={choose} />
            </Section>
          )}
          {answer.unplaced === 0 ? null : (
            <p className="quiet list-left-out">Of {answer.unplaced} more records no report names the place.</p>
          )}
          <LeftOut undated={answer.undatedLeftOut} />
        </div>
      </div>
    </>
  );
}

/** The places with only what lies in a span; what cannot be placed in time is left out. */
const within = (places: readonly PlaceItem[], span: MonthSpan): readonly PlaceItem[] =>
  places.flatMap((place) => {
    const things = place.things.filter((thing) => inSpan(span, thing.from, thing.to) === true);
    return things.length === 0 ? [] : [{ ...place, things }];
  });
