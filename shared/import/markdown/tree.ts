import { gfmFromMarkdown } from 'mdast-util-gfm'
import { fromMarkdown, type CompileContext, type Extension, type Handle } from 'mdast-util-from-markdown'
import { gfm } from 'micromark-extension-gfm'
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'

/** A file's blocks, and what its references name. The first of several definitions with one name counts. */
export interface Parsed {
  readonly root: Root
  readonly source: string
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
}

/** Every node under `node`, itself first, in the order of the text. Does not recurse: a tree may be deep. */
export function* walk(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    if ('children' in next) for (let index = next.children.length - 1; index >= 0; index -= 1) waiting.push(next.children[index]!)
  }
}

/** The text under `node` without its markup. */
export function textOf(node: Nodes): string {
  let text = ''
  for (const each of walk(node)) {
    if ('value' in each) text += each.value
    else if ('alt' in each && each.alt) text += each.alt
    else if (each.type === 'break') text += ' '
  }
  return text
}

const exitBox = (checked: boolean): Handle =>
  function (this: CompileContext, token) {
    const item = this.stack.at(-2)
    if (item?.type === 'listItem') item.checked = checked
    else {
      this.enter({ type: 'text', value: `[${this.sliceSerialize(token)}]` }, token)
      this.exit(token)
    }
  }

/** The grammar sees a box after an empty item too, where no item is open: there it is text, which the library would lose. */
const boxes: Extension = { exit: { taskListCheckValueChecked: exitBox(true), taskListCheckValueUnchecked: exitBox(false) } }

/**
 * Parses CommonMark with GFM. Addresses in plain text become links where GFM's grammar says so, not where they were escaped
 * (the usual second pass over finished text would link those too).
 */
export function parse(source: string): Parsed {
  const root = fromMarkdown(source, {
    extensions: [gfm()],
    mdastExtensions: [...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })), boxes],
  })
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  for (const node of walk(root)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
  }
  return { root, source, definitions, footnotes }
}
