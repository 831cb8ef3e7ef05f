import { describe, expect, it } from 'vitest';
import { dossierHtml, inlineScript, inlineStyle } from './dossier.js';

describe('what stands within a page', () => {
  it.each([
    ['const a = "</script><script>x()</script>";', 'const a = "\\x3c/script>\\x3cscript>x()\\x3c/script>";'],
    ['a = "<!-- <SCRIPT";', 'a = "\\x3c!-- \\x3cSCRIPT";'],
    ['if (a <b) c();', 'if (a <b) c();'],
  ])('a script never ends its element: %s', (code, inlined) => {
    expect(inlineScript(code)).toBe(inlined);
  });

  it('a script means the same after it', () => {
    const code = 'return ["</script>", "<!--", `<script>`, /<!-x?-/u.test("<!--")];';
    const run = (text: string): unknown => new Function(text)() as unknown;
    expect(run(inlineScript(code))).toEqual(run(code));
  });

  it('a style never ends its element', () => {
    expect(inlineStyle('a::after { content: "</style><!--" }')).toBe('a::after { content: "\\3c /style>\\3c !--" }');
  });
});

describe('the page of a dossier', () => {
  const html = dossierHtml({
    title: 'Dossier <of> "x"',
    script: 'run()',
    style: 'a{}',
    record: 'QUJD',
    scriptHash: 'sha256-S',
    styleHashes: ['sha256-A', 'sha256-B'],
  });

  it('allows nothing but its own script and styles', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1];
    expect(policy).toBe(
      "default-src 'none'; script-src 'sha256-S'; style-src 'sha256-A' 'sha256-B'; img-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('holds the record where nothing runs it, and asks nothing of anybody', () => {
    expect(html).toContain('<script type="text/plain" id="parley-record">QUJD</script>');
    expect(html).toContain('<script type="module">run()</script>');
    expect(html).toContain('<title>Dossier &lt;of&gt; &quot;x&quot;</title>');
    expect(html).not.toMatch(/\b(?:src|href)="(?!data:)/u);
  });
});
