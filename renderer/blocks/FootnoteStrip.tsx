import { useEffect, useEffectEvent, useRef } from 'react'
import { TextSelection } from '@tiptap/pm/state'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { openPart } from '../shell/parts'
import { useStore } from '../shell/store'
import { IconButton } from '../ui'
import { createFootnoteEditor, type FootnoteEditor } from './footnote-editor'
import { footnoteAt, type FootnotePlace } from './footnotes'

/** The footnote that is selected in the text, written at the foot of the page. Enter or Escape leads back behind its number. */
export function FootnoteStrip({ session, place: { node, position, number, count } }: { readonly session: ArticleSession; readonly place: FootnotePlace }) {
  const t = useTranslate()
  const { review } = useFullShell()
  const { entries } = useStore(review.state)
  const current = useStore(review.current)
  const box = useRef<HTMLDivElement>(null)
  const made = useRef<FootnoteEditor | null>(null)
  const { editor } = session

  const leave = useEffectEvent((): void => {
    const found = footnoteAt(editor.state)
    if (found) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, found.position + found.node.nodeSize)).scrollIntoView())
    editor.view.focus()
  })
  const begin = useEffectEvent((element: HTMLElement): FootnoteEditor =>
    createFootnoteEditor(editor, element, node, { role: 'textbox', 'aria-label': t('blocks.footnote.text', { number }), class: 'footnote-text', spellcheck: 'false' }, t, leave),
  )
  useEffect(() => {
    if (!box.current) return undefined
    const note = begin(box.current)
    made.current = note
    return () => {
      made.current = null
      note.destroy()
    }
  }, [position])
  useEffect(() => made.current?.follow(node), [node])
  useEffect(() => {
    const said = entries.filter(({ on }) => on === 'footnote')
    made.current?.show(said.map(({ key, state, stretches }) => ({ state, stretches, isCurrent: key === current })))
  }, [entries, current, position])

  const step = (way: 1 | -1): void => {
    if (editor.commands.stepFootnote(way)) requestAnimationFrame(() => openPart('tools'))
  }
  return (
    <>
      <span className="footnote-number" aria-hidden="true">
        {number}
      </span>
      <div ref={box} className="footnote-box" />
      <IconButton icon="chevronUp" label={t('blocks.footnote.previous')} isDisabled={number <= 1} onPress={() => step(-1)} />
      <IconButton icon="chevronDown" label={t('blocks.footnote.next')} isDisabled={number >= count} onPress={() => step(1)} />
      <IconButton
        icon="trash"
        label={t('blocks.footnote.delete')}
        onPress={() => {
          editor.commands.deleteFootnote()
          editor.view.focus()
        }}
      />
    </>
  )
}
