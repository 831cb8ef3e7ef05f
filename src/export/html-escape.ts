const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What turns the direction of text round: a quote must not be able to rearrange the line in which it is shown. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Text as it stands in HTML, between tags or in a quoted attribute: on one line, no mark of it read as markup. */
export const htmlText = (text: string): string =>
  text
    .replace(BIDI, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
