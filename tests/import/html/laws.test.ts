import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { planPage, cleanClipboard } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'

const seed = Number(process.env.SEED ?? 20261123)
const runs = { seed, numRuns: Number(process.env.RUNS ?? 300) }

const names = ['content', 'article-body', 'share', 'related', 'ads', 'caption', 'byline', 'date', 'tags', 'comments', 'sidebar', 'x', 'newsletter', 'deck', 'kicker', 'breadcrumb', 'pullquote', 'credit']
const containers = ['div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'nav', 'p', 'blockquote', 'figure', 'figcaption', 'h1', 'h2', 'h3', 'span', 'b', 'em', 'a', 'sup', 'q', 'details', 'summary', 'form', 'button', 'label', 'center', 'pre', 'cite', 'address', 'dl', 'dd', 'dt', 'custom-box', 'time', 'small', 'svg', 'textarea']

interface Page {
  readonly html: string
  /** Every word that a reader would see, in order. */
  readonly words: readonly string[]
}

/** Pages of any nesting whose visible words are each one of a kind, so that none can hide behind another. */
function pages(): fc.Arbitrary<Page> {
  const text = fc.integer({ min: 1, max: 14 }).map((count) => ({ kind: 'text' as const, count }))
  type Tree = { kind: 'text'; count: number } | { kind: 'element'; tag: string; name: string; hidden: number; children: readonly Tree[] } | { kind: 'list' | 'table'; rows: readonly (readonly Tree[])[] } | { kind: 'unseen'; tag: string }
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'small' },
      text,
      fc.record({ kind: fc.constant('element' as const), tag: fc.constantFrom(...containers), name: fc.constantFrom('', ...names), hidden: fc.integer({ min: 0, max: 30 }), children: fc.array(tie('tree'), { maxLength: 4 }) }),
      fc.record({ kind: fc.constantFrom('list' as const, 'table' as const), rows: fc.array(fc.array(tie('tree'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('unseen' as const), tag: fc.constantFrom('script', 'style', 'template', 'noscript', 'iframe', 'video', 'br', 'img', 'hr', 'comment') }),
    ),
  }))
  return fc.array(tree, { minLength: 1, maxLength: 8 }).map((trees) => {
    const words: string[] = []
    const make = (count: number): string => {
      const made = Array.from({ length: count }, () => {
        const word = `kata${words.length}`
        words.push(word)
        return word
      })
      return count > 8 ? ` ${made.join(' ')}. ` : ` ${made.join(' ')} `
    }
    const write = (one: Tree): string => {
      switch (one.kind) {
        case 'text':
          return make(one.count)
        case 'list':
          return `<ul>${one.rows.map((row) => `<li>${row.map(write).join('')}</li>`).join('')}</ul>`
        case 'table':
          return `<table>${one.rows.map((row) => `<tr>${row.map((cell) => `<td>${write(cell)}</td>`).join('')}</tr>`).join('')}</table>`
        case 'unseen':
          if (one.tag === 'comment') return '<!-- rahasia -->'
          return /^(?:br|img|hr)$/.test(one.tag) ? `<${one.tag}>` : `<${one.tag}>rahasia</${one.tag}>`
        case 'element': {
          if (one.hidden === 1) return `<span style="display:none">rahasia</span>`
          const name = one.name === '' ? '' : ` class="${one.name}"`
          return `<${one.tag}${name}${one.tag === 'a' ? ' href="https://contoh.example/a"' : ''}>${one.tag === 'textarea' || one.tag === 'svg' ? '' : one.children.map(write).join('')}</${one.tag}>`
        }
      }
    }
    const html = `<!doctype html><html><body>${trees.map(write).join('')}</body></html>`
    return { html, words }
  })
}

const wordsIn = (text: string): readonly string[] => text.match(/kata\d+/g) ?? []
const sorted = (words: readonly string[]): readonly string[] => [...words].sort()

describe('every page', () => {
  it('has each word that a reader could see in the article or in the report, and none that nobody could see [18.2]', () => {
    fc.assert(
      fc.property(pages(), ({ html, words }) => {
        fc.pre(words.length > 0)
        const { article, removed, moved } = applyPlan(planPage(html, { origin: 'h.html', now: '2026-11-23T07:00:00Z' }), new Map())
        const doc = readBody(article.body)
        const shown = JSON.stringify([doc.toJSON(), removed.map(({ text }) => text), moved.map(({ text }) => text)])
        expect(sorted([...new Set(wordsIn(shown))])).toEqual(sorted(words))
        expect(shown).not.toContain('rahasia')
      }),
      runs,
    )
  })

  it('has each word that a reader could see in the paste or among what was left out of it [18.2]', () => {
    fc.assert(
      fc.property(pages(), ({ html, words }) => {
        const { content, remainders } = cleanClipboard(html, 'clipboard')
        const shown = JSON.stringify([content, remainders.map(({ text }) => text)])
        expect(sorted([...new Set(wordsIn(shown))])).toEqual(sorted(words))
        expect(shown).not.toContain('rahasia')
      }),
      runs,
    )
  })

  it('puts a block back that a person chooses, with its words', () => {
    fc.assert(
      fc.property(pages(), ({ html, words }) => {
        fc.pre(words.length > 0)
        const plan = planPage(html, { origin: 'h.html', now: '2026-11-23T07:00:00Z' })
        const { article } = applyPlan(plan, new Map(plan.blocks.map((block) => [block.index, 'body'] as const)))
        expect(sorted([...new Set(wordsIn(JSON.stringify(readBody(article.body).toJSON())))])).toEqual(sorted(words))
      }),
      runs,
    )
  })

  it('is read, and never fails but with a sentence, whatever its characters are', () => {
    const pieces = fc.constantFrom('<', '>', '</', '"', "'", '=', ' ', 'a', '<p>', '<table>', '<tr>', '<td>', '<svg>', '<math>', '<template>', '<select>', '<b>', '<a href=', 'javascript:1', '&#0;', '&lt;', '<!--', '-->', '<![CDATA[', ']]>', '<script>', '</script>', '<title>', '<li>', '<frameset>', '<plaintext>', '\u0000', '\ud800', '<p style="mso-list:l0 level9 lfo1">', '<o:p>', ' style="')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const { content } = cleanClipboard(all.join(''), 'clipboard')
        readBody({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] })
        expect(JSON.stringify(content)).not.toMatch(/"href":"javascript/i)
      }),
      runs,
    )
  })
})
