import type { Node } from '@tiptap/pm/model'
import { oneLine } from './text'

/** The words of every attributed passage by the attribution's id, in the order of reading; breaks and block ends are blanks, footnotes left out. */
export function passageTexts(body: Node): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  body.descendants((block) => {
    if (!block.inlineContent) return true
    const seen = new Set<string>()
    let running: readonly string[] = []
    block.forEach((node) => {
      const ids = node.marks.filter((mark) => mark.type.name === 'attribution').map((mark) => String(mark.attrs.id))
      const words = node.isText ? node.text! : node.type.name === 'hardBreak' ? ' ' : ''
      for (const id of ids) {
        const joined = seen.has(id) && running.includes(id) ? '' : ' '
        texts.set(id, `${texts.get(id) ?? ''}${texts.has(id) ? joined : ''}${words}`)
        seen.add(id)
      }
      if (node.type.name !== 'footnote') running = ids
    })
    return false
  })
  return new Map([...texts].map(([id, words]) => [id, oneLine(words)]))
}

/** `passage` without the quotation marks around it, and the comma that stands between the words and the cue. */
export const withoutMarks = (passage: string): string =>
  passage.replace(/^[\s“”„‟"«»]+/u, '').replace(/[\s“”„‟"«»]+,?$/u, '').trim()
