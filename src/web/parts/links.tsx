import type { ReactNode } from 'react';
import { hrefTo, type Params } from '../address.js';

/** The address of a record's page: a meeting has its own, every other kind the general one. */
export const recordHref = (id: string, kind: string): string => hrefTo([kind === 'meeting' ? 'meetings' : 'record', id]);

/** Leads to a record. */
export const RecordLink = ({
  id,
  kind,
  children,
}: {
  readonly id: string;
  readonly kind: string;
  readonly children: ReactNode;
}) => (
  <a className="record-link" href={recordHref(id, kind)}>
    {children}
  </a>
);

/** Leads to a report in the reader, at a claim or a span where one is given. */
export function ReportLink({
  document,
  claim,
  span,
  children,
}: {
  readonly document: string;
  readonly claim?: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly children: ReactNode;
}) {
  const params: Params = { claim, span: span === undefined ? undefined : `${String(span.start)}-${String(span.end)}` };
  return (
    <a className="report-link" href={hrefTo(['reports', document], params)}>
      {children}
    </a>
  );
}

/** Leads to the page of a person or side. */
export const ActorLink = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <a className="actor-link" href={hrefTo(['actors', id])}>
    {children}
  </a>
);

/** A link that a report gives: only http and https lead anywhere, everything else is shown as text. */
export function OutsideLink({ address }: { readonly address: string }) {
  if (!/^https?:\/\//i.test(address)) return <span className="address">{address}</span>;
  return (
    <a className="address" href={address} rel="noreferrer noopener" target="_blank">
      {address}
    </a>
  );
}
