/** The one style sheet of a pack: for reading at the desk, on paper and in the dark. It selects by element; every pair of colours has a contrast of at least 4.5 : 1. */
export const packStyle = `:root {
  color-scheme: light dark;
  --ink: #1d1b18; --soft: #57524a; --rule: #cfc8ba; --paper: #fffdf9; --shade: #f4efe4; --accent: #8c2f1b; --sign: #fbe9a9;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e2d8; --soft: #b4ada1; --rule: #45413a; --paper: #181613; --shade: #23201b; --accent: #f0a48f; --sign: #4a3f16; }
}
body { margin: 0; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif; overflow-wrap: break-word; }
main { max-width: 52rem; margin: 0 auto; }
header > p:first-child, footer > p { margin: 0 0 1.5rem; padding: .4rem .75rem; border: 1.5px solid var(--accent); color: var(--accent); font-size: .875rem; letter-spacing: .02em; }
h1 { margin: 0 0 1.25rem; font-size: 2rem; line-height: 1.15; letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 0 0 .75rem; font-size: 1.3rem; line-height: 1.25; break-after: avoid; }
section { margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
p { margin: 0 0 .75rem; }
a { color: var(--accent); text-decoration-thickness: .07em; text-underline-offset: .15em; overflow-wrap: anywhere; }
a:focus-visible, div[tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
dl { margin: 0; font-size: .9375rem; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
dt { min-width: 9rem; color: var(--soft); }
dd { margin: 0; flex: 1; min-width: 12rem; }
ul { padding-inline-start: 1.25rem; }
li { margin: .35rem 0; }
#draft-text { padding: 1.5rem clamp(1rem, 4vw, 3rem); background: var(--shade); font-size: 1.0625rem; line-height: 1.65; }
#draft-text h3 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.15; text-wrap: balance; }
#draft-text table { margin: 0 0 .9rem; }
blockquote, figure { margin: 0 0 .75rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
pre { white-space: pre-wrap; }
mark { background: var(--sign); color: inherit; }
sup { font-size: .7em; line-height: 1; font-variant-numeric: lining-nums; }
div[role="region"] { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; min-width: 4.5rem; }
th { font-weight: 600; }
thead th { border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; }
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { color-scheme: light; --ink: #000; --soft: #333; --rule: #999; --paper: #fff; --shade: #fff; --accent: #000; --sign: #e4e4e4; }
  html { font-size: 10.5pt; }
  body { padding: 0; line-height: 1.45; }
  main { max-width: none; }
  p, li { orphans: 3; widows: 3; }
  #draft-text { padding: 0; }
  div[role="region"] { overflow: visible; }
  li, tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
