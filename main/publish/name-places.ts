import type { FactCheckPack } from '@shared/export/fact-check'
import type { Finding } from '@shared/finding'
import type { Source } from '@shared/source'
import { needsOwnReason, scanTexts, withNames, type Circumstances } from '@shared/withheld'

/** The words of the desk that a pack holds, and the records of its open sources, by the beginning of their key. */
const inPack = ['edNote', 'verifications', 'rightOfReply', 'attributions', 'publicationRecords', 'sources']

const isPlaceInPack = ({ field }: Finding): boolean => inPack.some((place) => field === place || field?.startsWith(`${place}:`))
const isInPack = (finding: Finding): boolean => finding.rule === 'withheld-name' || (finding.rule === 'withheld-name-desk' && isPlaceInPack(finding))

/** A register, and what is withheld of it. */
interface Known {
  readonly register: readonly Source[]
  readonly withheld: readonly Source[]
}

/** What the pack tells of an open source. */
const wordsOf = ({ name, jobTitle, affiliation, contact, url, evidence }: Source, withContacts: boolean): string =>
  [name, jobTitle, affiliation, url, ...(withContacts ? contact : []), ...evidence.flatMap(({ file, note }) => [file, note])].join('\n')

/** By their places, the words that the pack tells of its open sources. */
function sourceTexts({ sources }: FactCheckPack, register: readonly Source[], withContacts: boolean): Readonly<Record<string, string>> {
  const told = new Set(sources.filter(({ isWithheld }) => !isWithheld).map(({ name }) => name))
  const records = register.filter(({ confidentiality, name }) => confidentiality === 'none' && told.has(name))
  return Object.fromEntries(records.map((source) => [`sources:${source.id}`, wordsOf(source, withContacts)]))
}

/** Where one word of a name tells who is meant, in what a pack holds (the article, words of the desk, the records of its sources): a person looks at each before it is written. */
export function tellingPlaces(findings: readonly Finding[], pack: FactCheckPack, { register, withheld }: Known, withContacts: boolean, circumstances: Circumstances): readonly Finding[] {
  const ofSources = withNames([], scanTexts(sourceTexts(pack, register, withContacts), withheld, circumstances))
  return [...findings, ...ofSources].filter((finding) => needsOwnReason(finding.rule) || (finding.rule === 'withheld-name-part-desk' && finding.severity === 'warns' && isPlaceInPack(finding)))
}

/** Where what a pack holds names a withheld source: in the article, in words of the desk, in the records of other sources. */
export const namePlaces = (findings: readonly Finding[], pack: FactCheckPack, { register, withheld }: Known): readonly Finding[] =>
  withNames(findings.filter(isInPack), scanTexts(sourceTexts(pack, register, true), withheld).filter(({ isPart }) => !isPart))
