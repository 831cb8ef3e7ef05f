import type { FacetCount, SearchAnswer } from '../../../views/search-records.js';
import { hrefTo, type Params } from '../../address.js';

type Narrowed = 'kinds' | 'actor' | 'place' | 'year';

/** The address of the same search, narrowed to one value of a facet, or widened again where that value is taken. */
function narrowedHref(params: URLSearchParams, name: Narrowed, value: string): string {
  const now: Params = { ...Object.fromEntries(params), offset: null };
  if (name === 'year') {
    const taken = params.get('since') === value && params.get('until') === value;
    return hrefTo(['search'], { ...now, since: taken ? null : value, until: taken ? null : value });
  }
  return hrefTo(['search'], { ...now, [name]: params.get(name) === value ? null : value });
}

const isTaken = (params: URLSearchParams, name: Narrowed, value: string): boolean =>
  name === 'year' ? params.get('since') === value && params.get('until') === value : params.get(name) === value;

/** How the records that were found divide; each value narrows the search, and widens it again. */
export function SearchFacets({ facets, params }: { readonly facets: SearchAnswer['facets']; readonly params: URLSearchParams }) {
  return (
    <aside className="search-facets" aria-label="Narrow the search">
      <Facet title="Kind" name="kinds" values={facets.kinds} params={params} />
      <Facet title="Actor" name="actor" values={facets.actors} params={params} />
      <Facet title="Place" name="place" values={facets.places} params={params} />
      <Facet title="Year" name="year" values={facets.years} params={params} />
    </aside>
  );
}

function Facet({
  title,
  name,
  values,
  params,
}: {
  readonly title: string;
  readonly name: Narrowed;
  readonly values: readonly FacetCount[];
  readonly params: URLSearchParams;
}) {
  if (values.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {values.map(({ value, label, count }) =>
          name === 'year' && !/^\d{4}$/.test(value) ? (
            <li key={value} className="quiet">
              {label} <span>{count}</span>
            </li>
          ) : (
            <li key={value}>
              <a
                href={narrowedHref(params, name, value)}
                {...(isTaken(params, name, value) ? { 'aria-current': 'true' as const } : {})}
              >
                <span dir="auto">{label}</span> <span className="quiet">{count}</span>
                {isTaken(params, name, value) ? <span aria-label="take away"> ✕</span> : null}
              </a>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
