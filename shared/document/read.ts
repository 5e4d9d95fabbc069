import type { Node } from '@tiptap/pm/model'
import type { NodeJson } from '../article'
import { Fault } from '../errors'
import { schema } from './schema'

/** Deeper nesting than any article has; a hostile file would else exhaust the stack. */
const deepest = 100

function depthOf(json: NodeJson, limit: number): number {
  if (limit === 0 || !Array.isArray(json.content)) return 0
  let depth = 0
  for (const child of json.content) depth = Math.max(depth, 1 + depthOf(child, limit - 1))
  return depth
}

/**
 * The document that `body` says, checked against the schema: types, attributes, nesting.
 * Throws the fault `unknownContent` where this program does not know a part of it; nothing is left out in silence.
 */
export function readBody(body: NodeJson): Node {
  if (depthOf(body, deepest) >= deepest) throw new Fault('unknownContent', 'The text is nested more deeply than an article can be.', { what: 'depth' })
  try {
    const node = schema.nodeFromJSON(body)
    node.check()
    return node
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause)
    throw new Fault('unknownContent', `The text holds something this version of Redaksi does not know (${what}).`, { what }, { cause })
  }
}

/** As `readBody`, for its fault alone. */
export function checkBody(body: NodeJson): void {
  readBody(body)
}
