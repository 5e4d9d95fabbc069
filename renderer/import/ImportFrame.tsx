import { useEffectEvent, useLayoutEffect, type ReactNode } from 'react'
import { articleLanguages, type ArticleLanguage } from '@shared/article'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Kbd, Select } from '../ui'

interface ImportFrameProps {
  readonly origin: string
  readonly lead: string
  readonly language: string
  readonly onLanguage: (language: string) => void
  readonly isBusy: boolean
  readonly onAccept: () => void
  readonly onCancel: () => void
  /** Takes the last change of a role back, or (false) makes it again. */
  readonly onUndo?: (back: boolean) => void
  readonly hints?: ReactNode
  readonly page: ReactNode
  /** What becomes of the story. */
  readonly children: ReactNode
}

const asLanguage = (language: string): ArticleLanguage => articleLanguages.find((known) => known === language) ?? (language.startsWith('en') ? 'en' : 'id')

/** The assistant's screen: page, summary, and the two ways out. Ctrl+Enter accepts and Escape leaves from anywhere in the window. */
export function ImportFrame({ origin, lead, language, onLanguage, isBusy, onAccept, onCancel, onUndo, hints, page, children }: ImportFrameProps) {
  const t = useTranslate()
  const overlay = useStore(useShell().overlay)

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (overlay !== null || event.defaultPrevented) return
    const command = event.ctrlKey || event.metaKey
    if (command && event.key === 'Enter') onAccept()
    else if (command && event.key.toLowerCase() === 'z' && onUndo) onUndo(!event.shiftKey)
    else if (event.key === 'Escape' && !(event.target instanceof Element && event.target.closest('.ui-popover'))) onCancel()
    else return
    event.preventDefault()
  })
  // With the screen itself: a key that is pressed as soon as it is seen is heard.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    globalThis.addEventListener('keydown', listener)
    return () => globalThis.removeEventListener('keydown', listener)
  }, [])

  return (
    <section className="import" aria-label={t('importView.title')}>
      <header className="import-header">
        <div>
          <h1 className="import-title">
            {t('importView.title')} <span className="import-origin">{t('importView.from', { origin })}</span>
          </h1>
          <p className="import-lead">{lead}</p>
        </div>
      </header>
      <div className="import-columns">
        <div className="import-story">{page}</div>
        <aside className="import-summary" aria-label={t('importView.summary')}>
          <section className="import-section">
            <Select
              label={t('importView.language')}
              value={asLanguage(language)}
              choices={articleLanguages.map((id) => ({ id, label: t(`terms.language.${id}`) }))}
              onChange={onLanguage}
            />
          </section>
          {children}
        </aside>
      </div>
      <footer className="import-footer">
        <div className="import-footer-hints">{hints}</div>
        <div className="import-footer-actions">
          <Kbd keys="Esc" />
          <Button onPress={onCancel}>{t('importView.cancel')}</Button>
          <Button variant="primary" isDisabled={isBusy} onPress={onAccept}>
            {t(isBusy ? 'importView.accepting' : 'importView.accept')}
          </Button>
          <Kbd keys="CmdOrCtrl+Return" />
        </div>
      </footer>
    </section>
  )
}
