import type { FactCheckPack } from '@shared/export/fact-check'
import type { Finding } from '@shared/finding'
import type { Source } from '@shared/source'
import { needsOwnReason, scanTexts, withNames } from '@shared/withheld'

/** The words of the desk that a pack holds, by the beginning of their key. */
const inPack = ['edNote', 'verifications', 'rightOfReply', 'attributions', 'publicationRecords']

const isPlaceInPack = ({ field }: Finding): boolean => inPack.some((place) => field === place || field?.startsWith(`${place}:`))
const isInPack = (finding: Finding): boolean => finding.rule === 'withheld-name' || (finding.rule === 'withheld-name-desk' && isPlaceInPack(finding))

/** Where one word of a name tells who is meant, in what a pack holds: a person looks at each before it is written. */
export const tellingPlaces = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => needsOwnReason(finding.rule) || (finding.rule === 'withheld-name-part-desk' && finding.severity === 'warns' && isPlaceInPack(finding)))

/** What the pack tells of an open source. */
const wordsOf = ({ name, jobTitle, affiliation, contact, url, evidence }: Source): string =>
  [name, jobTitle, affiliation, url, ...contact, ...evidence.flatMap(({ file, note }) => [file, note])].join('\n')

/** Where what a pack holds names a withheld source: in the article, in words of the desk, in the records of other sources. */
export function namePlaces(findings: readonly Finding[], { sources }: FactCheckPack, register: readonly Source[], withheld: readonly Source[]): readonly Finding[] {
  const told = new Set(sources.filter(({ isWithheld }) => !isWithheld).map(({ name }) => name))
  const records = register.filter(({ confidentiality, name }) => confidentiality === 'none' && told.has(name))
  const texts = Object.fromEntries(records.map((source) => [`sources:${source.id}`, wordsOf(source)]))
  return withNames(findings.filter(isInPack), scanTexts(texts, withheld).filter(({ isPart }) => !isPart))
}
