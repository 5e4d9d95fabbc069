import { closeHistory } from '@tiptap/pm/history'
import { useEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { passageLanguages } from '@shared/document'
import type { MessageKey } from '@shared/messages'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { leadAway } from '../shell/typed-ahead'
import { Icon } from '../ui'
import { changeLanguage, wordsForLanguage } from './language-change'
import { textTarget } from './text-target'

/** The article's own language among the choices. */
const own = 'own'

/** Says in which language the selected words are, or the word or passage at the caret; by their own dictionary they are checked then. */
export function LanguageMenu({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { language } = useStore(session.facts)
  const [present, setPresent] = useState<string | null>(null)
  const place = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const ask = (): void => {
      const view = textTarget(session)
      const words = wordsForLanguage(view.state)
      if (!words) return shell.say('blocks.language.none')
      const box = view.coordsAtPos(words.from)
      if (place.current) Object.assign(place.current.style, { left: `${box.left}px`, top: `${box.top}px`, height: `${box.bottom - box.top}px` })
      void leadAway(globalThis.window, () => session, async () => setPresent(words.language ?? own))
    }
    globalThis.addEventListener('redaksi:language', ask)
    return () => globalThis.removeEventListener('redaksi:language', ask)
  }, [session, shell])

  const view = textTarget(session)
  const close = (): void => {
    setPresent(null)
    view.focus()
  }
  const choose = (chosen: string): void => {
    const change = changeLanguage(view.state, chosen === own ? null : chosen)
    if (change) view.dispatch(closeHistory(change))
    close()
  }
  const nameOf = (one: string): string => (one === own ? t('blocks.language.own', { language: t(`terms.language.${language}` as MessageKey) }) : t(`terms.language.${one}` as MessageKey))
  return (
    <>
      <span ref={place} className="spelling-place" aria-hidden="true" />
      {present !== null && (
        <Popover className="ui-popover" aria-label={t('blocks.language.menu')} triggerRef={place} placement="bottom start" offset={2} isOpen onOpenChange={(open) => !open && close()}>
          <Menu
            className="ui-menu language-menu"
            aria-label={t('blocks.language.menu')}
            autoFocus="first"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[present]}
            onAction={(id) => choose(String(id))}
          >
            {[own, ...passageLanguages.filter((one) => one !== 'und' && one !== language), 'und'].map((one) => (
              <MenuItem key={one} id={one} textValue={nameOf(one)} className="ui-menu-item">
                <span className="ui-menu-tick">{present === one && <Icon name="check" />}</span>
                <span className="ui-menu-words">{nameOf(one)}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      )}
    </>
  )
}
