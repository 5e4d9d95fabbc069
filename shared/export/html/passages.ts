import type { Node } from '@tiptap/pm/model'
import { oneLine } from './text'

/** Between stretches of one passage that other words part: the same sign that marks an omission in print. */
const parting = ' … '

/** `words` without the quotation marks around them. */
const withoutMarks = (words: string): string => words.replace(/^[\s“”„‟"«»]+/u, '').replace(/[\s“”„‟"«»]+(?=,?$)/u, '').trim()

/**
 * The words of every attributed passage by the attribution's id, in the order of reading: without quotation marks and the comma
 * that leads to a cue, breaks and block ends as blanks, footnotes left out.
 */
export function passageTexts(body: Node): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  body.descendants((block) => {
    if (!block.inlineContent) return true
    const stretches = new Map<string, string[]>()
    let running: ReadonlySet<string> = new Set()
    block.forEach((node) => {
      if (node.type.name === 'footnote') return
      const ids = new Set(node.marks.filter((mark) => mark.type.name === 'attribution').map((mark) => String(mark.attrs.id)))
      for (const id of ids) {
        const own = stretches.get(id) ?? []
        const words = node.isText ? node.text! : ' '
        stretches.set(id, running.has(id) ? [...own.slice(0, -1), `${own.at(-1) ?? ''}${words}`] : [...own, words])
      }
      running = ids
    })
    for (const [id, parts] of stretches) {
      const words = parts.map((part) => withoutMarks(oneLine(part))).filter((part) => part !== '').join(parting)
      texts.set(id, [texts.get(id) ?? '', words].filter((part) => part !== '').join(' '))
    }
    return false
  })
  return new Map([...texts].map(([id, words]) => [id, words.replace(/,$/, '')]))
}
