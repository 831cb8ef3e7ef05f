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
  readonly draw: LazyExoticComponent<ComponentType<PageProps>>;
}

const page = <N extends string>(name: N, load: () => Promise<{ readonly [K in N]: ComponentType<PageProps> }>) =>
  lazy(async () => ({ default: (await load())[name] }));

/** Every page, in the order of the navigation. The overview has the empty path. */
export const pages: readonly PageEntry[] = [
  { path: '', title: 'Overview', group: 'The record', draw: page('OverviewPage', () => import('./pages/overview/overview-page.js')) },
  { path: 'timeline', title: 'Timeline', group: 'The record', draw: page('TimelinePage', () => import('./pages/timeline/timeline-page.js')) },
  { path: 'reports', title: 'Reader', group: null, draw: page('ReaderPage', () => import('./pages/reader/reader-page.js')) },
  { path: 'sources', title: 'Sources', group: 'The reports', draw: page('SourcesPage', () => import('./pages/sources/sources-page.js')) },
];

export { page };
