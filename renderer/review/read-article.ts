import type { Article } from '@shared/article'
import { attributedNodes, passagesOf, readBody, textMap } from '@shared/document'
import type { Finding } from '@shared/finding'
import { ledgerEntries, quotesInFields, quotesInFootnotes, type LedgerEntry } from '@shared/ledger'
import { runPreflight, type HouseRules } from '@shared/preflight'
import type { QuoteScanner } from '@shared/quotes'
import type { Source } from '@shared/source'

/** What is read: an article as it stands in the window, with the register and the rules of the house. */
export interface Question {
  readonly article: Article
  readonly sources: readonly Source[]
  readonly house: HouseRules
  readonly now: string
}

/** What was read of an article. Copies that came from a worker: no record in it is the very object of the window's facts, so that they are told apart by id, never by `===`. */
export interface Reading {
  readonly entries: readonly LedgerEntry[]
  readonly findings: readonly Finding[]
}

/** Reads an article: its ledger, and what preflight finds. `scanner` is of its language. Throws `unknownContent` for a body that the schema does not know. */
export function readArticle({ article, sources, house, now }: Question, scanner: QuoteScanner): Reading {
  const doc = readBody(article.body)
  const map = textMap(doc)
  const quotes = scanner.update(map.text)
  const register = new Map(sources.map((source) => [source.id, source]))
  const footnotes = quotesInFootnotes(doc, map, article.language)
  const found = { quotes, statements: scanner.statements(), fields: quotesInFields(article, quotes), footnotes }
  return {
    entries: ledgerEntries(article, register, { passages: passagesOf(doc), nodes: attributedNodes(doc) }, found, map),
    findings: runPreflight({ article, sources: register, house, now, doc, quotes, footnotes }),
  }
}

/** As many entries and findings are taken over at once: the window takes each part in a task of its own, and a key waits for none longer than a frame. */
const mostInPart = 400

/** A reading in parts, in order; one part at least. */
export function partsOf({ entries, findings }: Reading): readonly Reading[] {
  const count = Math.max(1, Math.ceil(Math.max(entries.length, findings.length) / mostInPart))
  return Array.from({ length: count }, (_each, index) => {
    const [from, to] = [index * mostInPart, (index + 1) * mostInPart]
    return { entries: entries.slice(from, to), findings: findings.slice(from, to) }
  })
}

/** The reading that these parts are. */
export const joined = (parts: readonly Reading[]): Reading => ({ entries: parts.flatMap(({ entries }) => entries), findings: parts.flatMap(({ findings }) => findings) })
