import type { GivenValue } from '../../../views/meeting.js';
import type { FieldView, ValueView } from '../../../views/record-view.js';
import { Evidence, ValueLine } from '../../parts/index.js';

/** What is said where no report tells. */
export const Nothing = () => <span className="unknown">nothing in this record</span>;

/** Fields whose text is a neutral name or a term of the record, and not the words of a report. */
const NAMES: ReadonlySet<string> = new Set(['process', 'series', 'measure']);

/** A value that is in the words of a report stands in quotation marks. */
export const asWorded = (field: Pick<FieldView, 'name' | 'type'>, value: ValueView): ValueView =>
  field.type === 'text' && !NAMES.has(field.name) ? { ...value, words: `“${value.words}”` } : value;

const Differ = () => <span className="tag tag-disagree">reports disagree</span>;

/** One field with every value that reports give, each opening its words. */
export const FieldRow = ({ label, field }: { readonly label: string; readonly field: FieldView | null }) => (
  <>
    <dt>{label}</dt>
    <dd>
      {field === null ? <Nothing /> : null}
      {field?.disagree === true ? <Differ /> : null}
      {field?.values.map((value) => (
        <ValueLine key={value.words} value={asWorded(field, value)} label={label} />
      ))}
    </dd>
  </>
);

/** Values with who gives them. */
export const GivenRow = ({
  label,
  values,
  given,
  disagree = false,
  quoted = false,
}: {
  readonly label: string;
  readonly values: readonly GivenValue[];
  /** "numbered so by" */
  readonly given: string;
  readonly disagree?: boolean;
  /** the values are words of the reports */
  readonly quoted?: boolean;
}) => (
  <>
    <dt>{label}</dt>
    <dd>
      {values.length === 0 ? <Nothing /> : null}
      {disagree ? <Differ /> : null}
      {values.map((value) => (
        <Evidence key={value.words} citations={value.citations} label={`${label}: ${value.words}`}>
          <span className="value-words" dir="auto">
            {quoted ? `“${value.words}”` : value.words}
          </span>
          {value.basis === 'stated' ? null : (
            <span className="tag tag-basis">{value.basis === 'decided' ? 'decided by a person' : 'inferred'}</span>
          )}
          <span className="support">
            {value.givenBy === '' ? '' : `${given} ${value.givenBy}; `}
            {value.supportWords}
          </span>
        </Evidence>
      ))}
    </dd>
  </>
);
