import { useMemo, useState } from 'react'
import { ChoiceSheet } from '../palette/ChoiceSheet'
import { bestMatches, foldedWords } from '../palette/match'
import { useFullShell } from '../shell/full-context'
import { isPlainBox, writeInField } from '../shell/in-field'
import { useTranslate } from '../shell/messages'
import { characters, type Character } from './characters'
import { textTarget } from './text-target'

/** The code of a character as a person looks it up: `U+2014`. */
const codeOf = (text: string): string => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** The list of special characters, found by name, by code or by themselves; Enter puts one at the caret. */
export function CharacterPalette() {
  const shell = useFullShell()
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const [opener] = useState(() => document.activeElement)
  const found = useMemo(() => {
    const itself = characters.filter(({ text }) => text === query.trim() && query.trim() !== '')
    return itself.length > 0 ? itself : bestMatches(characters, query, ({ text, name }) => foldedWords(`${t(name)} ${codeOf(text)}`), characters.length)
  }, [query, t])

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
  return (
    <ChoiceSheet
      label={t('blocks.characters.label')}
      search={t('blocks.characters.search')}
      query={query}
      onQuery={setQuery}
      found={found}
      keyOf={({ text }) => codeOf(text)}
      onChoose={insert}
    >
      {({ name, text }) => (
        <>
          <span className="character-sign" aria-hidden="true">
            {text.trim() === '' || text === '\u00ad' ? '␣' : text}
          </span>
          <span className="palette-label">{t(name)}</span>
          <span className="palette-aside">{codeOf(text)}</span>
        </>
      )}
    </ChoiceSheet>
  )
}
