import type { Node } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import type { Change } from '@shared/suggestions'
import { wordsIn } from '@shared/suggestions'
import type { Translate } from '../shell/messages'

/** More of what was deleted is not drawn in one place. */
const mostDeleted = 1_200

/** Both texts of the body, and the window's words. */
export interface Page {
  readonly original: Node
  readonly doc: Node
  readonly words: Translate
}

interface Look {
  readonly tag: 'ins' | 'del'
  readonly text: string
  readonly said: string
  readonly title: string
  readonly isBlock: boolean
}

const element = (id: string, { tag, text, said, title, isBlock }: Look) => (): HTMLElement => {
  const holder = document.createElement(tag)
  holder.className = `suggested-${tag === 'ins' ? 'in' : 'out'} suggested-drawn${isBlock ? ' suggested-as-block' : ''}`
  holder.dataset['suggestion'] = id
  holder.contentEditable = 'false'
  holder.title = title
  const spoken = document.createElement('span')
  spoken.className = 'suggested-said'
  spoken.textContent = said
  holder.append(spoken, text)
  return holder
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

/** How one change is drawn: what came as `ins`, what went as a `del` in its place, another look by a dotted line, blocks by a bar beside them. */
export function marksOf({ id, fromA, toA, fromB, toB, stamp }: Change, { original, doc, words }: Page): readonly Decoration[] {
  const name = stamp.author || stamp.initials || words('suggestions.nobody')
  const [deleted, inserted] = [wordsIn(original, fromA, toA), wordsIn(doc, fromB, toB)]
  const spec = { suggestion: id }
  const isFormat = deleted === inserted && deleted !== ''
  const blocks = begunIn(doc, fromB, toB).filter(({ node }) => node.isBlock)
  const title = words(isFormat ? 'suggestions.drawn.format' : blocks.length > 0 && deleted === inserted ? 'suggestions.drawn.block' : 'suggestions.drawn.inserted', { name })
  const marks: Decoration[] = blocks.map(({ node, at }) =>
    Decoration.node(at, at + node.nodeSize, { class: `suggested-block${fromA === toA ? ' suggested-block-in' : ''}`, 'data-suggestion': id, title }, spec),
  )
  if (inserted !== '') {
    const look = isFormat ? { class: 'suggested-look' } : { nodeName: 'ins', class: 'suggested-in' }
    marks.push(Decoration.inline(fromB, toB, { ...look, 'data-suggestion': id, title }, spec))
  }
  const [endsBefore, endsNow] = [holdsEnds(original, fromA, toA), holdsEnds(doc, fromB, toB)]
  const $from = doc.resolve(fromB)
  const widget = (at: number, side: -1 | 1, look: Look): void =>
    void marks.push(Decoration.widget(at, element(id, look), { ...spec, side, marks: [], ignoreSelection: true, key: `${id}:${look.tag}:${look.text}:${look.title}` }))
  if (!isFormat && (deleted !== '' || (fromA < toA && fromB === toB))) {
    const text = deletedLine(original, fromA, toA, deleted)
    const spoken = words('suggestions.deletedWords', { words: '' })
    widget(fromB, -1, { tag: 'del', text, said: spoken, title: words('suggestions.drawn.deleted', { name }), isBlock: !$from.parent.inlineContent })
  }
  if (endsNow && !endsBefore && $from.parent.inlineContent && fromB < $from.end() + 1) {
    widget($from.end(), 1, { tag: 'ins', text: '¶', said: `${words('suggestions.drawn.parted')} `, title, isBlock: false })
  }
  return marks
}
