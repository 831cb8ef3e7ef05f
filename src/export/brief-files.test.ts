import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Brief, BriefLine } from '../views/index.js';
import { briefDocx } from './brief-docx.js';
import { briefHtml } from './brief-html.js';
import { briefMarkdown } from './brief-markdown.js';
import { BRIEF_STYLE, BRIEF_STYLE_HASH } from './brief-style.js';
import { withoutTimes } from './zip-times.js';

const HOSTILE = '</style><script>alert(1)</script> "q" & \u202Etxt.exe\u0001 [a](javascript:x) <!-- \uD800 *b*';

const line = (more: Partial<BriefLine> = {}): BriefLine => ({
  record: 'claim:a',
  checked: false,
  within: false,
  parts: [
    { text: 'Norland: ', as: 'strong', notes: [] },
    { text: `\u201c${HOSTILE}\u201d`, as: 'quote', notes: [1, 2] },
    { text: ' \u00b7 as the report tells it', as: 'soft', notes: [] },
  ],
  ...more,
});

const brief: Brief = {
  title: `Brief: ${HOSTILE}`,
  asOf: '2018-06-01',
  asOfWords: 'As of 2018-06-01, from 2 reports',
  bottomLine: 'Bottom line',
  sections: [
    { name: 'next', title: 'Next meeting', lines: [], more: 0, moreWords: null, empty: 'No meeting to come is announced.' },
    {
      name: 'positions',
      title: 'Last positions',
      lines: [line(), line({ checked: true, within: true, parts: [{ text: 'Came: 3', as: 'plain', notes: [3] }] })],
      more: 4,
      moreWords: 'and 4 more in the record',
      empty: '',
    },
  ],
  notes: [1, 2, 3].map((number) => ({
    number,
    words: `Daily Post ${String(number)}, 2018-05-04: \u201c${HOSTILE}\u201d`,
    claim: 'claim:a',
    document: 'doc:a',
    start: 0,
    end: 3,
  })),
  checked: { checked: 1, total: 2, words: '1 of 2 items checked by a person' },
  records: ['claim:a'],
  claims: ['claim:a'],
};

/** The files of a ZIP file as texts, by the list at its end. */
function filesIn(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const found = new Map<string, string>();
  for (let at = bytes.readUInt32LE(end + 16), i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const text = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data;
    found.set(bytes.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return found;
}

/** What is wrong with the tags and marks of an XML text; null where it is well formed as far as they tell. */
function faultOf(xml: string): string | null {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>/u, '');
  for (const [tag, close, name, , empty] of body.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gu)) {
    if (close === '/') {
      if (open.pop() !== name) return `${tag} closes another`;
    } else if (empty === '') open.push(name ?? '');
  }
  const rest = body.replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gu, '');
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.test(rest)) return `a bare mark in ${rest.slice(0, 60)}`;
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(body)) return 'a character that XML does not know';
  return open.length === 0 ? null : `${open.join(', ')} left open`;
}

describe('a brief for Word', () => {
  it('holds well-formed files, with each note as a footnote that is referred to once', async () => {
    const files = filesIn(await briefDocx(brief));
    const faults = [...files].filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([name, text]) => [name, faultOf(text)]);
    expect(faults.length).toBeGreaterThan(8);
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
    const document = files.get('word/document.xml') ?? '';
    const refs = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/gu)].map(([, id]) => id);
    expect(refs).toEqual(['1', '2', '3']);
    expect(files.get('word/footnotes.xml')).toContain('Daily Post 3');
  });

  it('names nobody, and no time but the day that it speaks for', async () => {
    const files = filesIn(await briefDocx(brief));
    const core = files.get('docProps/core.xml') ?? '';
    expect(core).not.toMatch(/creator|lastModifiedBy/u);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu)].map(([time]) => time)).toEqual([
      '2018-06-01T00:00:00Z',
      '2018-06-01T00:00:00Z',
    ]);
  });

  it('is the same to the byte when it is made again', async () => {
    expect(Buffer.from(await briefDocx(brief)).equals(Buffer.from(await briefDocx(brief)))).toBe(true);
  });
});

describe('the times in a ZIP file', () => {
  it('are all the first moment there is, whatever clock it was made by', async () => {
    const zip = Buffer.from(await briefDocx(brief));
    const other = Buffer.from(zip);
    const end = other.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    other.writeUInt32LE(0x56789abc, other.readUInt32LE(end + 16) + 12);
    other.writeUInt32LE(0x56789abc, 10);
    expect(other.equals(zip)).toBe(false);
    expect(Buffer.from(withoutTimes(other)).equals(zip)).toBe(true);
  });

  it('are left alone in what is no ZIP file', () => {
    expect([...withoutTimes(new Uint8Array([1, 2, 3]))]).toEqual([1, 2, 3]);
    expect(withoutTimes(new Uint8Array(40))).toHaveLength(40);
  });
});

describe('a brief as a page', () => {
  const html = briefHtml(brief);

  it('links every note both ways', () => {
    for (const number of ['1', '2', '3']) {
      expect(html).toContain(`<a id="ref-${number}" href="#note-${number}"`);
      expect(html).toContain(`<li id="note-${number}">`);
      expect(html).toContain(`href="#ref-${number}"`);
    }
  });

  it('runs nothing: words of reports are text, and its policy allows its own style alone', () => {
    expect(html).not.toMatch(/<script|javascript:x\)"|<!--|\u202E/iu);
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(html).toContain(`style-src '${BRIEF_STYLE_HASH}'`);
    expect(html).toContain(`<style>${BRIEF_STYLE}</style>`);
    expect(`sha256-${createHash('sha256').update(BRIEF_STYLE).digest('base64')}`).toBe(BRIEF_STYLE_HASH);
  });

  it('marks what nobody has checked, and says where nothing is', () => {
    expect(html.match(/class="star" title/gu)).toHaveLength(1);
    expect(html).toContain('<p class="empty">No meeting to come is announced.</p>');
    expect(html).toContain('and 4 more in the record');
  });
});

describe('a brief as Markdown', () => {
  const text = briefMarkdown(brief);

  it('has a footnote for each note and its reference', () => {
    for (const number of ['1', '2', '3']) {
      expect(text.split(`[^${number}]`)).toHaveLength(3);
      expect(text).toContain(`\n[^${number}]: Daily Post ${number}`);
    }
  });

  it('escapes every mark in the words of reports', () => {
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>');
    expect(text).not.toMatch(/[^\\]<script|\]\(javascript/u);
    expect(text).toContain('- **Norland:** \u201c');
  });
});
