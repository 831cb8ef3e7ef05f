import type { GivenValue } from '../../../views/meeting.js';
import type { FieldView } from '../../../views/record-view.js';
import { Evidence, ValueLine } from '../../parts/index.js';

/** What is said where no report tells. */
export const Nothing = () => <span className="unknown">nothing in this record</span>;

const Differ = () => <span className="tag tag-disagree">reports disagree</span>;

/** One field with every value that reports give, each opening its words. */
export const FieldRow = ({ label, field }: { readonly label: string; readonly field: FieldView | null }) => (
  <>
    <dt>{label}</dt>
    <dd>
      {field === null ? <Nothing /> : null}
      {field?.disagree === true ? <Differ /> : null}
      {field?.values.map((value) => (
        <ValueLine key={value.words} value={value} label={label} />
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
}: {
  readonly label: string;
  readonly values: readonly GivenValue[];
  /** "numbered so by" */
  readonly given: string;
  readonly disagree?: boolean;
}) => (
  <>
    <dt>{label}</dt>
    <dd>
      {values.length === 0 ? <Nothing /> : null}
      {disagree ? <Differ /> : null}
      {values.map((value) => (
        <Evidence key={value.words} citations={value.citations} label={`${label}: ${value.words}`}>
          <span className="value-words" dir="auto">
            {value.words}
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
