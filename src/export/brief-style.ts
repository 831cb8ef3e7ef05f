/** The style of a brief as a page; it stands in the page, which allows this style alone, by its hash. */
export const BRIEF_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 10.5pt/1.4 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; color: #1f2328; background: #fff; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1rem; margin: 1.1rem 0 .3rem; border-bottom: 1px solid #c9c4b9; padding-bottom: .1rem; break-after: avoid; }
p { margin: .2rem 0; }
ul { margin: 0; padding-left: 1.1rem; }
li { margin: .15rem 0; break-inside: avoid; }
li.within { margin-left: 1.1rem; }
q { quotes: none; font-family: Georgia, 'Noto Serif', 'DejaVu Serif', serif; }
.about, .soft, .more, .empty { color: #585f68; }
.star { color: #a3282c; font-weight: 700; }
sup { line-height: 0; font-size: .72em; }
sup a { padding: 0 .1em; }
a { color: #1c5d7a; text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
:target { background: #fdeeb5; color: #1f2328; }
.bottom-line p { border-bottom: 1px solid #8d877b; height: 1.6rem; margin: 0; }
.sources { font-size: .88em; }
.notes { font-size: .82em; }
.notes ol { padding-left: 1.8rem; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { color: #e8e6e1; background: #15181b; }
  .about, .soft, .more, .empty { color: #a9b0b8; }
  h2 { border-color: #454b52; }
  a { color: #8fc3de; }
  .star { color: #f0908f; }
}
@page { margin: 16mm 16mm 14mm; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 8.6pt; line-height: 1.28; color: #000; background: #fff; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 14pt; }
  h2 { font-size: 9.5pt; margin: .55rem 0 .15rem; border-color: #999; }
  li { margin: .06rem 0; }
  .about, .soft, .more, .empty { color: #444; }
  .bottom-line p { height: 1.15rem; }
  .notes, .sources { font-size: .86em; }
  .notes a { display: none; }
  a { color: inherit; }
}
`;

/** The SHA-256 of the style, as a content security policy names it. */
export const BRIEF_STYLE_HASH = 'sha256-/HtNQpCDBHgUeorycmc4vzq3P8vJSsNpbfubid63TbI=';
