const SOLE =
  /^(?:president|prime minister|vice president|chancellor|king|emir|sultan|supreme leader|(?!deputy|vice|assistant|junior)[a-z]+ minister)$/u;

/** Whether one person of a side holds an office at a time, by its key: two who hold it then are rivals; of envoys there may be several. */
export const isSoleOffice = (key: string): boolean => SOLE.test(key);
