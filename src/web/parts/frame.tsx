import { useEffect, useState, type ReactNode } from 'react';
import { Button } from './button.js';
import { goTo, hrefTo, useAddress } from '../address.js';
import { pages, type PageEntry } from '../pages.js';
import { useSource } from '../record-source-context.js';
import { SearchBox } from './search-box.js';
import { ThemeChoice } from './theme-choice.js';

const groups = ['The record', 'The reports', 'Keeping it'] as const;

/** What stands around every page: the name, the search box, the navigation. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const { path } = useAddress();
  const { mode } = useSource();
  const here = path[0] ?? '';
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const shown = pages.filter((page) => page.group !== null && (mode === 'served' || page.served !== true));
  return (
    <>
      <a className="skip-link" href="#page" onClick={skipToPage}>
        Skip to the page
      </a>
      <header className="top">
        <Button
          look="quiet"
          className="top-menu"
          aria-expanded={open}
          aria-controls="navigation"
          onPress={() => setOpen((before) => !before)}
        >
          Menu
        </Button>
        <a className="top-name" href={hrefTo([])}>
          Parley
        </a>
        {mode === 'dossier' ? <span className="tag top-mode">dossier, read only</span> : null}
        <SearchBox onSearch={(words) => goTo(['search'], { q: words })} />
        <ThemeChoice />
      </header>
      <div className="columns">
        <nav id="navigation" aria-label="Pages" className={open ? 'side side-open' : 'side'}>
          {groups.map((group) => {
            const inGroup = shown.filter((page) => page.group === group);
            return inGroup.length === 0 ? null : <Group key={group} title={group} pages={inGroup} here={here} />;
          })}
        </nav>
        <main id="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

/** The address holds the page: a jump within it must not change it. */
function skipToPage(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}

function Group({
  title,
  pages: entries,
  here,
}: {
  readonly title: string;
  readonly pages: readonly PageEntry[];
  readonly here: string;
}) {
  return (
    <section className="side-group" aria-label={title}>
      <p className="side-title" aria-hidden="true">
        {title}
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
            <a
              href={hrefTo(entry.path === '' ? [] : [entry.path])}
              {...(entry.path === here ? { 'aria-current': 'page' as const } : {})}
            >
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
