import { useState } from 'react';
import type { Filter } from '../../views/query.js';
import type { FacetValue } from '../../views/facets.js';
import { clearFilter, isFiltered, setFilter, useFilter } from '../filter.js';
import { useView } from '../record-source-context.js';
import { Button } from './button.js';
import { Choice, Suggest, TextEntry } from './fields.js';

type Part = 'kinds' | 'actor' | 'process' | 'place' | 'since' | 'until' | 'reviewed';

const NONE: readonly FacetValue[] = [];

/** What narrows a page down; it stands in the address, so that a link leads to the same view. `parts` says what makes sense on the page. */
export function FilterBar({
  parts = ['actor', 'process', 'place', 'since', 'until'],
  within = {},
  kept,
}: {
  readonly parts?: readonly Part[];
  /** what the page shows whatever the filter: only what occurs there is suggested */
  readonly within?: Filter;
  /** how many things the filter kept, in words */
  readonly kept?: string;
}) {
  const filter = useFilter();
  const facets = useView('facets', within);
  const known = facets.state === 'ready' ? facets.answer : null;
  const [open, setOpen] = useState(isFiltered(filter));
  const suggest = (name: 'actor' | 'process' | 'place', label: string, values: readonly FacetValue[]) =>
    parts.includes(name) ? (
      <Suggest
        key={name}
        label={label}
        value={filter[name] ?? ''}
        suggestions={values.map((one) => one.value)}
        onCommit={(value) => setFilter({ [name]: value === '' ? null : value })}
      />
    ) : null;
  const date = (name: 'since' | 'until', label: string) =>
    parts.includes(name) ? (
      <TextEntry
        key={name}
        label={label}
        value={filter[name] ?? ''}
        placeholder="2018-03"
        onCommit={(value) => setFilter({ [name]: value === '' ? null : value })}
      />
    ) : null;
  return (
    <search className="filter-bar" aria-label="Filter">
      <Button className="filter-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? 'Hide the filter' : 'Filter'}
      </Button>
      <div className={open ? 'filter-fields filter-open' : 'filter-fields'}>
        {parts.includes('kinds') ? (
          <Choice
            label="Kind"
            value={filter.kinds?.[0] ?? ''}
            options={[{ value: '', words: 'all' }, ...(known?.kinds ?? []).map(({ value, label }) => ({ value, words: label }))]}
            onChange={(value) => setFilter({ kinds: value === '' ? null : [value] })}
          />
        ) : null}
        {suggest('actor', 'Actor', known?.actors ?? NONE)}
        {suggest('process', 'Process', known?.processes ?? NONE)}
        {suggest('place', 'Place', known?.places ?? NONE)}
        {date('since', 'From')}
        {date('until', 'Until')}
        {parts.includes('reviewed') ? (
          <Choice
            label="Checked"
            value={filter.reviewed ?? ''}
            options={[
              { value: '', words: 'all' },
              { value: 'unreviewed', words: 'not checked' },
              { value: 'reviewed', words: 'checked' },
            ]}
            onChange={(value) => setFilter({ reviewed: value === '' ? null : (value as NonNullable<Filter['reviewed']>) })}
          />
        ) : null}
        {isFiltered(filter) ? (
          <Button look="quiet" onPress={clearFilter}>
            Clear
          </Button>
        ) : null}
        {kept === undefined ? null : (
          <span className="filter-kept" role="status">
            {kept}
          </span>
        )}
      </div>
    </search>
  );
}
