import { citationLine } from '../../../views/citation-text.js';
import type { Citation } from '../../../views/citations.js';
import type { FieldView, RecordView, ValueView } from '../../../views/record-view.js';
import { Button, CopyButton } from '../../parts/index.js';
import type { FieldMeant } from './correct-field.js';

const QUOTES = 2;

/** Every field of a record with its values and the words that they rest on; words lead to where they stand in the text beside. */
export function RecordFields({
  record,
  onShow,
  onCorrect,
}: {
  readonly record: RecordView;
  readonly onShow: (citation: Citation) => void;
  readonly onCorrect: ((meant: FieldMeant) => void) | null;
}) {
  return (
    <dl className="review-fields">
      {record.fields.map((field) => (
        <OneField key={field.name} field={field} onShow={onShow} onCorrect={onCorrect} />
      ))}
      <div className="review-field">
        <dt>Status</dt>
        <dd>
          {record.statusWords}
          {record.statusAsOf === null ? null : <span className="quiet"> as of {record.statusAsOf}</span>}
          {record.passed === null ? null : <span className="quiet"> · {record.passed}</span>}
        </dd>
      </div>
      <div className="review-field">
        <dt>On whose word</dt>
        <dd>
          <ul>
            {record.voices.map((voice) => (
              <li key={voice.words} dir="auto">
                {voice.words}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {record.notes.length === 0 ? null : (
        <div className="review-field">
          <dt>Notes</dt>
          <dd>
            {record.notes.map((note) => (
              <p key={`${note.time} ${note.author}`} className="review-note" dir="auto">
                {note.text}{' '}
                <span className="quiet">
                  {note.author}, {note.time.slice(0, 10)}, {note.visibility}
                </span>
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function OneField({
  field,
  onShow,
  onCorrect,
}: {
  readonly field: FieldView;
  readonly onShow: (citation: Citation) => void;
  readonly onCorrect: ((meant: FieldMeant) => void) | null;
}) {
  return (
    <div className="review-field">
      <dt>
        {field.label}
        {field.disagree ? <span className="tag tag-disagree">reports disagree</span> : null}
      </dt>
      {field.values.map((value, i) => (
        <dd key={`${value.words} ${String(i)}`}>
          <div className="review-value">
            <span dir="auto" className="value-words">
              {value.words}
            </span>
            {value.basis === 'stated' ? null : (
              <span className="tag tag-basis">{value.basis === 'inferred' ? 'inferred' : 'decided by a person'}</span>
            )}
            <span className="support">{value.supportWords}</span>
            {onCorrect === null ? null : (
              <Button
                look="quiet"
                className="review-correct"
                aria-label={`Correct ${field.label}: ${value.words}`}
                onPress={() => onCorrect({ field: field.name, value: i })}
              >
                correct
              </Button>
            )}
          </div>
          <ValueQuotes value={value} onShow={onShow} />
        </dd>
      ))}
    </div>
  );
}

function ValueQuotes({ value, onShow }: { readonly value: ValueView; readonly onShow: (citation: Citation) => void }) {
  const groups = sameWords(value.citations);
  return (
    <ul className="review-quotes">
      {groups.slice(0, QUOTES).map(([citation, ...others]) => (
        <li key={`${citation.document} ${String(citation.start)}`} data-citation={citationLine(citation)}>
          <button type="button" className="quote-link" dir="auto" onClick={() => onShow(citation)}>
            “{citation.quote.length > 160 ? `${citation.quote.slice(0, 160)}…` : citation.quote}”
          </button>{' '}
          <span className="quiet">{reportOf(citation)}</span>
          {others.map((other) => (
            <span key={`${other.document} ${String(other.start)}`} className="quiet">
              {' and '}
              <button type="button" className="quote-link" onClick={() => onShow(other)}>
                {reportOf(other)}
              </button>
            </span>
          ))}{' '}
          <CopyButton text={citationLine(citation)} label="Copy citation" />
        </li>
      ))}
      {groups.length > QUOTES ? <li className="quiet">and {groups.length - QUOTES} more quotes</li> : null}
    </ul>
  );
}

const reportOf = ({ outlet, title, published }: Citation): string => `${outlet ?? title ?? 'outlet not given'}, ${published}`;

/** The places that give the same words, together; each place once. */
function sameWords(citations: readonly Citation[]): readonly (readonly [Citation, ...Citation[]])[] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  const places = new Set<string>();
  for (const citation of citations) {
    const place = `${citation.document} ${String(citation.start)}-${String(citation.end)}`;
    if (places.has(place)) continue;
    places.add(place);
    const group = groups.get(citation.quote);
    if (group === undefined) groups.set(citation.quote, [citation]);
    else group.push(citation);
  }
  return [...groups.values()];
}
