import { describe, expect, it } from 'vitest';
import { documentIdOf, isReport, MOST_BYTES, NOTHING_GIVEN, readBytes, setAsideMessage } from './read-bytes.js';

const at = '2024-02-01T10:00:00.000Z';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readBytes', () => {
  it('gives the document and a receipt that keeps what was given with it', () => {
    const given = {
      title: 'A title',
      outlet: 'An outlet',
      address: 'https://news.example/1',
      published: '2024-01-31',
      language: 'en',
    };
    const read = readBytes(bytesOf('Talks began.'), given, 'in/a.txt', at);
    expect(read).toEqual({
      document: { id: documentIdOf('Talks began.'), text: 'Talks began.' },
      receipt: {
        ...given,
        document: documentIdOf('Talks began.'),
        origin: 'in/a.txt',
        bytes: 'ec507fcc6e5e0d7ebc7ed09cb3094976c22992e86409d635f9480bccefff2406',
        encoding: 'utf-8',
        received: at,
      },
    });
  });

  it('gives one id to one text, whatever its encoding, and keeps the hash of the bytes apart', () => {
    const plain = readBytes(bytesOf('Talks began.'), NOTHING_GIVEN, 'a', at);
    const marked = readBytes(bytesOf('\uFEFFTalks began.'), NOTHING_GIVEN, 'b', at);
    expect(isReport(plain) && isReport(marked) && plain.document.id === marked.document.id).toBe(true);
    expect(isReport(plain) && isReport(marked) && plain.receipt.bytes !== marked.receipt.bytes).toBe(true);
  });

  it('makes the id from the SHA-256 of the UTF-8 text', () => {
    expect(documentIdOf('abc')).toBe('doc:ba7816bf8f01cfea414140de5dae2223');
  });

  it('sets aside what is no text, with a message that names the file', () => {
    const read = readBytes(bytesOf(''), NOTHING_GIVEN, 'in/empty.txt', at);
    expect(isReport(read)).toBe(false);
    expect(isReport(read) ? '' : setAsideMessage(read)).toBe('in/empty.txt: expected a text, found an empty file');
  });

  it('reads ten megabytes and sets aside what is above the bound', () => {
    expect(isReport(readBytes(bytesOf('One more sentence of it. '.repeat(420_000)), NOTHING_GIVEN, 'long', at))).toBe(true);
    const read = readBytes(new Uint8Array(MOST_BYTES + 1).fill(65), NOTHING_GIVEN, 'vast', at);
    expect(isReport(read) ? '' : read.reason).toBe('expected a report of at most 64 MB, found 64.0 MB');
  });
});
