import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Sheet } from '../palette/Sheet'
import { bestMatches, foldedWords } from '../palette/match'
import { useFullShell } from '../shell/full-context'
import { isPlainBox, writeInField } from '../shell/in-field'
import { useTranslate } from '../shell/messages'
import { Icon, LiveRegion } from '../ui'
import { characters, type Character } from './characters'
import { textTarget } from './text-target'

/** The code of a character as a person looks it up: `U+2014`. */
const codeOf = (text: string): string => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** The list of special characters, found by name, by code or by themselves; Enter puts one at the caret. */
export function CharacterPalette() {
  const shell = useFullShell()
  const t = useTranslate()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const [opener] = useState(() => document.activeElement)
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => {
    const itself = characters.filter(({ text }) => text === query.trim() && query.trim() !== '')
    return itself.length > 0 ? itself : bestMatches(characters, query, ({ text, name }) => foldedWords(`${t(name)} ${codeOf(text)}`), characters.length)
  }, [query, t])
  const index = Math.min(place, found.length - 1)
  const chosen = found[index]

  const insert = ({ text }: Character): void => {
    shell.overlay.set(null)
    const session = shell.session.get()
    if (!session || session.readOnly) return
    // The sheet gives the focus back first.
    requestAnimationFrame(() => {
      if (opener instanceof HTMLElement && isPlainBox(opener) && opener.isConnected) {
        opener.focus()
        return void writeInField(document, text)
      }
      const view = textTarget(session)
      view.dispatch(view.state.tr.insertText(text).scrollIntoView())
      view.focus()
    })
  }
  const show = (next: number): void => {
    setPlace(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const last = found.length - 1
    if (event.key === 'ArrowDown') show(index >= last ? 0 : index + 1)
    else if (event.key === 'ArrowUp') show(index <= 0 ? last : index - 1)
    else if (event.key === 'Enter' && chosen) insert(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Sheet label={t('blocks.characters.label')} className="palette-command">
      <div className="palette-line">
        <Icon name="search" />
        <input
          className="palette-input"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${listId}-${codeOf(chosen.text)}` : undefined}
          aria-label={t('blocks.characters.search')}
          placeholder={t('blocks.characters.search')}
          spellCheck={false}
          autoComplete="off"
          // It is asked for in order to type in it.
          ref={(input) => input?.focus()}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setPlace(0)
          }}
          onKeyDown={keys}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={t('blocks.characters.label')} className="palette-list">
        {found.map((character, at) => (
          <div
            key={character.name}
            id={`${listId}-${codeOf(character.text)}`}
            role="option"
            aria-selected={at === index}
            className="palette-entry"
            onMouseMove={() => setPlace(at)}
            onClick={() => insert(character)}
          >
            <span className="character-sign" aria-hidden="true">
              {character.text.trim() === '' || character.text === '\u00ad' ? '␣' : character.text}
            </span>
            <span className="palette-label">{t(character.name)}</span>
            <span className="palette-aside">{codeOf(character.text)}</span>
          </div>
        ))}
      </div>
      <LiveRegion className={found.length === 0 ? 'palette-none' : 'visually-hidden'}>{found.length === 0 ? t('app.palette.none', { query }) : t('app.palette.results', { count: found.length })}</LiveRegion>
    </Sheet>
  )
}
