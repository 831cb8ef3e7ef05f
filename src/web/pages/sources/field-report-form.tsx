import { useState } from 'react';
import type { Visibility } from '../../../model/index.js';
import { Button, FormText } from '../../parts/index.js';
import type { Work } from '../../source/work.js';
import type { UploadList } from './upload-list.js';
import { VisibilityChoice } from './visibility-choice.js';

const EMPTY = { title: '', who: '', what: '', where: '', when: '', howKnown: '' };

/** A short report typed in: who, what, where, when and how it is known. It is a report like any other, and starts confidential. */
export function FieldReportForm({ work, list }: { readonly work: Work; readonly list: UploadList }) {
  const [fields, setFields] = useState(EMPTY);
  const [visibility, setVisibility] = useState<Visibility>('confidential');
  const set = (name: keyof typeof EMPTY) => (value: string) => setFields((before) => ({ ...before, [name]: value }));
  const ready = fields.what.trim() !== '' && fields.howKnown.trim() !== '';
  const send = (): void => {
    const { title, ...answers } = fields;
    const report = { ...answers, visibility, ...(title.trim() === '' ? {} : { title: title.trim() }) };
    void list.add(title.trim() === '' ? 'a field report' : title.trim(), () => work.addFieldReport(report));
    setFields(EMPTY);
    setVisibility('confidential');
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send();
      }}
    >
      <FormText
        label="What happened"
        value={fields.what}
        onChange={set('what')}
        lines={4}
        isRequired
        hint="in full sentences that name those who act: they are read like any report"
      />
      <div className="form-row">
        <FormText label="Who" value={fields.who} onChange={set('who')} />
        <FormText label="Where" value={fields.where} onChange={set('where')} />
        <FormText label="When" value={fields.when} onChange={set('when')} placeholder="2018-03-16, or in words" />
      </div>
      <FormText
        label="How it is known"
        value={fields.howKnown}
        onChange={set('howKnown')}
        isRequired
        hint="seen, heard from whom, read where"
      />
      <div className="form-row">
        <FormText
          label="Title"
          value={fields.title}
          onChange={set('title')}
          hint="“Field report” and today’s date where you give none"
        />
        <VisibilityChoice value={visibility} onChange={setVisibility} />
      </div>
      <div className="form-actions">
        <Button type="submit" look="primary" isDisabled={!ready}>
          Add the field report
        </Button>
      </div>
    </form>
  );
}
