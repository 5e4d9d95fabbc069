import { NodeSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { leadAway } from '../shell/typed-ahead'
import { boxOf, fieldOf } from './misspelled-fields'
import { footnoteAround, type Misspelled } from './next-misspelled'
import { ignoreWord, languageOf, misspelledInNote, misspelledNow, replaceWord } from './spelling-actions'
import { markedWordsIn } from './spelling-display'

interface Asked {
  readonly word: Misspelled
  readonly suggestions: readonly string[]
}

/** What the ids of suggestions begin with, so that none is taken for another action. */
const suggested = 'word:'

/** The word in the text of its footnote below the page, where that is open. */
function shownInFootnote({ editor }: ArticleSession, note: number, { from, word }: Misspelled): Element | null {
  const before = markedWordsIn(editor.state, note, from).length
  const shown = document.querySelectorAll('.footnote-text .misspelled').item(before)
  return shown?.textContent === word ? shown : null
}

/** Where the menu stands: at the word, at the number of the footnote that holds it, at the word's dots in a field. */
function boxOfWord(session: ArticleSession, word: Misspelled): { readonly left: number; readonly top: number; readonly bottom: number } {
  if (word.field !== null) {
    const dots = document.querySelector(`.fields [data-field="${word.field}"] [data-from="${word.from}"]`) ?? boxOf(word.field)
    return dots?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 }
  }
  const note = footnoteAround(session.editor.state, word.from)
  const shown = note === null ? null : shownInFootnote(session, note, word)
  return shown ? shown.getBoundingClientRect() : session.editor.view.coordsAtPos(note ?? word.from)
}

/** What can be done with a misspelled word: on its right click, on the menu key, and when a command has gone to it. */
export function SpellingMenu({ session }: { readonly session: ArticleSession }) {
  const shell = useFullShell()
  const t = useTranslate()
  const [asked, setAsked] = useState<Asked | null>(null)
  const place = useRef<HTMLSpanElement>(null)

  const ask = useCallback(
    (word: Misspelled): void => {
      const given = { up: false }
      const escape = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') given.up = true
      }
      const show = async (): Promise<void> => {
        const suggestions = await shell.spelling.suggest(word.word, languageOf(session, word))
        // Whoever pressed Escape, or works elsewhere by now, does not wait for it.
        if (given.up || session.editor.isDestroyed || shell.overlay.get() !== null) return
        // Measured now: the footnote that was gone to has been drawn meanwhile.
        const box = boxOfWord(session, word)
        if (place.current) Object.assign(place.current.style, { left: `${box.left}px`, top: `${box.top}px`, height: `${box.bottom - box.top}px` })
        setAsked({ word, suggestions })
      }
      globalThis.addEventListener('keydown', escape, true)
      void shell.attempt(() => leadAway(globalThis.window, () => session, show)).finally(() => globalThis.removeEventListener('keydown', escape, true))
    },
    [session, shell],
  )

  useEffect(() => {
    /** The misspelled word that is meant: in the field that has the focus, else on the page at `position`. */
    const wordAt = (position: number, inField: ReturnType<typeof fieldOf>): Misspelled | null => {
      const words = misspelledNow(shell, session)
      const caret = inField ? inField.box.selectionEnd : position
      return words.find(({ field, from, to }) => field === (inField?.field ?? null) && from <= caret && caret <= to) ?? null
    }
    const atCaret = (): void => {
      const { selection } = session.editor.state
      const inField = fieldOf(document.activeElement)
      const word = !inField && selection instanceof NodeSelection ? misspelledInNote(shell, session) : wordAt(selection.to, inField)
      if (word) ask(word)
    }
    const pressed = (event: MouseEvent): void => {
      // The menu key tells no place of its own: it means the caret.
      const at = event.button === 2 ? session.editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos : session.editor.state.selection.head
      const inField = fieldOf(event.target instanceof Element ? event.target : null)
      const word = at === undefined && !inField ? null : wordAt(at ?? 0, inField)
      if (!word) return
      event.preventDefault()
      ask(word)
    }
    const page = session.host.closest('.page-sheet')
    globalThis.addEventListener('redaksi:spelling', atCaret)
    page?.addEventListener('contextmenu', pressed as EventListener)
    return () => {
      globalThis.removeEventListener('redaksi:spelling', atCaret)
      page?.removeEventListener('contextmenu', pressed as EventListener)
    }
  }, [session, shell, ask])

  const close = (): void => {
    setAsked(null)
    if (asked && asked.word.field !== null) boxOf(asked.word.field)?.focus()
    else session.editor.view.focus()
  }
  const act = (action: string): void => {
    if (!asked) return
    if (action.startsWith(suggested)) {
      if (!replaceWord(session, asked.word, action.slice(suggested.length))) shell.say('ledger.changed')
    } else if (action === 'ignore') ignoreWord(shell, session, asked.word.word)
    else void shell.attempt(() => shell.spelling.add(session, asked.word.word).then(() => shell.say('spelling.added', { word: asked.word.word })))
  }
  return (
    <>
      <span ref={place} className="spelling-place" aria-hidden="true" />
      {asked && (
        <Popover className="ui-popover" aria-label={t('spelling.menu', { word: asked.word.word })} triggerRef={place} placement="bottom start" offset={2} isOpen onOpenChange={(open) => !open && close()}>
          <Menu
            className="ui-menu"
            aria-label={t('spelling.menu', { word: asked.word.word })}
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
            <MenuItem id="ignore" textValue={t('spelling.ignore')} className="ui-menu-item" isDisabled={session.readOnly}>
              <span className="ui-menu-words">{t('spelling.ignore')}</span>
            </MenuItem>
            <MenuItem id="add" textValue={t('spelling.add')} className="ui-menu-item">
              <span className="ui-menu-words">{t('spelling.add')}</span>
            </MenuItem>
          </Menu>
        </Popover>
      )}
    </>
  )
}
