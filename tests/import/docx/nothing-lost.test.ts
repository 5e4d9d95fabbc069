import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bodyText, readBody } from '@shared/document'
import { planDocx } from '@shared/import/docx'
import { applyPlan } from '@shared/import/text'
import { seed } from '../../support/seed'
import { del, end, ins, listed, p, r, style, wordFile } from './word-file'

type Kind = 'plain' | 'bold' | 'ins' | 'del' | 'remark' | 'hidden'
interface Paragraph {
  readonly kinds: readonly Kind[]
  readonly look: 'text' | 'heading' | 'listed'
  readonly end: 'none' | 'ins' | 'del'
}

const paragraphs: fc.Arbitrary<readonly Paragraph[]> = fc.array(
  fc.record({
    kinds: fc.array(fc.constantFrom<Kind>('plain', 'plain', 'bold', 'ins', 'del', 'remark', 'hidden'), { minLength: 1, maxLength: 6 }),
    look: fc.constantFrom('text', 'text', 'heading', 'listed'),
    end: fc.constantFrom('none', 'none', 'none', 'ins', 'del'),
  }),
  { minLength: 1, maxLength: 6 },
)

/** A file in which each word stands once, and which words are of which kind. */
function written(story: readonly Paragraph[]) {
  const words: Record<Kind, string[]> = { plain: [], bold: [], ins: [], del: [], remark: [], hidden: [] }
  let count = 0
  const body = story.map(({ kinds, look, end: ending }) => {
    const runs = kinds.map((kind) => {
      const word = `kata${(count += 1)}`
      words[kind].push(word)
      const text = `${word} `
      if (kind === 'ins') return ins('Ratri', r(text))
      if (kind === 'del') return del('Ratri', text)
      if (kind === 'remark') return `<w:commentRangeStart w:id="${count}"/>${r(text)}<w:commentRangeEnd w:id="${count}"/>`
      return r(text, kind === 'bold' ? '<w:b/>' : kind === 'hidden' ? '<w:vanish/>' : '')
    })
    const properties = `${look === 'heading' ? style('Heading2') : look === 'listed' ? listed(0) : ''}${ending === 'none' ? '' : end(ending, 'Bayu')}`
    return p(runs.join(''), properties)
  })
  const comments = words.remark.map((word) => `<w:comment w:id="${word.slice(4)}" w:author="Bayu" w:date="2026-11-20T08:15:00Z">${p(r(`tentang ${word}`))}</w:comment>`)
  return { words, bytes: wordFile({ body: body.join(''), ...(comments.length > 0 ? { comments: comments.join('') } : {}) }) }
}

it('has every word of a Word file in the text now, in the text before, or in the report, and in no other [22.1] [22.2]', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, async (story) => {
      const { words, bytes } = written(story)
      const { article, removed, moved } = applyPlan(await planDocx(bytes, { origin: 'a.docx', now: '2026-11-23T09:00:00+07:00' }), new Map())
      const fields = [article.headline, article.deck, article.kicker, article.byline, article.section, article.creditLine, ...article.tags, ...article.authors.map(({ name }) => name), article.dateline.place, article.dateline.date]
      const now = [bodyText(readBody(article.body)), ...fields, ...moved.map(({ text }) => text)].join(' ')
      const before = article.original === null ? now : [bodyText(readBody(article.original.body)), article.original.headline, article.original.deck, ...fields.slice(2)].join(' ')
      const report = removed.map(({ text }) => text).join(' ')
      const has = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(text)
      for (const word of [...words.plain, ...words.bold, ...words.remark]) expect([word, has(now, word) || has(report, word)]).toEqual([word, true])
      for (const word of words.ins) expect([word, has(now, word) || has(report, word), has(before, word)]).toEqual([word, true, false])
      for (const word of words.del) expect([word, has(now, word), has(before, word) || has(report, word)]).toEqual([word, false, true])
      for (const word of words.hidden) expect([word, has(now, word), has(before, word), has(report, word)]).toEqual([word, false, false, true])
      expect(JSON.stringify(article)).not.toMatch(/[\ue7a0\ue7a1]/)
    }),
    { seed, numRuns: 60 },
  )
}, 60_000)
