import { useEffect, useState } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';

/** A field for a short text, taken over with Enter or when the field is left. */
export function TextEntry({
  label,
  value,
  onCommit,
  placeholder,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (): void => {
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <TextField className="field" value={typed} onChange={setTyped} onBlur={commit}>
      <Label>{label}</Label>
      <Input
        {...(placeholder === undefined ? {} : { placeholder })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}

/** A field of a form: short, or of several lines; its value is the form's own. */
export function FormText({
  label,
  value,
  onChange,
  lines = 1,
  hint,
  isRequired = false,
  placeholder,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}) {
  return (
    <TextField className="field" value={value} onChange={onChange} isRequired={isRequired}>
      <Label>{label}</Label>
      {lines === 1 ? (
        <Input {...(placeholder === undefined ? {} : { placeholder })} />
      ) : (
        <TextArea rows={lines} {...(placeholder === undefined ? {} : { placeholder })} />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}

/** One of a few. */
export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChange: (value: string) => void;
}) {
  // a key of a list may not be empty
  const key = (text: string): string => `=${text}`;
  return (
    <Select className="field" value={key(value)} onChange={(chosen) => onChange(String(chosen).slice(1))}>
      <Label>{label}</Label>
      <AriaButton className="button button-plain select-button">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className="popover">
        <ListBox className="list-box">
          {options.map((option) => (
            <ListBoxItem key={key(option.value)} id={key(option.value)} textValue={option.words} className="list-box-item">
              {option.words}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

const MOST_SHOWN = 50;

/** A name to type, with names of the record suggested; any other text is taken too. */
export function Suggest({
  label,
  value,
  suggestions,
  onCommit,
}: {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onCommit: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const wanted = typed.toLowerCase();
  const shown = (typed === value ? suggestions : suggestions.filter((one) => one.toLowerCase().includes(wanted))).slice(
    0,
    MOST_SHOWN,
  );
  const commit = (text: string): void => {
    setTyped(text);
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(key) => {
        if (key !== null) commit(String(key));
      }}
      onBlur={() => commit(typed)}
      items={shown.map((one) => ({ id: one }))}
    >
      <Label>{label}</Label>
      <Input
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(typed);
        }}
      />
      <Popover className="popover">
        <ListBox className="list-box" renderEmptyState={() => <span className="list-box-empty">No such name here</span>}>
          {(item: { readonly id: string }) => (
            <ListBoxItem id={item.id} textValue={item.id} className="list-box-item">
              {item.id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
