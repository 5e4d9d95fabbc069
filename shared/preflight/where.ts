import type { Node } from '@tiptap/pm/model'
import type { Finding, Where } from '../finding'
import { around } from '../text/around'

/** Tells of an offset of the text whether it stands in the caption of a picture. */
export function captionsOf(doc: Node, offsetOf: (position: number) => number): (offset: number) => boolean {
  const spans: (readonly [number, number])[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    spans.push([offsetOf(position + 1), offsetOf(position + 1 + node.content.size)])
    return false
  })
  return (offset) => spans.some(([start, end]) => start <= offset && offset < end)
}

/** Only a sentence that quotes what was found may have the words round it: others do not repeat what stands there. */
const quotes = ({ params }: Finding): boolean => typeof params['text'] === 'string'

/** The findings, and of those that say the same where each stands. */
export function withPlaces(findings: readonly Finding[], text: string, isCaption: (offset: number) => boolean): readonly Finding[] {
  const sentence = ({ rule, params }: Finding): string => `${rule}\n${JSON.stringify(params)}`
  const said = new Map<string, number>()
  for (const finding of findings) said.set(sentence(finding), (said.get(sentence(finding)) ?? 0) + 1)
  const whereOf = ({ field, start, end }: Finding): Where =>
    field !== null || start === null || end === null
      ? { part: 'field', number: null, around: '' }
      : { part: isCaption(start) ? 'caption' : 'text', number: null, around: around(text, start, end) }
  return findings.map((finding) => (finding.where || !quotes(finding) || said.get(sentence(finding)) === 1 ? finding : { ...finding, where: whereOf(finding) }))
}
