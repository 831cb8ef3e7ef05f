import { useEffect, useId, useRef, type ReactNode } from 'react';

/** One page: its heading takes the focus when the page opens, so that a screen reader says where the reader has come. */
export function Page({
  title,
  lead,
  actions,
  children,
  wide = false,
}: {
  readonly title: string;
  /** a sentence below the heading */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** uses the whole width: for tables and drawings */
  readonly wide?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Parley`;
  }, [title]);
  useEffect(() => {
    const held = document.activeElement;
    const inField = held instanceof HTMLInputElement || held instanceof HTMLTextAreaElement;
    if (!inField) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <article className={wide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <p className="page-lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}

/** A part of a page under a heading of the second rank. */
export function Section({
  title,
  note,
  actions,
  children,
  id,
}: {
  readonly title: string;
  /** a few words beside the heading: a count, an as-of day */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}) {
  const own = useId();
  return (
    <section className="section" aria-labelledby={own} {...(id === undefined ? {} : { id })}>
      <div className="section-head">
        <h2 id={own}>{title}</h2>
        {note === undefined ? null : <span className="section-note">{note}</span>}
        {actions === undefined ? null : <div className="section-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
