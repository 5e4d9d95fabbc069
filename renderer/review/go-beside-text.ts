import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { Finding } from '@shared/finding'
import { footnotesOf } from '../blocks/footnotes'
import { onceStanding, selectInFootnote } from '../blocks/in-footnote'
import { reveal } from '../editor/reveal'
import type { FullShell } from '../shell/full-shell'

const wordsOf = ({ params }: Finding): string => String(params['text'] ?? params['word'] ?? '')

/** The position of the picture with this number, from 1; null where there are not so many. */
function pictureAt(doc: Node, number: number): number | null {
  const found: number[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'figure') found.push(position)
    return !node.isTextblock
  })
  return found[number - 1] ?? null
}

/** The position of the footnote or the picture that `finding` is said of where it stands beside the running text; else null. */
export function besideOf(shell: FullShell, finding: Finding): number | null {
  const session = shell.session.get()
  const { map } = shell.review.state.get()
  const { where, start } = finding
  if (!session || !map || !where || start === null) return null
  const { doc } = session.editor.state
  if (where.part === 'footnote') return footnotesOf(doc)[(where.number ?? 0) - 1]?.position ?? null
  if (where.part === 'picture') return pictureAt(doc, where.number ?? 0)
  if (where.part !== 'altText' && where.part !== 'credit') return null
  const name = where.part === 'altText' ? 'alt' : 'credit'
  const found: number[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    if (map.offsetOf(position + 1) === start && String(node.attrs[name]).includes(wordsOf(finding))) found.push(position)
    return false
  })
  return found[0] ?? null
}

/** Which of the same words in the same footnote or field `finding` is, from 0. */
function ordinalOf(shell: FullShell, finding: Finding): number {
  const isAlike = ({ rule, start, where, params }: Finding): boolean =>
    rule === finding.rule && start === finding.start && where?.part === finding.where?.part && where?.number === finding.where?.number && wordsOf({ ...finding, params }) === wordsOf(finding)
  // One that the gate of an export has found is not the very same object: it has the same words round it.
  return Math.max(0, shell.review.state.get().findings.filter(isAlike).findIndex((each) => each === finding || each.where?.around === finding.where?.around))
}

/** Where the words stand in `text` for the time after `ordinal` others; null where they do not, or there are none. */
function stretchOf(text: string, told: string, ordinal: number): readonly [number, number] | null {
  // Long words are told cut short.
  const words = text.includes(told) ? told : told.replace(/…$/, '')
  let at = words === '' ? -1 : text.indexOf(words)
  for (let passed = 0; passed < ordinal && at >= 0; passed += 1) at = text.indexOf(words, at + words.length)
  return at < 0 ? null : [at, at + words.length]
}

/** Selects the words in a field of the picture's strip, once it shows `text`. */
function inStrip(field: 'figureAlt' | 'figureCredit', text: string, words: string, ordinal: number): void {
  onceStanding(() => {
    const box = document.querySelector<HTMLInputElement>(`.dock [data-field="${field}"] input`)
    if (box?.value !== text) return false
    box.focus()
    const stretch = stretchOf(text, words, ordinal)
    if (stretch) box.setSelectionRange(...stretch)
    return true
  })
}

/** Goes to the picture of a finding, or to the words that stand in a footnote, an alternative text or a credit; false where it is of none. */
export function goBesideText(shell: FullShell, finding: Finding): boolean {
  const session = shell.session.get()
  const position = besideOf(shell, finding)
  const node = position === null ? null : session?.editor.state.doc.nodeAt(position)
  if (!session || position === null || !node) return false
  const { view, state } = session.editor
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)))
  reveal(view, position)
  view.focus()
  const [words, ordinal] = [wordsOf(finding), ordinalOf(shell, finding)]
  if (finding.where?.part === 'footnote') selectInFootnote(session, node, stretchOf(node.textContent, words, ordinal))
  else if (finding.rule === 'missing-alt') inStrip('figureAlt', String(node.attrs['alt']), '', 0)
  else if (finding.where?.part === 'picture') return true
  else if (finding.where?.part === 'altText') inStrip('figureAlt', String(node.attrs['alt']), words, ordinal)
  else inStrip('figureCredit', String(node.attrs['credit']), words, ordinal)
  return true
}
