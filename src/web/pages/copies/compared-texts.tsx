import type { ComparedCopies, ComparedPart } from '../../../views/copies-side-by-side.js';
import { ReportLink } from '../../parts/index.js';

/** Words that one text has and the other has not: marked by element, by signs and by colour. */
function Part({ part }: { readonly part: ComparedPart }) {
  if (part.kind === 'same') return <span>{part.text}</span>;
  const words = part.text.trimEnd();
  const space = part.text.slice(words.length);
  return (
    <>
      {part.kind === 'removed' ? <del>{words}</del> : <ins>{words}</ins>}
      {space}
    </>
  );
}

/** Both texts in one: what was taken away and what was put in stand where they were. */
export const Inline = ({ parts }: { readonly parts: readonly ComparedPart[] }) => (
  <div className="compared-text card" dir="auto">
    {parts.map((part, i) => (
      // parts have no name but their place
      <Part key={i} part={part} />
    ))}
  </div>
);

/** One text beside the other; what the other has not is marked in each. */
export function SideBySide({ compared, parts }: { readonly compared: ComparedCopies; readonly parts: readonly ComparedPart[] }) {
  return (
    <div className="compared-sides">
      {(['removed', 'added'] as const).map((own) => {
        const copy = own === 'removed' ? compared.first : compared.second;
        return (
          <section key={own} className="card" aria-label={copy.title ?? copy.name}>
            <h3 dir="auto">
              <ReportLink document={copy.document}>{copy.title ?? copy.name}</ReportLink>
            </h3>
            <p className="quiet">
              {copy.name}, {copy.published};{' '}
              {own === 'removed' ? 'what the copy leaves out is struck' : 'what the copy puts in is underlined'}
            </p>
            <div className="compared-text" dir="auto">
              {parts.map((part, i) => (part.kind === 'same' || part.kind === own ? <Part key={i} part={part} /> : null))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
