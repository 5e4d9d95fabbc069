import { test } from 'vitest'
import fc from 'fast-check'
import { readBody } from '@shared/document'
import { isFault } from '@shared/errors'
import { newArticle } from '@shared/article'
import { toPublicArticle } from '@shared/export/public-article'
import { toMarkdown } from '@shared/export/markdown'
import { readMarkdown } from '@shared/import/markdown'
import { publicArticles } from '../../support/documents'
const bits = ['a', 'b c', 'kata', ' ', '  ', '    ', '\n', '\n\n', '\n', '\t', '*', '**', '***', '_', '__', '`', '``', '```\n', '~', '~~', '~~~\n', '# ', '## ', '###### ', '> ', '- ', '+ ', '* ', '1. ', '2) ', '[ ] ', '[x] ', '[', ']', '(', ')', '](', '![', '[a]', '[a]: http://x.id\n', '[^1]', '[^1]: ', '[^2]', '[^2]: c', '<b>', '</b>', '<sub>', '</sub>', '<br>', '<div>', '</div>', '<!-- x -->', '<small>', '</small>', '<a href="http://x.id">', '</a>', '<script>', '</script>', '&amp;', '&#10;', '&#x20;', '&nbsp;', '\\', '\\\n', '  \n', '|', '| a | b |\n| - | :-: |\n', '| c |', '---\n', '===\n', '***\n', 'http://x.id/a', '<http://x.id>', 'www.x.id', 'a@b.id', '— ', '> — x\n', '![p](p.jpg)', '![p](p.jpg "t")\\\n', '"', "'", '!', ':', '=', '\u0301', 'é', '“', '\u0000']
const crowded = (doc: import('@tiptap/pm/model').Node): boolean => { let f = false; doc.descendants((n) => { if (n.type.name.startsWith('table') && n.type.name !== 'table' && n.type.name !== 'tableRow' && n.childCount > 1) f = true }); return f }
test('fuzz', () => {
  const base = toPublicArticle(newArticle('en', '2026-01-01T00:00:00+00:00'), new Map(), null)
  let bad = 0
  const n = Number(process.env.N ?? 20000)
  for (const parts of fc.sample(fc.array(fc.constantFrom(...bits), { maxLength: 24 }), { numRuns: n, seed: Number(process.env.SEED ?? 1) })) {
    const md = parts.join('')
    try {
      const one = readMarkdown(md)
      const out = toMarkdown({ ...base, body: readBody(one.body) }, { profile: 'gfm' })
      const two = readMarkdown(out.text)
      if (!crowded(readBody(one.body)) && JSON.stringify(one.body) !== JSON.stringify(two.body)) { if (bad++ < 8) console.log(JSON.stringify(md), '\n', JSON.stringify(one.body), '\n', JSON.stringify(two.body), '\n', out.text) }
    } catch (e) { if (!isFault(e)) { if (bad++ < 8) console.log(JSON.stringify(md), e) } }
  }
  console.log('fuzz', n, 'bad', bad)
})
test('any', () => {
  let bad = 0
  for (const a of fc.sample(publicArticles(), { numRuns: 800, seed: 3 })) {
    try {
      const out = toMarkdown(a, { profile: 'gfm' })
      if (out.text !== out.text.normalize('NFC') || !/[^\n]\n$/.test(out.text) || out.text.includes('\r')) { if (bad++ < 5) console.log('form', JSON.stringify(out.text)) }
      const one = readMarkdown(out.text)
      const again = toMarkdown({ ...a, body: readBody(one.body), attributions: new Map() }, { profile: 'gfm' })
      const two = readMarkdown(again.text)
      if (!crowded(readBody(one.body)) && JSON.stringify(one.body) !== JSON.stringify(two.body)) { if (bad++ < 5) console.log(out.text, '\n=====\n', again.text) }
    } catch (e) { if (bad++ < 5) console.log(e) }
  }
  console.log('any bad', bad)
})
