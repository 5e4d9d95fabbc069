import { emptyBody, type NodeJson } from '../article'
import { readBody } from './read'

/** Deeper text of an unknown part is not looked for; a hostile file would else exhaust the stack. */
const deepest = 100

const isKnown = (block: NodeJson): boolean => {
  try {
    readBody({ type: 'doc', content: [block] })
    return true
  } catch {
    return false
  }
}

/** The words of a part that is not known: one line for each innermost run of text. */
function linesOf(node: NodeJson, left = deepest): readonly string[] {
  const content = Array.isArray(node.content) && left > 0 ? node.content : []
  const inline = content.filter((child) => typeof child.text === 'string').map((child) => child.text).join('')
  return [...(inline.trim() === '' ? [] : [inline]), ...content.filter((child) => typeof child.text !== 'string').flatMap((child) => linesOf(child, left - 1))]
}

/**
 * `body` for reading alone: each block that this program knows as it is, every other one as paragraphs of its words.
 * What it answers must never be saved in the place of `body`, for it holds less.
 */
export function readableBody(body: NodeJson): NodeJson {
  const blocks = (Array.isArray(body.content) ? body.content : []).flatMap((block) =>
    isKnown(block) ? [block] : linesOf(block).map((text): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  )
  return blocks.length > 0 ? { type: 'doc', content: blocks } : emptyBody
}
