/** What means something wherever it stands, and what does only before or behind another mark: so that plain words stay plain. */
const SPECIAL = /[\\`*_{}[\]<>#|~$^@]|(?<=\])\(|:(?=\S)|!(?=\[)|&(?=[#\w])/gu;
/** What turns the direction of text round: a quote must not be able to rearrange the line in which it is shown. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Text as Markdown shows it word for word: on one line, with every mark that means something escaped. */
export function markdownText(text: string): string {
  const line = text
    .replace(BIDI, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(SPECIAL, (mark) => `\\${mark}`)
    .replace(/\bwww\./giu, (start) => `${start.slice(0, -1)}\\.`);
  // at the beginning of a line these make a list
  return line.replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** An address as a link that can be followed where it is one of the web, else as plain text: nothing else is made clickable. */
export function markdownAddress(address: string): string {
  const plain = address.replace(/[\p{Cc}\s]+/gu, '');
  if (!/^https?:\/\/[^\s/]/iu.test(plain)) return markdownText(address);
  return `<${plain.replace(/[<>"'`\\|{}^]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}>`;
}
