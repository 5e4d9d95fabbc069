import { useEffect, useRef, type ReactNode } from 'react'
import { useEditorState } from '@tiptap/react'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import { useTranslate } from '../shell/messages'
import type { MessageKey } from '@shared/messages'
import { Kbd } from '../ui'
import { FigureStrip } from './FigureStrip'
import { figureAt } from './figure-view'
import { FootnoteStrip } from './FootnoteStrip'
import { footnoteAt } from './footnotes'
import { TableBar } from './TableBar'
import { tableStateOf } from './tables'
import { useEscape } from './useEscape'

interface DockProps {
  readonly session: ArticleSession
  readonly label: MessageKey
  readonly children: ReactNode
}

/** A quiet strip at the foot of the page. Its key leads into it, Escape back to the text. */
function Dock({ session, label, children }: DockProps) {
  const t = useTranslate()
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    // The strip has taken room from the page: what is written stays in sight.
    const { view, state } = session.editor
    if (strip.current && !session.editor.isDestroyed) reveal(view, state.selection.head)
  }, [session])
  useEscape(strip, () => session.editor.view.focus())
  useEffect(() => {
    const enter = (): void => strip.current?.querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled), [contenteditable="true"]')?.focus()
    globalThis.addEventListener('redaksi:tools', enter)
    return () => globalThis.removeEventListener('redaksi:tools', enter)
  }, [])
  return (
    <section ref={strip} className="dock" aria-label={t(label)}>
      {children}
    </section>
  )
}

/** Code is left by a key that nothing on the page tells. */
function CodeHint() {
  return (
    <p className="dock dock-hint">
      {useTranslate()('blocks.code.leave')}
      <Kbd keys="Shift+Enter" />
    </p>
  )
}

/** What can be done with the block that the caret is in, at the foot of the page: nothing for plain text. */
export function PageDock({ session }: { readonly session: ArticleSession }) {
  const figure = useEditorState({
    editor: session.editor,
    selector: ({ editor }) => figureAt(editor.state),
    equalityFn: (a, b) => a?.node === b?.node && a?.position === b?.position,
  })
  const footnote = useEditorState({
    editor: session.editor,
    selector: ({ editor }) => footnoteAt(editor.state),
    equalityFn: (a, b) => a?.node === b?.node && a?.position === b?.position && a?.number === b?.number && a?.count === b?.count,
  })
  const isCode = useEditorState({ editor: session.editor, selector: ({ editor: { state } }) => state.selection.$from.parent.type.name === 'codeBlock' })
  const table = useEditorState({ editor: session.editor, selector: ({ editor }) => tableStateOf(editor.state) })
  if (session.readOnly) return null
  if (footnote) {
    return (
      <Dock key="footnote" session={session} label="blocks.footnote.label">
        <FootnoteStrip session={session} place={footnote} />
      </Dock>
    )
  }
  if (figure) {
    return (
      <Dock key="figure" session={session} label="blocks.figure.label">
        <FigureStrip session={session} node={figure.node} position={figure.position} />
      </Dock>
    )
  }
  if (table) {
    return (
      <Dock key="table" session={session} label="blocks.table.label">
        <TableBar session={session} table={table} />
      </Dock>
    )
  }
  return isCode ? <CodeHint /> : null
}
