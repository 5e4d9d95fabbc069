import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createQuoteScanner, findIndirectQuotes, findQuotes } from '@shared/quotes'
import { readFixture } from './fixture'

const folder = resolve(import.meta.dirname, 'articles')
const articles = readdirSync(folder).sort().map((file) => ({ language: file.slice(0, 2), text: readFixture(file, readFileSync(resolve(folder, file), 'utf8')).text }))

/** One edit: at a share of the length, take some characters away and put others in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 40 }),
  insert: fc.oneof(
    fc.constantFrom('"', '”', '“', "'", '\n\n', '\n', '. ', ', ', ' kata Budi Santoso', ' said Ann Lee', ' ujarnya', ' he said', '\r\n', '', 'a', 'Joko ', '«', '…'),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  ),
})

describe('a scanner that follows an edited article', () => {
  it('always gives what a fresh reading gives [3.9]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 12 }), ({ language, text }, edits) => {
        const scanner = createQuoteScanner(language)
        scanner.update(text)
        let now = text
        for (const { at, remove, insert } of edits) {
          const place = Math.floor(at * now.length)
          now = now.slice(0, place) + insert + now.slice(place + remove)
          expect(scanner.update(now)).toEqual(findQuotes(now, language))
          expect(scanner.statements()).toEqual(findIndirectQuotes(now, language))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('edits that once left a scanner behind', () => {
  it.each([
    ['a role beside a name goes', 'en', 'He met Dana Whitlock, the nominee, who called him "the laziest man in Washington."', 'He met Dana Whitlock, the party he said nominee, who called him "the laziest man in Washington."'],
    ['a blank line comes before a kept paragraph', 'id', '"Kami pulang," kata Edi Tandi.\n"Besok kembali," ujarnya.', '"Kami pulang," kata Edi Tandi.\n\n"Besok kembali," ujarnya.'],
    ['an unclosed quotation loses its speaker', 'id', '"Kami pulang.\n\n"Besok kembali," kata Edi Tandi.', '"Kami pulang.\n\n"Besok kembali."'],
  ])('%s', (_, language, before, after) => {
    const scanner = createQuoteScanner(language)
    scanner.update(before)
    expect(scanner.update(after)).toEqual(findQuotes(after, language))
  })
})

const fragment = fc.oneof(
  fc.constantFrom('"', '”', '“', '«', '»', '„', "''", "'", '‘', '’', ' ', '\n', '\n\n', '. ', ', ', 'Saya pulang', 'kata', 'ujarnya', 'Budi Santoso', 'said', 'he', 'Ann Lee', '(', ')', ':', '12', '—', 'Dr.', 'itu', 'yang', 'the'),
  fc.string({ maxLength: 8, unit: 'binary' }),
)

describe('any text at all', () => {
  it('gives quotations in order, each an exact slice that overlaps no other [8.3]', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), fc.constantFrom('id', 'en', 'xx', ''), (parts, language) => {
        const text = parts.join('')
        let end = 0
        for (const quote of findQuotes(text, language)) {
          expect(quote.text).toBe(text.slice(quote.start, quote.end))
          expect(quote.start).toBeGreaterThanOrEqual(end)
          expect(quote.end).toBeGreaterThan(quote.start)
          expect(quote.confidence).toBeGreaterThan(0)
          expect(quote.confidence).toBeLessThanOrEqual(1)
          if (quote.antecedent) expect(quote.antecedent.text).toBe(text.slice(quote.antecedent.start, quote.antecedent.end))
          end = quote.end
        }
        for (const report of findIndirectQuotes(text, language)) expect(report.text).toBe(text.slice(report.start, report.end))
      }),
      { numRuns: 500 },
    )
  })

  it('is read to its end however long it is and however its marks are tangled', () => {
    const unit = '"Kami siap, kata Budi (yang dikatakan, " \'a " '
    const text = unit.repeat(1_600)
    for (const quote of findQuotes(text, 'id')) expect(quote.text).toBe(text.slice(quote.start, quote.end))
  })
})
