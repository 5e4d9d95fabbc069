import type { Article } from '../../article'
import type { Node } from '@tiptap/pm/model'
import { passagesOf, readBody, textMap } from '../../document'
import type { Finding, Severity } from '../../finding'
import { excerpt } from '../../preflight/rule'
import { tellFinding, type Tell } from '../../preflight/tell'
import { publicName, resolveSource, type Source } from '../../source'
import { borneBy, checksOf, originalOf, repliesOf, replyState, shownEvidence, type CheckedPassage, type Verification } from '../../verification'
import { draftOf, fieldDraft } from './draft'
import type { FactCheckPack, PackCheck, PackPassage, PackQuestion, PackSource } from './model'
import { standings } from './numbers'
import type { Writing } from './writing'

export interface FactCheckInput {
  readonly article: Article
  /** How many undecided suggestions `article` is without. */
  readonly leftOut?: number
  /** The desk's register by id. Of withheld sources nothing is taken but the public label. */
  readonly sources: ReadonlyMap<string, Source>
  /** What preflight says of the article. */
  readonly findings: readonly Finding[]
  /** ISO 8601 with offset. */
  readonly now: string
  /** True where a person asked for telephone numbers and addresses; those of withheld sources are never in it. */
  readonly withContacts: boolean
  /** In whose words the open questions are asked. */
  readonly writing: Writing
}

/** Told passage by passage from the checks, so that they are not told twice. */
const toldByChecks: ReadonlySet<string> = new Set(['unverified-quote', 'check-decayed', 'disputed-check', 'needs-correction'])

const rank: Readonly<Record<Severity, number>> = { blocks: 0, warns: 1, informs: 2 }

function sourceOf(source: Source, number: number, passages: readonly number[], withContacts: boolean): PackSource {
  const { kind, credibility } = source
  if (source.confidentiality !== 'none') {
    return { number, name: publicName(source).trim() || '…', isWithheld: true, kind: source.confidentiality === 'withholdAll' ? null : kind, role: '', credibility, contact: [], url: '', evidence: [], passages }
  }
  const role = [source.jobTitle, source.affiliation].map((part) => part.trim()).filter(Boolean).join(', ')
  return { number, name: source.name, isWithheld: false, kind, role, credibility, contact: withContacts ? source.contact : [], url: source.url, evidence: source.evidence, passages }
}

/** Numbers for the sources of the register in the order in which they are first asked for. */
function numbering(sources: ReadonlyMap<string, Source>) {
  const order: Source[] = []
  return {
    order,
    numberOf: (id: string): number | null => {
      const source = resolveSource(sources, id)
      if (!source) return null
      const at = order.findIndex((one) => one.id === source.id)
      return at >= 0 ? at + 1 : order.push(source)
    },
  }
}

const severityOf = ({ status, isChanged }: PackPassage): Severity => (isChanged || status === 'disputed' || status === 'needsCorrection' ? 'warns' : 'informs')

/** What the checks leave open of a passage. */
function openCheck(passage: PackPassage, tell: Tell): readonly PackQuestion[] {
  if (passage.place === 'gone' || passage.status === 'verified') return []
  const text = passage.isChanged ? tell('verification.changed') : tell(`verification.status.${passage.status}`)
  return [{ severity: severityOf(passage), passage: passage.number, text: tell('factCheck.openCheck', { status: text, words: excerpt(passage.words, 100) }) }]
}

/** The number of the passage that holds a place of the text; a finding may reach over it. */
function passagePlaces(doc: Node, offsetOf: (position: number) => number, numberOf: ReadonlyMap<string, number>): (start: number, end: number) => number | null {
  const places = passagesOf(doc).flatMap(({ id, from, to }) => (numberOf.has(id) ? [{ start: offsetOf(from), end: offsetOf(to), number: numberOf.get(id)! }] : []))
  return (start, end) => places.find((place) => place.start < end && start < place.end)?.number ?? null
}

/** One export may have written several files, each with a record of its own: what was let through is told once, with all of them. */
function overridesOf({ publicationRecords }: Article): FactCheckPack['overrides'] {
  const told = new Map<string, FactCheckPack['overrides'][number]>()
  for (const { at, path, overrides } of Object.values(publicationRecords)) {
    for (const override of overrides) {
      const key = JSON.stringify([at, override])
      told.set(key, { ...override, at, paths: [...(told.get(key)?.paths ?? []), path] })
    }
  }
  return [...told.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** The pack of one article. Pure; the same input gives the same pack. Throws `unknownContent` for a body that the schema does not know. */
export function factCheckPack({ article, leftOut = 0, sources, findings, now, withContacts, writing }: FactCheckInput): FactCheckPack {
  const { tell, moment } = writing
  const doc = readBody(article.body)
  const standing = standings(article, doc)
  const numberOf = new Map(standing.map(({ id }, index) => [id, index + 1]))
  const checks = new Map(checksOf(article, borneBy(doc)).map((checked) => [checked.attribution.id, checked]))
  const register = numbering(sources)

  const checkIn = (record: Verification, checked: CheckedPassage): PackCheck => ({
    status: record.status,
    holds: checked.check.kind === 'current' && checked.check.record.id === record.id,
    method: record.method,
    secondSource: record.secondSourceId === null ? null : register.numberOf(record.secondSourceId),
    by: record.checkedBy,
    at: record.checkedAt,
    note: record.note,
    evidence: record.evidence.map((each) => shownEvidence(each, sources.values()) ?? { file: tell('verification.evidenceHidden'), sha256: '', note: '' }),
  })

  const passages = standing.map(({ id, place, words }, index): PackPassage => {
    const record = article.attributions[id]!
    const checked = checks.get(id)
    return {
      number: index + 1,
      place,
      words,
      kind: record.kind,
      terms: record.terms,
      medium: record.medium,
      isConfirmed: record.state === 'confirmed',
      sources: [...new Set(record.sourceIds.flatMap((sourceId) => register.numberOf(sourceId) ?? []))],
      status: checked?.status ?? 'unchecked',
      isChanged: checked?.check.kind === 'changed',
      original: originalOf(record),
      originalLanguage: record.originalLanguage,
      log: (checked?.log ?? []).map((each) => checkIn(each, checked!)),
    }
  })

  const fieldQuotes = (name: 'headline' | 'deck') =>
    Object.values(article.attributions).flatMap(({ id, field }) => (field?.name === name && numberOf.has(id) ? [{ ...field, number: numberOf.get(id)! }] : []))
  const { offsetOf } = textMap(doc)
  const inWords = passagePlaces(doc, offsetOf, numberOf)
  const asked = findings
    .filter(({ rule }) => !toldByChecks.has(rule))
    .map((finding): PackQuestion => ({ severity: finding.severity, text: tellFinding(finding, tell, moment), passage: finding.start === null ? null : inWords(finding.start, finding.end ?? finding.start) }))
  const { headline, deck, byline, authors, dateline, language, status, edNote, updatedAt } = article
  return {
    article: { headline, deck, byline, authors, dateline, language, status, edNote, updatedAt },
    leftOut,
    madeAt: now,
    headline: fieldDraft(headline, fieldQuotes('headline')),
    deck: fieldDraft(deck, fieldQuotes('deck')),
    draft: draftOf(doc, numberOf),
    passages,
    sources: register.order.map((source, index) => sourceOf(source, index + 1, passages.filter((passage) => passage.sources.includes(index + 1)).map(({ number }) => number), withContacts)),
    questions: [...asked, ...passages.flatMap((passage) => openCheck(passage, tell))].sort((a, b) => rank[a.severity] - rank[b.severity]),
    replies: repliesOf(article).map((reply) => ({ ...reply, state: replyState(reply, now) })),
    overrides: overridesOf(article),
  }
}
