import { useState } from 'react';
import type { NewReport } from '../../../api/work-types.js';
import type { Visibility } from '../../../model/index.js';
import { daysOf } from '../../../views/when-words.js';
import { Button, FormText } from '../../parts/index.js';
import type { Work } from '../../source/work.js';
import { MOST_AT_ONCE, megabytes } from './file-contents.js';
import type { UploadList } from './upload-list.js';
import { VisibilityChoice } from './visibility-choice.js';

const EMPTY = { text: '', title: '', outlet: '', address: '', published: '' };

/** A report pasted as text, with what is known of it. */
export function PasteReport({ work, list }: { readonly work: Work; readonly list: UploadList }) {
  const [fields, setFields] = useState(EMPTY);
  const [visibility, setVisibility] = useState<Visibility>('public');
  const set = (name: keyof typeof EMPTY) => (value: string) => setFields((before) => ({ ...before, [name]: value }));
  const fault = faultOf(fields);
  const send = (): void => {
    const { text, ...facts } = fields;
    const given = Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
    );
    const report: NewReport = { name: 'pasted', text, visibility, ...given };
    void list.add(fields.title.trim() === '' ? 'a pasted report' : fields.title.trim(), () => work.addReports([report]));
    setFields(EMPTY);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null) send();
      }}
    >
      <FormText label="Text of the report" value={fields.text} onChange={set('text')} lines={8} isRequired />
      <div className="form-row">
        <FormText label="Title" value={fields.title} onChange={set('title')} />
        <FormText label="Outlet" value={fields.outlet} onChange={set('outlet')} />
      </div>
      <div className="form-row">
        <FormText
          label="Published"
          value={fields.published}
          onChange={set('published')}
          placeholder="2018-03-16"
          hint="as YYYY-MM-DD, where it is known; a date that the text itself gives goes before it"
        />
        <FormText label="Address" value={fields.address} onChange={set('address')} placeholder="https://" />
      </div>
      <VisibilityChoice value={visibility} onChange={setVisibility} />
      {fault === null || fields.text === '' ? null : (
        <p className="form-fault" role="status">
          {fault}
        </p>
      )}
      <div className="form-actions">
        <Button type="submit" look="primary" isDisabled={fault !== null}>
          Add the report
        </Button>
      </div>
    </form>
  );
}

function faultOf({ text, published }: typeof EMPTY): string | null {
  if (text.trim() === '') return 'The text is empty.';
  // JSON writes a character in up to six bytes
  if (text.length * 3 > MOST_AT_ONCE) return `This is longer than ${megabytes(MOST_AT_ONCE)}, the most that can be sent at once.`;
  const day = published.trim();
  if (day !== '' && (day.length !== 10 || daysOf(day) === null)) return `Expected a day as 2018-03-16, found “${day}”.`;
  return null;
}
