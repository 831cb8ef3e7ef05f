import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** What a page is given: the parts of its address after its own name. */
export interface PageProps {
  readonly rest: readonly string[];
}

/** One page: the first part of its address, the word that leads to it, and what draws it, loaded when it is opened. */
export interface PageEntry {
  readonly path: string;
  readonly title: string;
  /** the heading of the navigation under which it stands; null where it is reached from other pages only */
  readonly group: 'The record' | 'The reports' | 'Keeping it' | null;
  /** needs a server: left out of a dossier */
  readonly served?: boolean;
  readonly draw: LazyExoticComponent<ComponentType<PageProps>> & { readonly fetch: () => Promise<unknown> };
}

const page = <N extends string>(name: N, load: () => Promise<{ readonly [K in N]: ComponentType<PageProps> }>) =>
  Object.assign(
    lazy(async () => ({ default: (await load())[name] })),
    { fetch: load },
  );

/** Every page, in the order of the navigation. The overview has the empty path. */
export const pages: readonly PageEntry[] = [
  {
    path: '',
    title: 'Overview',
    group: 'The record',
    draw: page('OverviewPage', () => import('./pages/overview/overview-page.js')),
  },
  {
    path: 'timeline',
    title: 'Timeline',
    group: 'The record',
    draw: page('TimelinePage', () => import('./pages/timeline/timeline-page.js')),
  },
  {
    path: 'meetings',
    title: 'Meetings',
    group: 'The record',
    draw: page('MeetingsPage', () => import('./pages/meetings/meetings-page.js')),
  },
  {
    path: 'positions',
    title: 'Positions',
    group: 'The record',
    draw: page('PositionsPage', () => import('./pages/positions/positions-page.js')),
  },
  {
    path: 'commitments',
    title: 'Commitments',
    group: 'The record',
    draw: page('CommitmentsPage', () => import('./pages/commitments/commitments-page.js')),
  },
  {
    path: 'agreements',
    title: 'Agreements',
    group: 'The record',
    draw: page('AgreementsPage', () => import('./pages/agreements/agreements-page.js')),
  },
  {
    path: 'incidents',
    title: 'Incidents',
    group: 'The record',
    draw: page('IncidentsPage', () => import('./pages/incidents/incidents-page.js')),
  },
  {
    path: 'figures',
    title: 'Figures',
    group: 'The record',
    draw: page('FiguresPage', () => import('./pages/figures/figures-page.js')),
  },
  {
    path: 'places',
    title: 'Places',
    group: 'The record',
    draw: page('PlacesPage', () => import('./pages/places/places-page.js')),
  },
  {
    path: 'actors',
    title: 'People and actors',
    group: 'The record',
    draw: page('ActorsPage', () => import('./pages/actors/actors-page.js')),
  },
  { path: 'record', title: 'Record', group: null, draw: page('RecordPage', () => import('./pages/record/record-page.js')) },
  { path: 'reports', title: 'Reader', group: null, draw: page('ReaderPage', () => import('./pages/reader/reader-page.js')) },
  {
    path: 'sources',
    title: 'Sources',
    group: 'The reports',
    draw: page('SourcesPage', () => import('./pages/sources/sources-page.js')),
  },
  {
    path: 'review',
    title: 'Review',
    group: 'Keeping it',
    served: true,
    draw: page('ReviewPage', () => import('./pages/review/review-page.js')),
  },
  {
    path: 'copies',
    title: 'Copies',
    group: 'The reports',
    draw: page('CopiesPage', () => import('./pages/copies/copies-page.js')),
  },
  {
    path: 'search',
    title: 'Search',
    group: 'The reports',
    draw: page('SearchPage', () => import('./pages/search/search-page.js')),
  },
  {
    path: 'history',
    title: 'History',
    group: 'Keeping it',
    served: true,
    draw: page('HistoryPage', () => import('./pages/history/history-page.js')),
  },
  {
    path: 'hand-on',
    title: 'Hand on',
    group: 'Keeping it',
    served: true,
    draw: page('HandOnPage', () => import('./pages/hand-on/hand-on-page.js')),
  },
];

/** Fetches the page that an address names before it is drawn; one that cannot be fetched says so where it is drawn. */
export function fetchPageOf(hash: string): void {
  const [first = ''] = hash.replace(/^#?\/?/, '').split(/[/?]/);
  pages
    .find(({ path }) => path === first)
    ?.draw.fetch()
    .catch(() => undefined);
}

export { page };
