import type { Node } from '@tiptap/pm/model'
import type { Article } from '../article'
import { passagesOf, readBody, textMap, type TextMap } from '../document'
import type { Finding, Severity } from '../finding'
import { quotesInFootnotes, type QuoteInFootnote } from '../ledger'
import { findQuotes } from '../quotes'
import type { Quote } from '../quotes/model'
import type { Source } from '../source'
import type { Misspelling } from '../spelling'
import { undecidedIn } from '../suggestions/as-original'
import { builtIn, severityIn, type HouseRules } from '../house'
import { toFinding, type Desk } from './rule'
import { rules } from './rules'
import { hitsOf, misspelling } from './rules/misspelling'
import { missingPicture, withoutPicture } from './rules/missing-picture'
import { captionsOf, withPlaces } from './where'

export interface PreflightInput {
  readonly article: Article
  /** The desk's register by id. Names, aliases and contacts of its withheld records are protected. */
  readonly sources: ReadonlyMap<string, Source>
  /** True where `sources` may be less than the desk's register, as on the command line: an id it lacks then only warns. */
  readonly takesRecords?: boolean
  /** What the house has set; the built-in rules where it is left out. */
  readonly house?: HouseRules
  /** ISO 8601 with offset. */
  readonly now: string
  /** The body, checked and read, when the caller has it already. */
  readonly doc?: Node
  /** Quotations of the body's text, when the caller has them already. */
  readonly quotes?: readonly Quote[]
  /** Quotations in its footnotes, when the caller has them already. */
  readonly footnotes?: readonly QuoteInFootnote[]
  /** Further names that must not be printed. */
  readonly protectedNames?: readonly string[]
  /** How many suggested changes nobody has decided, where `article` is without them; else those of the article count. */
  readonly undecided?: number
  /** The article with its suggestions, where `article` is without them. */
  readonly worked?: Article
  /** References of pictures whose files are lost, from whoever sees the store. */
  readonly lostPictures?: ReadonlySet<string>
  /** Words that are misspelled, from whoever has the dictionaries. */
  readonly misspellings?: readonly Misspelling[]
}

const rank: Readonly<Record<Severity, number>> = { blocks: 0, warns: 1, informs: 2 }

const byRank = (a: Finding, b: Finding): number => rank[a.severity] - rank[b.severity] || (a.start ?? -1) - (b.start ?? -1)

const withheldNames = (sources: ReadonlyMap<string, Source>): readonly string[] =>
  [...sources.values()].filter((source) => source.confidentiality !== 'none').flatMap((source) => [source.name, ...source.aliases, ...source.contact])

function deskOf({ article, sources, takesRecords = false, house = builtIn, now, doc = readBody(article.body), quotes, footnotes, protectedNames = [], undecided = undecidedIn(article), worked, lostPictures = new Set(), misspellings = [] }: PreflightInput): Desk {
  const { text, offsetOf } = textMap(doc)
  return {
    article,
    sources,
    takesRecords,
    house,
    now,
    doc,
    worked: worked ? { article: worked, doc: readBody(worked.body) } : { article, doc },
    text,
    offsetOf,
    quotes: quotes ?? findQuotes(text, article.language),
    quotesInFootnotes: footnotes ?? quotesInFootnotes(doc, { text, offsetOf }, article.language),
    attributed: passagesOf(doc).map(({ id, from, to, text: words }) => ({ id, start: offsetOf(from), end: offsetOf(to), words })),
    protectedNames: [...withheldNames(sources), ...protectedNames],
    undecided,
    lostPictures,
    misspellings,
  }
}

/**
 * Everything that stands between an article and its publication: what blocks first, then what warns and informs, each in
 * reading order. Throws `unknownContent` for a body that the schema does not know.
 */
export function runPreflight(input: PreflightInput): readonly Finding[] {
  const desk = deskOf(input)
  const found = rules
    .flatMap((rule) => {
      const severity = severityIn(desk.house, rule)
      return severity === 'off' ? [] : rule.find(desk).map((hit) => toFinding(rule, severity, hit))
    })
    .sort(byRank)
  return withPlaces(found, desk.text, captionsOf(desk.doc, desk.offsetOf))
}

/** True when something must be settled, or overridden with a reason, before the article may leave the desk. */
export const isBlocked = (findings: readonly Pick<Finding, 'severity'>[]): boolean => findings.some(({ severity }) => severity === 'blocks')

/** The findings of the gate for `doc` with those of pictures whose files are lost, which only the store knows: as grave as the house has them, in their order. */
export function withLostPictures(findings: readonly Finding[], lost: ReadonlySet<string>, house: HouseRules, doc: Node, { offsetOf }: Pick<TextMap, 'offsetOf'>): readonly Finding[] {
  const severity = severityIn(house, missingPicture)
  if (severity === 'off' || lost.size === 0) return findings
  const others = findings.filter(({ rule }) => rule !== missingPicture.id)
  return [...others, ...withoutPicture(doc, offsetOf, lost).map((hit) => toFinding(missingPicture, severity, hit))].sort(byRank)
}

/** The findings of the gate for `doc` with those of spelling, which come later: as grave as the house has them, in their order. */
export function withMisspellings(findings: readonly Finding[], misspellings: readonly Misspelling[], house: HouseRules, doc: Node, { text, offsetOf }: Pick<TextMap, 'text' | 'offsetOf'>): readonly Finding[] {
  const severity = severityIn(house, misspelling)
  if (severity === 'off' || misspellings.length === 0) return findings
  return withPlaces([...findings, ...hitsOf(misspellings).map((hit) => toFinding(misspelling, severity, hit))].sort(byRank), text, captionsOf(doc, offsetOf))
}
