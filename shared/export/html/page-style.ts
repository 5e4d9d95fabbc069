/**
 * The one style sheet of a page: a serif column of 66–72 characters, dark on request, made to be printed. It selects by
 * element alone, because nothing in the page carries a class. All colours have a contrast of at least 4.5 : 1 (WCAG AA).
 */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: #1d1b18; --soft: #5d574e; --rule: #d8d2c6; --paper: #fffdf9; --shade: #f4efe4; --accent: #8c2f1b; --sign: #fbe9a9;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e2d8; --soft: #aaa397; --rule: #3d3932; --paper: #181613; --shade: #23201b; --accent: #f0a48f; --sign: #43380f; }
}
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: 3rem 1.25rem 5rem; background: var(--paper); color: var(--ink);
  font-family: "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif;
  line-height: 1.6; font-kerning: normal; font-variant-ligatures: common-ligatures; overflow-wrap: break-word;
}
article { max-width: 32rem; margin: 0 auto; }
article > * { margin: 0 0 1.15rem; }
p { margin: 0 0 1.15rem; text-wrap: pretty; hanging-punctuation: first allow-end; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: .07em; text-underline-offset: .18em; }
a:hover { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
header { margin-bottom: 2.25rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--rule); }
header > p:first-child { margin: 0 0 .5rem; color: var(--accent); font-size: .95rem; font-weight: 600; letter-spacing: .01em; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
h1 { margin: 0; font-size: clamp(1.9rem, 1.35rem + 2.6vw, 2.75rem); line-height: 1.1; letter-spacing: -.012em; }
h1 + p { margin: .9rem 0 0; color: var(--soft); font-size: 1.2rem; line-height: 1.45; }
header > div { margin-top: 1.25rem; color: var(--soft); font-size: .85rem; line-height: 1.55; }
header > div > p { margin: 0; }
header > div > p:first-child { color: var(--ink); }
h2 { margin: 2.4rem 0 .7rem; font-size: 1.4rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
h4 { margin: 1.6rem 0 .4rem; font-size: 1rem; }
ul, ol { padding-inline-start: 1.5rem; }
li { margin: .3rem 0; }
li > :last-child { margin-bottom: 0; }
ul:has(> li > input), ul:has(> li > p > input) { padding-inline-start: 0; list-style: none; }
figure { margin: 2rem 0; overflow-x: auto; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: .6rem; color: var(--soft); font-size: .85rem; line-height: 1.45; }
small { font-size: .94em; }
figcaption > small { margin-inline-start: .35em; font-style: italic; }
figure:has(> blockquote) { padding-inline-start: 1.35rem; border-inline-start: 3px solid var(--accent); }
blockquote { margin: 0; font-size: 1.1rem; line-height: 1.5; }
blockquote > :last-child { margin-bottom: 0; }
blockquote + figcaption::before { content: "— "; }
aside { margin: 2rem 0; padding: .75rem 0; border-block: 1px solid var(--accent); font-size: 1.3rem; line-height: 1.35; text-align: center; }
aside > p { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
td > :last-child, th > :last-child { margin-bottom: 0; }
pre { padding: .9rem 1rem; overflow-x: auto; background: var(--shade); font-size: .85rem; line-height: 1.5; tab-size: 2; }
code { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .9em; }
pre code { font-size: 1em; }
mark { background: var(--sign); color: inherit; }
hr { width: 30%; margin: 2.4rem auto; border: 0; border-top: 1px solid var(--soft); }
sup, sub { font-size: .7em; line-height: 0; }
a[role="doc-noteref"] { padding: 0 .12em; color: var(--accent); text-decoration: none; font-variant-numeric: lining-nums; }
a[role="doc-backlink"] { color: var(--accent); text-decoration: none; }
section { margin-top: 2.75rem; padding-top: .25rem; border-top: 1px solid var(--rule); font-size: .88rem; line-height: 1.5; }
section > p { margin-bottom: .35rem; }
section h2 { margin: .9rem 0 .6rem; font-size: 1.05rem; }
section time { color: var(--soft); }
:target { background: var(--sign); }
@media print {
  @page { size: A4; margin: 22mm 20mm 24mm; }
  :root { color-scheme: light; --ink: #000; --soft: #444; --rule: #bbb; --paper: #fff; --shade: #f3f3f3; --accent: #000; --sign: #eee; }
  html { font-size: 11pt; }
  body { padding: 0; line-height: 1.45; }
  article { max-width: none; }
  p, li { orphans: 3; widows: 3; }
  figure, table, pre, tr, img { break-inside: avoid; }
  figure { overflow: visible; }
  pre { white-space: pre-wrap; }
  figure img { max-height: 200mm; }
  thead { display: table-header-group; }
  article a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; }
  a[role="doc-backlink"] { display: none; }
}
`
