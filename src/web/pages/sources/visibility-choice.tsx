import type { Visibility } from '../../../model/index.js';
import { Choice } from '../../parts/index.js';

/** Who may see a report or a note, in words. */
export const visibilityWords: Readonly<Record<Visibility, string>> = {
  public: 'public: may be handed on',
  internal: 'internal: for the team',
  confidential: 'confidential: for those who keep the record',
};

const options = (['public', 'internal', 'confidential'] as const).map((value) => ({ value, words: visibilityWords[value] }));

/** Asks who may see it. */
export const VisibilityChoice = ({
  value,
  onChange,
  label = 'Who may see it',
}: {
  readonly value: Visibility;
  readonly onChange: (value: Visibility) => void;
  readonly label?: string;
}) => <Choice label={label} value={value} options={options} onChange={(chosen) => onChange(chosen as Visibility)} />;
