import { useCallback, useEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Icon } from '../ui'
import { replaceWord } from './spelling-actions'
import { markedWordAt, type MarkedWord } from './spelling-display'

interface Asked extends MarkedWord {
  readonly suggestions: readonly string[]
}

/** What the ids of suggestions begin with, so that none is taken for another action. */
const suggested = 'word:'

/** What can be done with a misspelled word: on its right click, on the menu key, and when a command has gone to it. */
export function SpellingMenu({ session }: { readonly session: ArticleSession }) {
  const shell = useFullShell()
  const t = useTranslate()
  const [asked, setAsked] = useState<Asked | null>(null)
  const place = useRef<HTMLSpanElement>(null)

  const ask = useCallback(
    (word: MarkedWord): void => {
      const box = session.editor.view.coordsAtPos(word.from)
      if (place.current) Object.assign(place.current.style, { left: `${box.left}px`, top: `${box.top}px`, height: `${box.bottom - box.top}px` })
      void shell.attempt(async () => {
        const suggestions = await shell.spelling.suggest(word.word)
        setAsked({ ...word, suggestions })
      })
    },
    [session, shell],
  )

  useEffect(() => {
    const atCaret = (): void => {
      const word = markedWordAt(session.editor.state, session.editor.state.selection.to)
      if (word) ask(word)
    }
    const pressed = (event: MouseEvent): void => {
      // The menu key tells no place of its own: it means the caret.
      const at = event.button === 2 ? session.editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos : session.editor.state.selection.head
      const word = at === undefined ? null : markedWordAt(session.editor.state, at)
      if (!word) return
      event.preventDefault()
      ask(word)
    }
    globalThis.addEventListener('redaksi:spelling', atCaret)
    session.host.addEventListener('contextmenu', pressed)
    return () => {
      globalThis.removeEventListener('redaksi:spelling', atCaret)
      session.host.removeEventListener('contextmenu', pressed)
    }
  }, [session, ask])

  const close = (): void => {
    setAsked(null)
    session.editor.view.focus()
  }
  const act = (action: string): void => {
    if (!asked) return
    if (action.startsWith(suggested)) {
      if (!replaceWord(session, asked, action.slice(suggested.length))) shell.say('ledger.changed')
    } else if (action === 'ignore') void shell.attempt(() => shell.spelling.ignore(session, asked.word))
    else void shell.attempt(() => shell.spelling.add(session, asked.word).then(() => shell.say('spelling.added', { word: asked.word })))
  }
  return (
    <>
      <span ref={place} className="spelling-place" aria-hidden="true" />
      {asked && (
        <Popover className="ui-popover" aria-label={t('spelling.menu', { word: asked.word })} triggerRef={place} placement="bottom start" offset={2} isOpen onOpenChange={(open) => !open && close()}>
          <Menu
            className="ui-menu"
            aria-label={t('spelling.menu', { word: asked.word })}
            autoFocus="first"
            onAction={(id) => {
              act(String(id))
              close()
            }}
          >
            {asked.suggestions.map((text) => (
              <MenuItem key={text} id={suggested + text} textValue={text} className="ui-menu-item spelling-suggestion" isDisabled={session.readOnly}>
                <span className="ui-menu-words">{text}</span>
              </MenuItem>
            ))}
            {asked.suggestions.length === 0 && (
              <MenuItem id="none" isDisabled textValue={t('spelling.noSuggestion')} className="ui-menu-item">
                <span className="ui-menu-words">{t('spelling.noSuggestion')}</span>
              </MenuItem>
            )}
            <Separator className="spelling-line" />
            <MenuItem id="ignore" textValue={t('spelling.ignore')} className="ui-menu-item">
              <span className="ui-menu-words">{t('spelling.ignore')}</span>
            </MenuItem>
            <MenuItem id="add" textValue={t('spelling.add')} className="ui-menu-item">
              <Icon name="plus" />
              <span className="ui-menu-words">{t('spelling.add')}</span>
            </MenuItem>
          </Menu>
        </Popover>
      )}
    </>
  )
}
