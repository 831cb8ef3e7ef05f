const at = (bytes: Uint8Array, offset: number, ascii: string): boolean =>
  bytes.length >= offset + ascii.length && [...ascii].every((c, i) => bytes[offset + i] === c.charCodeAt(0));

const SIGNS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u0089PNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u007fELF', 'a program'],
  ['SQLite format 3', 'a database'],
  ['{\\rtf', 'an RTF document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document'],
];

/** The sort of file that the first bytes announce, where it is one that is no plain text or Markdown ("a PDF file"); else null. */
export function binarySign(bytes: Uint8Array): string | null {
  for (const [sign, name] of SIGNS) if (at(bytes, 0, sign)) return name;
  const start = String.fromCharCode(...bytes.subarray(0, 256))
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html'))
    return 'an HTML page (save its text as plain text or Markdown)';
  return null;
}
