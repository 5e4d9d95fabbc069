import { commands as core, Extension } from '@tiptap/core'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { findWrapping, liftTarget } from '@tiptap/pm/transform'
import { quoteDepth } from './quote-behaviour'

/** Takes the quote around the caret away, with its attribution line as a paragraph; false where there is no such line. */
function unquote(tr: Transaction, apply: boolean): boolean {
  const { $from, $to } = tr.selection
  const depth = quoteDepth($from)
  if (depth === undefined || $to.pos > $from.end(depth) || $from.node(depth).lastChild?.type.name !== 'attributionLine') return false
  const start = $from.start(depth)
  const end = $from.end(depth)
  if (!apply) return true
  tr.setNodeMarkup(end - ($from.node(depth).lastChild?.nodeSize ?? 0), tr.doc.type.schema.nodes['paragraph'])
  const range = tr.doc.resolve(start + 1).blockRange(tr.doc.resolve(end - 1), (node) => node.type.name === 'blockquote')
  const target = range && liftTarget(range)
  if (range && typeof target === 'number') tr.lift(range, target)
  return true
}

/** Quotes the whole list around the selection, of which no single item can be quoted; false where there is none. */
function quoteList(tr: Transaction, apply: boolean): boolean {
  const { $from, $to } = tr.selection
  const depth = Array.from({ length: $from.depth }, (_, index) => index + 1).find((at) => /List$/.test($from.node(at).type.name))
  const range = depth === undefined ? null : $from.blockRange($to, (node) => node === $from.node(depth - 1))
  const wrapping = range && findWrapping(range, tr.doc.type.schema.nodes['blockquote']!)
  if (!range || !wrapping) return false
  if (apply) tr.wrap(range, wrapping)
  return true
}

/** The editor's own commands, where a block quote with an attribution line needs more of them. */
export const QuoteCommands = Extension.create({
  name: 'quoteCommands',
  // Of two commands of one name the one of the lower priority is taken.
  priority: 10,

  addCommands() {
    return {
      toggleWrap: (type, attributes) => (props) => {
        const isQuote = (typeof type === 'string' ? type : type.name) === 'blockquote'
        const applies = props.dispatch !== undefined
        return (isQuote && unquote(props.tr, applies)) || core.toggleWrap(type, attributes)(props) || (isQuote && quoteList(props.tr, applies))
      },
      // Words of several blocks go before the block is parted: it may be another one by then.
      splitBlock: (options) => (props) => {
        const { selection } = props.tr
        if (props.dispatch && selection instanceof TextSelection && !selection.$from.sameParent(selection.$to)) props.tr.deleteSelection()
        return core.splitBlock(options)(props)
      },
    }
  },
})
