import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyText, checkBody, readBody } from '@shared/document'
import { articleSchema } from '@shared/article'
import { applyPlan, planImport, restoreBlock, roles, sourceOffset, type AppliedPlan, type ImportPlan, type Role } from '@shared/import/text'
import { listMarker } from '@shared/import/text/list-marker'
import { openingLength } from '@shared/import/text/facts'
import { now } from './stories'

const lines = [
  'Kompas.com', 'Jakarta Pagi', 'Kabar dari Pesisir', 'Jembatan Gantung Sungai Kelam Putus', 'Penulis:', 'Penulis: Ratri Wulandari', 'By Ann Lee and Bob Ray', 'Editor: X | Reporter: Y',
  'Senin, 20 November 2026 10:15 WIB', 'Nov. 20, 2026', 'Share:', 'Tweet', 'ADVERTISEMENT', 'Baca juga: Tiga Jembatan Lain', 'Berita Terkait', 'Tags: a, b', 'Tags:', '#banjir', 'Home > Politik > Desa',
  'JAKARTA, KOMPAS.com – Warga menutup jalan desa pada Selasa pagi setelah jembatan putus.', 'Jakarta -', 'Sputnik News', '(Antara)', 'Sumber: Antara', '- butir satu', '- butir dua', '1. satu', '2. dua',
  'Warga menutup jalan desa pada Selasa pagi setelah jembatan gantung di atas Sungai Kelam putus diterjang banjir semalam.', '“Siap,” katanya.', '***', '\u200b', '\u00a0', 'Rubrik: Daerah',
  'Foto: Jembatan (Antara)', 'a\u00adb \u200bc', 'The bridge was closed, the county said, and nobody knows when it will open to traffic again.', '-', ':', 'Penulis: -', '👩‍👩‍👧', '日本語の行', '\u202eabc',
]

const story = fc
  .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }), fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r')), { maxLength: 25 })
  .map((parts) => parts.flat().join(''))

const choices = fc.array(fc.tuple(fc.nat(25), fc.constantFrom<Role>(...roles)), { maxLength: 8 }).map((pairs) => new Map(pairs))

const read = (text: string): ImportPlan => planImport(text, { origin: 'berita.txt', now })
const run = (law: (text: string, chosen: ReadonlyMap<number, Role>) => void): void => {
  fc.assert(fc.property(story, choices, law), { numRuns: 400 })
}

/** What may be looked for in the body: a dateline and a list's marker are not text of the paragraph. */
const inBody = (text: string, role: Role): string =>
  text.slice(role === 'dateline' ? openingLength({ text }) : role === 'listItem' ? (listMarker(text)?.length ?? 0) : 0)

function isKept({ article, removed, moved }: AppliedPlan, text: string, index: number, role: Role): boolean {
  const body = bodyText(readBody(article.body)).split('\n\n')
  const listed = removed.some((block) => block.index === index && block.text === text) || moved.some((block) => block.index === index && text.startsWith(block.text))
  const rest = inBody(text, role)
  return role === 'body' || role === 'heading' || role === 'listItem' || role === 'dateline' ? (rest === '' ? listed : body.includes(rest)) : listed
}

describe('import', () => {
  it('loses no block in silence, whatever roles a person chooses [2.1]', () => {
    run((text, chosen) => {
      const plan = read(text)
      const applied = applyPlan(plan, chosen)
      for (const block of plan.blocks) expect(isKept(applied, block.text, block.index, chosen.get(block.index) ?? block.role), JSON.stringify(block)).toBe(true)
    })
  })

  it('has every visible character of the text in a block', () => {
    run((text) => {
      const blocks = read(text).blocks
      const letters = (value: string): string => value.match(/[\p{L}\p{N}\p{P}]/gu)?.join('') ?? ''
      expect(blocks.map((block) => letters(block.text)).join('')).toBe(letters(text))
    })
  })

  it('makes an article that the schemas accept', () => {
    run((text, chosen) => {
      const { article } = applyPlan(read(text), chosen)
      expect(articleSchema.parse(article)).toEqual(article)
      checkBody(article.body)
      expect(article.authors.filter((author) => author.name.trim() === '')).toEqual([])
    })
  })

  it('gives back every block that it took out [2.4]', () => {
    run((text, chosen) => {
      const { article } = applyPlan(read(text), chosen)
      const record = article.importRecord!
      const indices = new Set([...record.removedBlocks, ...record.movedBlocks].map((block) => block.index))
      for (const index of indices) {
        const restored = restoreBlock(record, index)
        expect(restored?.paragraph.content?.[0]?.text).not.toBe(undefined)
        expect(restored && restoreBlock(restored.record, index)).toBe(null)
      }
    })
  })

  it('knows where in the original each character of the body stands', () => {
    run((text, chosen) => {
      const { article, passages } = applyPlan(read(text), chosen)
      const body = bodyText(readBody(article.body))
      const toSource = sourceOffset(text, passages)
      for (let offset = 0; offset < body.length; offset += 1) if (/\S/.test(body[offset]!)) expect(text[toSource(offset)]).toBe(body[offset])
    })
  })

  it('reads the same text in the same way', () => {
    run((text) => {
      expect(read(text)).toEqual(read(text))
    })
  })
})
