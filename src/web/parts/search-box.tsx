import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';

/** The search field of every page; Enter searches. */
export function SearchBox({ onSearch }: { readonly onSearch: (words: string) => void }) {
  const [words, setWords] = useState('');
  return (
    <SearchField
      className="search-box"
      value={words}
      onChange={setWords}
      onSubmit={(value) => {
        if (value.trim() !== '') onSearch(value.trim());
      }}
    >
      <Label className="visually-hidden">Search the record</Label>
      <Input placeholder="Search the record" />
    </SearchField>
  );
}
