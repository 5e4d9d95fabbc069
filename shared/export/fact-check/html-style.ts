/** The one style sheet of a pack: for reading at the desk, on paper and in the dark. It selects by element; every pair of colours has a contrast of at least 4.5 : 1. */
export const packStyle = `:root {
  color-scheme: light dark;
  --ink: #1d1b18; --soft: #57524a; --rule: #cfc8ba; --paper: #fffdf9; --shade: #f4efe4; --accent: #8c2f1b; --sign: #fbe9a9;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e2d8; --soft: #b4ada1; --rule: #45413a; --paper: #181613; --shade: #23201b; --accent: #f0a48f; --sign: #4a3f16; }
}
body { margin: 0; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; }
header > p:first-child, footer > p { margin: 0 0 1rem; padding: .5rem .75rem; border: 2px solid var(--accent); color: var(--accent); }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 0 0 .75rem; font-size: 1.2rem; break-after: avoid; }
section { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
p { margin: 0 0 .75rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, div[tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
dl { margin: 0; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
dt { min-width: 10rem; color: var(--soft); }
dd { margin: 0; }
ul { padding-inline-start: 1.25rem; }
li { margin: .35rem 0; }
#draft-text { max-width: 40rem; padding: 1rem 1.25rem; background: var(--shade); font: 1.05rem/1.6 Charter, "Bitstream Charter", Georgia, serif; }
#draft-text h3 { margin: 0 0 .5rem; font-size: 1.35rem; line-height: 1.2; }
blockquote, figure { margin: 0 0 .75rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
pre { white-space: pre-wrap; }
mark { background: var(--sign); color: inherit; }
sup { font: .7em/1 system-ui, sans-serif; }
div[role="region"] { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.4; }
th, td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; min-width: 4rem; }
th { font-weight: 600; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; }
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { color-scheme: light; --ink: #000; --soft: #333; --rule: #999; --paper: #fff; --shade: #fff; --accent: #000; --sign: #e4e4e4; }
  body { padding: 0; font-size: 10pt; }
  main, #draft-text { max-width: none; }
  #draft-text { padding: 0; }
  div[role="region"] { overflow: visible; }
  li, tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
