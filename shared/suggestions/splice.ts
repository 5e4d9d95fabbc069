import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { StepMap } from '@tiptap/pm/transform'

/** Tokens `[from, to)` of one document shall be those of `[start, end)` of `source`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly source: Node
  readonly start: number
  readonly end: number
}

interface Open {
  readonly like: Node
  readonly content: Node[]
}

/** Takes nodes and single tokens one after the other. Null where a node is closed that was never opened, or holds what it may not. */
class Builder {
  readonly #stack: Open[]
  #failed = false

  constructor(root: Node) {
    this.#stack = [{ like: root, content: [] }]
  }

  add(node: Node): void {
    const content = this.#stack.at(-1)?.content
    const last = content?.at(-1)
    if (content && node.isText && last?.isText && last.sameMarkup(node)) content[content.length - 1] = last.type.schema.text(`${last.text ?? ''}${node.text ?? ''}`, last.marks)
    else content?.push(node)
  }

  open(like: Node): void {
    this.#stack.push({ like, content: [] })
  }

  close(): void {
    const done = this.#stack.pop()
    if (this.#stack.length === 0 || !done) this.#failed = true
    if (this.#failed || !done) return
    const made = remade(done)
    if (made) this.add(made)
    else this.#failed = true
  }

  get failed(): boolean {
    return this.#failed
  }

  result(): Node | null {
    const root = this.#stack[0]
    return this.#failed || this.#stack.length !== 1 || !root ? null : remade(root)
  }
}

const allows = (like: Node, marks: readonly Mark[]): boolean => like.type.allowsMarks(marks)

function remade({ like, content }: Open): Node | null {
  const fragment = Fragment.fromArray(content)
  if (!like.type.validContent(fragment) || !content.every((node) => allows(like, node.marks))) return null
  return like.type.create(like.attrs, fragment, like.marks)
}

function emit(builder: Builder, parent: Node, from: number, to: number): void {
  if (from >= to) return
  let start = 0
  for (let index = 0; index < parent.childCount && start < to && !builder.failed; index += 1) {
    const child = parent.child(index)
    const end = start + child.nodeSize
    if (end > from) {
      if (start >= from && end <= to) builder.add(child)
      else if (child.isText) builder.add(child.cut(Math.max(0, from - start), Math.min(to, end) - start))
      else {
        if (start >= from) builder.open(child)
        emit(builder, child, Math.max(0, from - start - 1), Math.min(child.content.size, to - start - 1))
        if (end <= to) builder.close()
      }
    }
    start = end
  }
}

/**
 * `doc` with each of `edits` (in order, apart) made; null where the result would be no valid document. What no edit touches stays
 * the same node.
 */
export function splice(doc: Node, edits: readonly Edit[]): Node | null {
  const builder = new Builder(doc)
  let done = 0
  for (const { from, to, source, start, end } of edits) {
    emit(builder, doc, done, from)
    emit(builder, source, start, end)
    done = to
  }
  emit(builder, doc, done, doc.content.size)
  return builder.result()
}

/** Where everything stands after `edits`; those that touch are one. */
export function mapOf(edits: readonly Edit[]): StepMap {
  const ranges: number[] = []
  for (const { from, to, start, end } of edits) {
    const last = ranges.length - 3
    if (last >= 0 && ranges[last]! + ranges[last + 1]! === from) {
      ranges[last + 1]! += to - from
      ranges[last + 2]! += end - start
    } else ranges.push(from, to - from, end - start)
  }
  return new StepMap(ranges)
}
