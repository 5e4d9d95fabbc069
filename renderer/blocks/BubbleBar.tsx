import { useEffect, useState } from 'react'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { Toolbar } from 'react-aria-components'
import type { ArticleSession } from '../editor/session'
import { Tool } from '../editor/Tool'
import { useTranslate } from '../shell/messages'
import { useEscape } from './useEscape'
import { useNearText } from './useNearText'

/** The selected words that the bar is for: text that can be formatted, and not a caret, a figure or code. */
function wordsOf({ selection, doc }: EditorState): { readonly from: number; readonly to: number } | null {
  if (!(selection instanceof TextSelection) || selection.empty || selection.$from.parent.type.spec.code) return null
  const { from, to } = selection
  return doc.textBetween(from, to, ' ').trim() === '' ? null : { from, to }
}

/** True while the pointer is pressed in the page: a selection that is being drawn gets no bar yet. */
function usePressed({ host }: ArticleSession): boolean {
  const [pressed, setPressed] = useState(false)
  useEffect(() => {
    const press = (): void => setPressed(true)
    const release = (): void => setPressed(false)
    host.addEventListener('pointerdown', press)
    for (const name of ['pointerup', 'pointercancel', 'dragend', 'blur']) globalThis.addEventListener(name, release)
    return () => {
      host.removeEventListener('pointerdown', press)
      for (const name of ['pointerup', 'pointercancel', 'dragend', 'blur']) globalThis.removeEventListener(name, release)
    }
  }, [host])
  return pressed
}

function Bar({ session, from, to }: { readonly session: ArticleSession; readonly from: number; readonly to: number }) {
  const t = useTranslate()
  const { editor } = session
  const now = useEditorState({
    editor,
    selector: ({ editor: page }) => ({
      bold: page.isActive('bold'),
      italic: page.isActive('italic'),
      strike: page.isActive('strike'),
      link: page.isActive('link'),
      highlight: page.isActive('highlight'),
      language: page.isActive('language'),
    }),
  })
  const box = useNearText(editor.view, { from, to, prefers: 'above' }, true)
  useEscape(box, () => editor.view.focus())
  useEffect(() => {
    const enter = (): void => box.current?.querySelector('button')?.focus()
    globalThis.addEventListener('redaksi:tools', enter)
    return () => globalThis.removeEventListener('redaksi:tools', enter)
  }, [box])
  return (
    <div ref={box} className="bubble">
      <Toolbar className="bubble-tools" aria-label={t('blocks.bubble.label')}>
        <Tool command="format.bold" letters="B" pressed={now.bold} />
        <Tool command="format.italic" letters="I" pressed={now.italic} />
        <Tool command="format.strike" letters="S" pressed={now.strike} />
        <Tool command="format.link" icon="link" pressed={now.link} />
        <Tool command="format.highlight" icon="marker" pressed={now.highlight} />
        <Tool command="format.language" icon="language" pressed={now.language} />
        <span className="toolbar-line" />
        <Tool command="review.attribute" icon="person" />
        <Tool command="note.add" icon="note" />
      </Toolbar>
    </div>
  )
}

/** The tools for selected words, beside them. They are reached by their key and left by Escape, which leaves the words selected; Escape in the text puts them away. */
export function BubbleBar({ session }: { readonly session: ArticleSession }) {
  const { editor } = session
  const pressed = usePressed(session)
  const words = useEditorState({ editor, selector: ({ editor: { state } }) => wordsOf(state), equalityFn: (a, b) => a?.from === b?.from && a?.to === b?.to })
  const [putAway, setPutAway] = useState<typeof words>(null)
  const [isFocused, setFocused] = useState(false)
  useEffect(() => {
    const look = (): void => setFocused((!editor.isDestroyed && editor.view.hasFocus()) || (document.activeElement?.closest('.bubble') ?? null) !== null)
    const leave = (): void => queueMicrotask(look)
    look()
    globalThis.addEventListener('focusin', look)
    globalThis.addEventListener('focusout', leave)
    return () => {
      globalThis.removeEventListener('focusin', look)
      globalThis.removeEventListener('focusout', leave)
    }
  }, [editor])
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && words) setPutAway(words)
    }
    session.host.addEventListener('keydown', escape)
    return () => session.host.removeEventListener('keydown', escape)
  }, [session, words])
  if (session.readOnly || !words || pressed || !isFocused || putAway === words) return null
  return <Bar session={session} from={words.from} to={words.to} />
}
