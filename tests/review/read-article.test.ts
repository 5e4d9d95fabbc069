import { describe, expect, it } from 'vitest'
import { attributedNodes, passagesOf, readBody, textMap } from '@shared/document'
import { builtIn } from '@shared/house'
import { ledgerEntries, quotesInFields } from '@shared/ledger'
import { runPreflight } from '@shared/preflight'
import { createQuoteScanner, findIndirectQuotes, findQuotes } from '@shared/quotes'
import { joined, partsOf, readArticle } from '../../renderer/review/read-article'
import { article, body, confirmed, paragraph, passage, source, words } from '../support/articles'

const now = '2026-11-23T09:00:00+07:00'
const subject = article({
  language: 'id',
  headline: '“Kami pulang dulu”',
  body: body(
    paragraph('“', words('Kami pulang dulu ke kampung kami', passage('a')), ',” kata Sulastri Wening.'),
    ...Array.from({ length: 900 }, (_each, index) => paragraph(`“Air naik di rumah nomor ${index} malam itu,” kata Ratna Wulandari. Warga mengatakan bahwa jalan nomor ${index} sudah putus.`)),
  ),
  attributions: confirmed({ a: ['s'], gone: ['s'] }),
})
const question = { article: subject, sources: [source('s', 'Sulastri Wening')], house: builtIn, now }
const reading = readArticle(question, createQuoteScanner('id'))

describe('an article that is read beside the window', () => {
  it('has the ledger and the findings that its document has', () => {
    const doc = readBody(subject.body)
    const map = textMap(doc)
    const quotes = findQuotes(map.text, 'id')
    const sources = new Map(question.sources.map((each) => [each.id, each]))
    const found = { quotes, statements: findIndirectQuotes(map.text, 'id'), fields: quotesInFields(subject, quotes) }
    expect(reading).toEqual({
      entries: ledgerEntries(subject, sources, { passages: passagesOf(doc), nodes: attributedNodes(doc) }, found, map),
      findings: runPreflight({ article: subject, sources, now }),
    })
  })

  it('is taken over in parts that are small, and together are all of it', () => {
    const parts = partsOf(reading)
    expect(reading.entries.length).toBeGreaterThan(1_800)
    expect(Math.max(...parts.flatMap(({ entries, findings }) => [entries.length, findings.length]))).toBe(400)
    expect(joined(parts)).toEqual(reading)
    expect(partsOf({ entries: [], findings: [] })).toEqual([{ entries: [], findings: [] }])
  })
})
