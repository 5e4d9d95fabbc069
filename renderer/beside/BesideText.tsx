import { useEditorState } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { footnoteAt } from '../blocks/footnotes'
import type { ArticleSession } from '../editor/session'
import { useWindowPart } from '../editor/useWindowPart'
import { FindBar } from '../find/FindBar'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { openForReading } from './for-reading'
import { goTo, placeOf, readingIn } from './place'

/** The text of an article that stands beside the page, its headline and deck above it; read anew, it stands where it was read. */
export function BesideText({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { headline, deck, language } = useStore(session.facts)
  const place = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [finding, setFinding] = useWindowPart('findBeside')
  const [asked, setAsked] = useState(0)
  const footnote = useEditorState({ editor: session.editor, selector: ({ editor: { state } }) => footnoteAt(state)?.node.textContent ?? null })

  // Once for each text: whatever is told in another language, a plugin more would draw the page anew.
  useLayoutEffect(() => openForReading(session), [session])
  useLayoutEffect(() => {
    session.editor.setOptions({ editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true', 'aria-label': t('beside.text'), spellcheck: 'false', 'data-testid': 'beside-text' } } })
  }, [session, t])
  useLayoutEffect(() => {
    const reading = readingIn(shell)
    const { shown, next } = reading
    const isReadAnew = shown?.id === session.id && !shown.editor.isDestroyed && place.current?.contains(shown.host) === true
    const left = next?.id === session.id ? next.place : isReadAnew ? placeOf(shown) : null
    const hadFocus = place.current?.contains(document.activeElement) === true
    const top = scroller.current?.scrollTop ?? 0
    place.current?.replaceChildren(session.host)
    scroller.current?.scrollTo({ top, behavior: 'instant' })
    if (left) goTo(session, left)
    if (hadFocus) session.editor.view.focus()
    reading.shown = session
    if (next?.id === session.id) reading.next = null
  }, [shell, session])
  useEffect(
    () => () => {
      const reading = readingIn(shell)
      if (reading.shown === session) reading.shown = null
    },
    [shell, session],
  )
  useEffect(() => {
    const remember = (): void => shell.copiedFrom.set(session.id)
    const again = (): void => setAsked((count) => count + 1)
    const names = ['copy', 'cut', 'dragstart'] as const
    for (const name of names) session.host.addEventListener(name, remember)
    globalThis.addEventListener('redaksi:findBeside', again)
    return () => {
      for (const name of names) session.host.removeEventListener(name, remember)
      globalThis.removeEventListener('redaksi:findBeside', again)
    }
  }, [shell, session])
  return (
    <>
      {finding && <FindBar key={asked} session={session} isReplacing={false} onReplacing={() => undefined} onClose={() => setFinding(false)} />}
      <div ref={scroller} className="page-scroll" tabIndex={-1}>
        <article className="page-sheet" lang={language}>
          <h2 className="original-headline">{headline.trim() || t('library.untitled')}</h2>
          {deck !== '' && <p className="original-deck">{deck}</p>}
          <div className="page-text" ref={place} />
        </article>
      </div>
      {footnote !== null && <p className="beside-footnote">{t('beside.footnote', { text: footnote })}</p>}
    </>
  )
}
