import type { UiLanguage } from '../../ipc'
import type { MessageKey } from '../../messages'
import { rules } from '../../preflight'
import type { Tell } from '../../preflight/tell'
import { printedTime } from '../html/time'
import { wordsFor } from '../words'
import type { FactCheckPack, PackCheck, PackPassage, PackSource } from './model'

/** In whose words a pack is written: those of the person at the desk. */
export interface Writing {
  readonly tell: Tell
  /** A time as a person reads it. */
  readonly moment: (iso: string) => string
  readonly language: UiLanguage
}

/** The writing of a pack in a language of the desk. Times stand in the clock of their own offset, so that the same pack gives the same bytes everywhere. */
export const writingIn = (language: UiLanguage, tell: Tell): Writing => ({ language, tell, moment: (iso) => printedTime(iso, wordsFor(language)) })

/** A line of facts: its name and what it says; what says nothing is left out. */
export type Fact = readonly [name: string, value: string]

const told = (facts: readonly Fact[]): readonly Fact[] => facts.filter(([, value]) => value.trim() !== '')

/** What the pack says of the article as a whole. */
export function articleFacts({ article, leftOut, madeAt }: FactCheckPack, { tell, moment }: Writing): readonly Fact[] {
  const { byline, authors, dateline, language, status, updatedAt } = article
  const names = authors.map(({ name, role }) => (role === 'writer' ? name : `${name} (${tell(`terms.role.${role}`)})`)).join('; ')
  return told([
    [tell('editor.field.byline'), byline],
    [tell('editor.field.authors'), names],
    [tell('factCheck.dateline'), [dateline.place, dateline.date].filter(Boolean).join(', ')],
    [tell('editor.field.language'), language],
    [tell('editor.field.status'), tell(`terms.status.${status}`)],
    [tell('factCheck.text'), leftOut === 0 ? '' : tell('factCheck.leftOut', { count: leftOut })],
    [tell('factCheck.saved'), moment(updatedAt)],
    [tell('factCheck.made'), moment(madeAt)],
  ])
}

/** What the pack says of a source beside its name. */
export function sourceFacts({ isWithheld, kind, role, credibility, contact, url, evidence }: PackSource, { tell }: Writing): readonly Fact[] {
  return told([
    [tell('factCheck.kind'), kind === null ? '' : tell(`terms.sourceKind.${kind}`)],
    [tell('factCheck.role'), role],
    [tell('factCheck.withheld'), isWithheld ? tell('factCheck.withheldText') : ''],
    [tell('factCheck.credibility'), isWithheld ? '' : tell(`terms.credibility.${credibility}`)],
    [tell('factCheck.contact'), contact.join('; ')],
    [tell('factCheck.address'), url],
    ...evidence.map((each): Fact => [tell('factCheck.evidence'), evidenceLine(each)]),
  ])
}

const evidenceLine = ({ file, sha256, note }: PackCheck['evidence'][number]): string => [file, note, sha256 === '' ? '' : `SHA-256 ${sha256}`].filter(Boolean).join(' · ')

/** How a passage is called: P3. */
export const passageName = (number: number): string => `P${number}`
/** How a source is called: S1. */
export const sourceName = (number: number): string => `S${number}`

/** Kind, terms and medium of a passage on one line. */
export const passageLine = ({ kind, terms, medium, place, isConfirmed }: PackPassage, { tell }: Writing): string =>
  [
    tell(`terms.attributionKind.${kind}`),
    tell(`terms.attributionTerms.${terms}`),
    medium === null ? '' : tell(`terms.medium.${medium}`),
    place === 'body' ? '' : tell(`factCheck.place.${place}`),
    isConfirmed ? '' : tell('factCheck.unconfirmed'),
  ]
    .filter(Boolean)
    .join(' · ')

/** What counts for a passage as it stands. */
export const statusLine = ({ status, isChanged }: PackPassage, { tell }: Writing): string => (isChanged ? tell('verification.changed') : tell(`verification.status.${status}`))

/** The cells of one check in the log, without the passage: status, method, second source, who, when, note, evidence. */
export const checkCells = ({ status, holds, method, secondSource, by, at, note, evidence }: PackCheck, { tell, moment }: Writing): readonly string[] => [
  `${tell(`verification.status.${status}`)}${holds ? '' : ` (${tell('factCheck.holdsNoMore')})`}`,
  method,
  secondSource === null ? '' : sourceName(secondSource),
  by,
  at === null ? '' : moment(at),
  note,
  evidence.map(evidenceLine).join('; '),
]

export const checkHeads = ({ tell }: Writing): readonly string[] => [
  tell('factCheck.passage'), tell('verification.result'), tell('verification.method'), tell('verification.secondSource'), tell('factCheck.by'), tell('factCheck.at'), tell('verification.note'), tell('verification.evidence'),
]

export const replyHeads = ({ tell }: Writing): readonly string[] => [tell('factCheck.party'), tell('factCheck.replyState'), tell('factCheck.asked'), tell('factCheck.deadline'), tell('factCheck.answer'), tell('verification.note')]

export const replyCells = ({ party, state, askedAt, askedHow, deadline, answer, note }: FactCheckPack['replies'][number], { tell, moment }: Writing): readonly string[] => [
  party || '…',
  tell(`factCheck.reply.${state}`),
  [askedAt === null ? '' : moment(askedAt), askedHow].filter(Boolean).join(' · '),
  deadline === null ? '' : moment(deadline),
  answer,
  note,
]

export const overrideHeads = ({ tell }: Writing): readonly string[] => [tell('factCheck.rule'), tell('factCheck.reason'), tell('factCheck.by'), tell('factCheck.at'), tell('factCheck.file')]

/** A rule that this version does not know goes by its id. */
const ruleName = (rule: string, tell: Tell): string => (rules.some(({ id }) => id === rule) ? tell(`houseRules.rule.${rule}` as MessageKey) : rule)

export const overrideCells = ({ rule, reason, by, at, paths }: FactCheckPack['overrides'][number], { tell, moment }: Writing): readonly string[] => [ruleName(rule, tell), reason, by, moment(at), paths.join(', ')]
