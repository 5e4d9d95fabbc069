import type { Node } from '@tiptap/pm/model'
import type { ElementContent } from 'hast'
import type { NodeName } from '../content-types'
import type { Context, NodeHandler } from './context'
import { writeInlines } from './inlines'
import { nodeHandlers } from './nodes'

const handlerOf = (node: Node): NodeHandler => nodeHandlers[node.type.name as NodeName]

/** A context whose `blocks` and `inlines` write nodes by the table of handlers. */
export function contextOf(facts: Omit<Context, 'blocks' | 'inlines'>): Context {
  const context: Context = {
    ...facts,
    blocks: (node, position) => {
      const written: ElementContent[] = []
      node.forEach((child, offset) => written.push(...handlerOf(child)(child, position + 1 + offset, context)))
      return written
    },
    inlines: (node, position) => writeInlines(node, position, context, handlerOf),
  }
  return context
}

/** The whole body. */
export const writeBody = (body: Node, context: Context): ReturnType<NodeHandler> => handlerOf(body)(body, -1, context)
