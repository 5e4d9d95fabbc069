import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bodyText, readBody } from '@shared/document'
import { planDocx } from '@shared/import/docx'
import { applyPlan } from '@shared/import/text'
import { runs, seed } from '../../support/seed'
import { listed, p, r, style, wordFile } from './word-file'

type Change = 'kept' | 'ins' | 'del' | 'moveFrom' | 'moveTo' | 'insDel'
interface Piece {
  readonly change: Change
  readonly look: 'plain' | 'bold' | 'linked'
}
interface Paragraph {
  readonly pieces: readonly Piece[]
  readonly isListed: boolean
  readonly end: 'kept' | 'ins' | 'del'
}
type Row = { readonly change: 'kept' | 'ins' | 'del'; readonly cells: readonly Paragraph[] }
type Block = { readonly kind: 'paragraph'; readonly paragraph: Paragraph } | { readonly kind: 'table'; readonly rows: readonly Row[] }

const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  pieces: fc.array(fc.record({ change: fc.constantFrom<Change>('kept', 'kept', 'kept', 'ins', 'del', 'moveFrom', 'moveTo', 'insDel'), look: fc.constantFrom<Piece['look']>('plain', 'plain', 'bold', 'linked') }), { minLength: 1, maxLength: 5 }),
  isListed: fc.boolean(),
  end: fc.constantFrom('kept', 'kept', 'kept', 'ins', 'del'),
})
const rows = fc.array(fc.record({ change: fc.constantFrom<Row['change']>('kept', 'kept', 'ins', 'del'), cells: fc.array(paragraph, { minLength: 2, maxLength: 2 }) }), { minLength: 1, maxLength: 3 })
const story: fc.Arbitrary<readonly Block[]> = fc.array(fc.oneof({ weight: 5, arbitrary: paragraph.map((one) => ({ kind: 'paragraph' as const, paragraph: one })) }, { weight: 1, arbitrary: rows.map((all) => ({ kind: 'table' as const, rows: all })) }), { minLength: 1, maxLength: 7 })

const by = (author: string): string => `w:id="9" w:author="${author}" w:date="2026-11-20T08:15:00Z"`

/** Word's own rule for the words of one side, written apart from the reader: what was put in is not before, what was taken out is not now, and a paragraph whose end is not there goes on in the next. */
class Side {
  readonly lines: string[] = []
  #open = ''
  constructor(private readonly name: 'now' | 'before') {}
  has(change: Change | 'kept'): boolean {
    if (change === 'insDel') return false
    return change === 'kept' || (this.name === 'now' ? change === 'ins' || change === 'moveTo' : change === 'del' || change === 'moveFrom')
  }
  add(word: string, change: Change): void {
    if (this.has(change)) this.#open += `${word} `
  }
  end(change: 'kept' | 'ins' | 'del', isForced = false): void {
    if (!isForced && !this.has(change)) return
    if (this.#open.trim() !== '') this.lines.push(this.#open.trim())
    this.#open = ''
  }
}

function written(blocks: readonly Block[]) {
  const sides = [new Side('now'), new Side('before')]
  let count = 0
  const runs = ({ pieces }: Paragraph, shown: readonly Side[]): string =>
    pieces.map(({ change, look }) => {
      const word = `kata${(count += 1)}`
      for (const side of shown) side.add(word, change)
      const properties = look === 'bold' ? '<w:b/>' : ''
      const kept = r(`${word} `, properties)
      const gone = kept.replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')
      const inner = change === 'kept' ? kept : change === 'insDel' ? `<w:ins ${by('Ratri')}><w:del ${by('Bayu')}>${gone}</w:del></w:ins>` : `<w:${change} ${by('Ratri')}>${change === 'del' ? gone : kept}</w:${change}>`
      return look === 'linked' ? `<w:hyperlink r:id="l1">${inner}</w:hyperlink>` : inner
    }).join('')
  const body = blocks.map((block, at) => {
    const next = blocks[at + 1]
    if (block.kind === 'table') {
      return `<w:tbl>${block.rows.map((row) => {
        const shown = sides.filter((side) => side.has(row.change))
        const cells = row.cells.map((cell) => {
          const content = runs(cell, shown)
          for (const side of shown) side.end('kept', true)
          return `<w:tc>${p(content)}</w:tc>`
        })
        return `<w:tr>${row.change === 'kept' ? '' : `<w:trPr><w:${row.change} ${by('Bayu')}/></w:trPr>`}${cells.join('')}</w:tr>`
      }).join('')}</w:tbl>`
    }
    const { isListed, end } = block.paragraph
    // Word writes no changed end before a table, at the end of the file, or where a list begins or ends.
    const isFree = next?.kind === 'paragraph' && next.paragraph.isListed === isListed
    const ending = isFree ? end : 'kept'
    const content = runs(block.paragraph, sides)
    for (const side of sides) side.end(ending)
    return p(content, `${isListed ? listed(0) : ''}${ending === 'kept' ? '' : `<w:rPr><w:${ending} ${by('Bayu')}/></w:rPr>`}`)
  })
  return { sides, body: body.join('') }
}

const lead = 'Pemerintah kota menutup Jembatan Arjuna selama dua pekan mulai Senin karena tiangnya retak, kata kepala dinas.'
const linesOf = (text: string): readonly string[] => text.split('\n\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean).slice(1)

it("has the words that Word has with all changes accepted, and those that it has with all rejected, line by line [22.5]", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (blocks) => {
      const { sides, body } = written(blocks)
      const bytes = wordFile({ body: p(r('Jembatan ditutup'), style('Title')) + p(r(lead)) + body, links: { l1: 'https://dinas.example/a' } })
      const { article } = applyPlan(await planDocx(bytes, { origin: 'a.docx', now: '2026-11-23T09:00:00+07:00' }), new Map())
      const now = bodyText(readBody(article.body))
      const before = article.original === null ? now : bodyText(readBody(article.original.body))
      expect({ now: linesOf(now), before: linesOf(before) }).toEqual({ now: sides[0]!.lines, before: sides[1]!.lines })
    }),
    { seed, numRuns: Math.ceil(runs / 4) },
  )
}, 120_000)
