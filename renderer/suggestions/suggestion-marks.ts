import type { Node } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import type { Change } from '@shared/suggestions'
import { crossingsOf, wordsIn } from '@shared/suggestions'
import type { Translate } from '../shell/messages'
import { emptyCellOut, gridDrawings } from './deleted-cells'

/** More of what was deleted is not drawn in one place. */
const mostDeleted = 1_200

/** Both texts of the body with all that differs, and the window's words. */
export interface Page {
  readonly original: Node
  readonly doc: Node
  readonly changes: readonly Change[]
  readonly words: Translate
}

interface Look {
  readonly tag: 'ins' | 'del'
  readonly text: string
  readonly said: string
  readonly title: string
  readonly isBlock: boolean
}

/** A drawn element is no part of the text; a press on it stands beside it. */
function asDrawn(id: string, title: string, made: HTMLElement): HTMLElement {
  made.classList.add('suggested-drawn')
  made.dataset['suggestion'] = id
  made.contentEditable = 'false'
  made.title = title
  return made
}

function struckThrough(text: string, said: string): HTMLElement {
  const holder = document.createElement('del')
  holder.className = 'suggested-out'
  holder.append(spokenOnly(said), text)
  return holder
}

function spokenOnly(said: string): HTMLElement {
  const spoken = document.createElement('span')
  spoken.className = 'suggested-said'
  spoken.textContent = said
  return spoken
}

const element = (id: string, { tag, text, said, title, isBlock }: Look) => (): HTMLElement => {
  const holder = document.createElement(tag)
  holder.className = `suggested-${tag === 'ins' ? 'in' : 'out'}${isBlock ? ' suggested-as-block' : ''}`
  holder.append(spokenOnly(said), text)
  return asDrawn(id, title, holder)
}

/** Words in one line: where a block ends stands its sign. */
const inLine = (words: string): string => (words.length > mostDeleted ? `${words.slice(0, mostDeleted)}…` : words).replaceAll('\n', ' ¶ ')

/** Blocks, and whatever stands in a line as one thing, that begin within a stretch. */
function begunIn(doc: Node, from: number, to: number): readonly { readonly node: Node; readonly at: number }[] {
  const found: { readonly node: Node; readonly at: number }[] = []
  if (from < to)
    doc.nodesBetween(from, to, (node, at) => {
      if (!node.isText && at >= from) found.push({ node, at })
    })
  return found
}

/** What has no words of its own is told by a sign. */
const signs: Readonly<Record<string, string>> = { figure: '▣', horizontalRule: '―', table: '⊞', hardBreak: '↵', footnote: '†' }

/** What was deleted, in one line. */
function deletedLine(original: Node, from: number, to: number, words: string): string {
  const found = begunIn(original, from, to).flatMap(({ node }) => signs[node.type.name] ?? [])
  const line = [found.join(''), inLine(words.trim() === '' && found.length > 0 ? '' : words)].filter(Boolean).join(' ')
  return line === '' ? '¶' : line
}

const holdsEnds = (doc: Node, from: number, to: number): boolean => from < to && !(doc.resolve(from).sameParent(doc.resolve(to)) && doc.resolve(from).parent.inlineContent)

/** The footnote that a change lies in, from its start to its end; null for any other. Its words are not on the page, but its number is. */
export function footnoteAround(doc: Node, { fromB, toB }: Pick<Change, 'fromB' | 'toB'>): readonly [number, number] | null {
  const $from = doc.resolve(fromB)
  return $from.parent.type.name === 'footnote' && toB <= $from.end() ? [$from.before(), $from.after()] : null
}

/** How a change is drawn on the page: one within a footnote at its number, any other in its place. */
export function marksOf(change: Change, page: Page): readonly Decoration[] {
  const note = footnoteAround(page.doc, change)
  if (!note) return marksInPlace(change, page)
  const { id, stamp } = change
  const title = page.words('suggestions.drawn.note', { name: stamp.author || stamp.initials || page.words('suggestions.nobody') })
  return [Decoration.node(...note, { class: 'suggested-note', 'data-suggestion': id, title }, { suggestion: id })]
}

/**
 * How one change is drawn: what came as `ins`, what went as a `del` in its place, another look by a dotted line, blocks by a bar beside them.
 * `start`: the place of the document at which the text begins that it is drawn in.
 */
export function marksInPlace(change: Change, { original, doc, changes, words }: Page, start = 0): readonly Decoration[] {
  const { id, fromA, toA, fromB, toB, stamp } = change
  const name = stamp.author || stamp.initials || words('suggestions.nobody')
  const [deleted, inserted] = [wordsIn(original, fromA, toA), wordsIn(doc, fromB, toB)]
  const spec = { suggestion: id }
  const isFormat = deleted === inserted && deleted !== ''
  const blocks = begunIn(doc, fromB, toB).filter(({ node }) => node.isBlock)
  const title = words(isFormat ? 'suggestions.drawn.format' : blocks.length > 0 && deleted === inserted ? 'suggestions.drawn.block' : 'suggestions.drawn.inserted', { name })
  const marks: Decoration[] = blocks.map(({ node, at }) =>
    Decoration.node(at - start, at - start + node.nodeSize, { class: `suggested-block${fromA === toA ? ' suggested-block-in' : ''}`, 'data-suggestion': id, title }, spec),
  )
  if (inserted !== '') {
    const look = isFormat ? { class: 'suggested-look' } : { nodeName: 'ins', class: 'suggested-in' }
    marks.push(Decoration.inline(fromB - start, toB - start, { ...look, 'data-suggestion': id, title }, spec))
  }
  const [endsBefore, endsNow] = [holdsEnds(original, fromA, toA), holdsEnds(doc, fromB, toB)]
  const $from = doc.resolve(fromB)
  const widget = (at: number, side: -1 | 1, look: Look): void =>
    void marks.push(Decoration.widget(at - start, element(id, look), { ...spec, side, marks: [], ignoreSelection: true, key: `${id}:${look.tag}:${look.text}:${look.title}` }))
  const crossed = crossingsOf({ original, doc, changes }, change)
  for (const { at, id: column, row, before } of crossed.come) {
    const title = words('suggestions.drawn.deleted', { name })
    marks.push(Decoration.widget(at - start, () => asDrawn(column, title, emptyCellOut()), { ...spec, side: -1, marks: [], ignoreSelection: true, key: `${id}:crossed:${row}:${before}:${column}` }))
  }
  if (!isFormat && (deleted !== '' || (fromA < toA && fromB === toB))) {
    const text = deletedLine(original, fromA, toA, deleted)
    const spoken = words('suggestions.deletedWords', { words: '' })
    const title = words('suggestions.drawn.deleted', { name })
    const grid = gridDrawings(original, fromA, toA, $from.parent, text, (cell) => struckThrough(cell, spoken), crossed.gone)
    // One behind the other in one place: the first stands farthest from what follows.
    grid?.forEach(({ name: cells, make }, index) =>
      marks.push(Decoration.widget(fromB - start, () => asDrawn(id, title, make()), { ...spec, side: -1 + index / 1_000, marks: [], ignoreSelection: true, key: `${id}:grid:${index}:${cells}` })),
    )
    if (!grid) widget(fromB, -1, { tag: 'del', text, said: spoken, title, isBlock: !$from.parent.inlineContent })
  }
  if (endsNow && !endsBefore && $from.parent.inlineContent && fromB < $from.end() + 1) {
    widget($from.end(), 1, { tag: 'ins', text: '¶', said: `${words('suggestions.drawn.parted')} `, title, isBlock: false })
  }
  return marks
}
