import { useState } from 'react';
import { Disclosure, DisclosurePanel, Button as AriaButton } from 'react-aria-components';
import type { Citation } from '../../views/citations.js';
import { citationLine } from '../../views/citation-text.js';
import type { ValueView } from '../../views/record-view.js';
import { CopyButton } from './copy-button.js';
import { ReportLink } from './links.js';

/** The sentence with the quoted words marked in it; the quote alone where the sentence does not hold it. */
function QuotedSentence({ citation }: { readonly citation: Citation }) {
  const { sentence, quote } = citation;
  const at = sentence.indexOf(quote);
  if (at < 0 || quote === '') return <>{quote}</>;
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{quote}</mark>
      {sentence.slice(at + quote.length)}
    </>
  );
}

const basisWords = { stated: null, inferred: 'inferred', decided: 'decided by a person' } as const;

/** Words of a report, exactly as they stand there, with their report, on whose word they stand, and a button that copies the citation. */
export function Quote({ citation }: { readonly citation: Citation }) {
  const basis = basisWords[citation.basis];
  return (
    <figure className="quote" data-citation={citationLine(citation)}>
      <blockquote>
        <p dir="auto">
          <QuotedSentence citation={citation} />
        </p>
      </blockquote>
      <figcaption>
        <ReportLink document={citation.document} claim={citation.claim} span={citation}>
          <span className="quote-outlet">{citation.outlet ?? 'outlet not given'}</span>, {citation.published}
        </ReportLink>
        <span className="quote-word">{citation.whoseWord}</span>
        {basis === null ? null : <span className="tag tag-basis">{basis}</span>}
        {citation.withdrawn ? <span className="tag tag-warn">since withdrawn</span> : null}
        <CopyButton text={citationLine(citation)} label="Copy citation" />
      </figcaption>
    </figure>
  );
}

const keyOf = ({ document, start, end, claim }: Citation): string => `${claim} ${document} ${String(start)}-${String(end)}`;

/** Each place once, in order. */
const distinct = (citations: readonly Citation[]): readonly Citation[] => [
  ...new Map(
    citations.map((citation) => [`${citation.document} ${String(citation.start)}-${String(citation.end)}`, citation]),
  ).values(),
];

/** Quotes one below another. */
export const Quotes = ({ citations }: { readonly citations: readonly Citation[] }) => (
  <div className="quotes">
    {distinct(citations).map((citation) => (
      <Quote key={keyOf(citation)} citation={citation} />
    ))}
  </div>
);

const counted = (count: number): string => (count === 1 ? '1 quote' : `${String(count)} quotes`);

/** Something shown with the exact words that it rests on: pressing the words, or the number of quotes beside them, opens the quotes. */
export function Evidence({
  children,
  citations,
  label,
}: {
  readonly children: React.ReactNode;
  readonly citations: readonly Citation[];
  /** what it is that the quotes are for, for screen readers */
  readonly label: string;
}) {
  const [open, setOpen] = useState(false);
  const quotes = distinct(citations);
  if (quotes.length === 0) {
    return (
      <span className="evidence">
        {children} <span className="tag">no quote</span>
      </span>
    );
  }
  return (
    <Disclosure className="evidence" isExpanded={open} onExpandedChange={setOpen}>
      <span className="evidence-line">
        {children}
        <AriaButton slot="trigger" className="evidence-open" aria-label={`${counted(quotes.length)} for ${label}`}>
          {counted(quotes.length)}
        </AriaButton>
      </span>
      <DisclosurePanel className="evidence-panel">{open ? <Quotes citations={quotes} /> : null}</DisclosurePanel>
      {/* a printed page cannot be opened: the notes at its end are made from these */}
      <span className="print-only">
        {quotes.map((citation) => (
          <span key={keyOf(citation)} data-citation={citationLine(citation)} />
        ))}
      </span>
    </Disclosure>
  );
}

/** One value of a field with its support and its quotes. */
export const ValueLine = ({ value, label }: { readonly value: ValueView; readonly label: string }) => (
  <Evidence citations={value.citations} label={`${label}: ${value.words}`}>
    <span className="value-words" dir="auto">
      {value.words}
    </span>
    {value.basis === 'stated' ? null : <span className="tag tag-basis">{basisWords[value.basis]}</span>}
    <span className="support">{value.supportWords}</span>
  </Evidence>
);
