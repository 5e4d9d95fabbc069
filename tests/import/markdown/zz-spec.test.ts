import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readBody } from '@shared/document'
import { newArticle } from '@shared/article'
import { toPublicArticle } from '@shared/export/public-article'
import { toMarkdown } from '@shared/export/markdown'
import { readMarkdown } from '@shared/import/markdown'
test('spec', () => {
  const spec = readFileSync('/tmp/spec/package/spec.txt', 'utf8').replace(/\r\n/g, '\n')
  const base = toPublicArticle(newArticle('en', '2026-01-01T00:00:00+00:00'), new Map(), null)
  let n = 0, bad = 0
  for (const m of spec.matchAll(/^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm)) {
    n++
    const md = m[1]!.replaceAll('→', '\t')
    try {
      const one = readMarkdown(md)
      const out = toMarkdown({ ...base, body: readBody(one.body) }, { profile: 'gfm' })
      const two = readMarkdown(out.text)
      if (JSON.stringify(one.body) !== JSON.stringify(two.body)) { bad++; console.log(n, JSON.stringify(md), '\n', JSON.stringify(one.body), '\n', JSON.stringify(two.body), '\n', out.text) }
    } catch (e) { bad++; console.log(n, JSON.stringify(md), e) }
  }
  console.log('examples', n, 'bad', bad)
})
