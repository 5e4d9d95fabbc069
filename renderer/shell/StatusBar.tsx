import { useEffect, useLayoutEffect, useRef, type CSSProperties } from 'react'
import { readingMinutes } from '@shared/document'
import { plainText } from '@shared/export/plain-text'
import type { FaultDetail } from '@shared/errors'
import type { MessageKey } from '@shared/messages'
import type { ArticleSession } from '../editor/session'
import { api } from '../bridge'
import { PlaceholdersStatus } from '../placeholders/PlaceholdersStatus'
import { SuggestionsStatus } from '../suggestions/SuggestionsStatus'
import { VaultStatus } from '../vault/VaultStatus'
import { Button, formatMoment, formatNumber, IconButton, LiveRegion, useLanguage, useNow } from '../ui'
import { useShell, type Shell } from './context'
import { focusCentre, isFocusNowhere } from './focus-back'
import { useTranslate } from './messages'
import { useStore } from './store'

/** Milliseconds for which a message that is no fault stays. */
const shownFor = 6_000

function NotSaved({ shell, session, code, detail }: { readonly shell: Shell; readonly session: ArticleSession; readonly code: string; readonly detail: FaultDetail }) {
  const t = useTranslate()
  useEffect(
    () => () => {
      if (['shell.notLeft', 'shell.staysOpen'].includes(shell.status.get()?.key ?? '')) shell.status.set(null)
    },
    [shell],
  )
  const line = useRef<HTMLSpanElement>(null)
  // Once the text is safe its buttons are gone, and whoever pressed one goes on with the text.
  useLayoutEffect(() => {
    const place = line.current
    return () => {
      if (place?.contains(document.activeElement)) queueMicrotask(() => isFocusNowhere(document) && focusCentre(document, shell.session.get()))
    }
  }, [shell])
  const copy = async (): Promise<void> => {
    await api['app.copyText'](plainText(session.snapshot()))
    shell.say('editor.textCopied')
  }
  return (
    <span ref={line} className="status-unsaved" role="alert">
      <strong>▲ {t('editor.save.notSaved')}</strong>
      <span className="status-why">{t(`fault.${code}` as MessageKey, detail)}</span>
      {code === 'heldBack' ? (
        <Button size="small" onPress={() => void shell.attempt(() => session.save({ allowShrink: true }))}>{t('editor.save.accept')}</Button>
      ) : code === 'conflict' ? (
        <Button size="small" onPress={() => void shell.keepAsCopy()}>{t('editor.save.asCopy')}</Button>
      ) : (
        <Button size="small" onPress={() => void shell.attempt(() => session.save())}>{t('editor.save.retry')}</Button>
      )}
      <Button size="small" onPress={() => void shell.attempt(() => api['article.saveElsewhere'](session.snapshot()))}>{t('editor.save.elsewhere')}</Button>
      <Button size="small" onPress={() => void shell.attempt(copy)}>{t('editor.save.copy')}</Button>
    </span>
  )
}

function SaveState({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useShell()
  const language = useLanguage()
  const now = useNow()
  const state = useStore(session.saveState)
  switch (state.kind) {
    case 'typing':
      return <span className="status-save" data-state="typing">◌ {t('editor.save.typing')}</span>
    case 'draftSafe':
      return <span className="status-save" data-state="draftSafe">◐ {t('editor.save.draftSafe')}</span>
    case 'saved':
      return <span className="status-save" data-state="saved">● {t('editor.save.saved', { time: formatMoment(state.at, now, language) })}</span>
    case 'readOnly':
      return <span className="status-save" data-state="readOnly">⊘ {t('editor.save.readOnly')}</span>
    case 'notSaved':
      return <NotSaved shell={shell} session={session} code={state.code} detail={state.detail} />
  }
}

function Measures({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const uiLanguage = useLanguage()
  const words = useStore(session.words)
  const minutes = readingMinutes(words)
  const { language, status, targetWords } = useStore(session.facts)
  return (
    <>
      {targetWords === 0 ? (
        <span>{t('editor.words', { count: words, formatted: formatNumber(words, uiLanguage) })}</span>
      ) : (
        <span className="status-target" data-over={words > targetWords}>
          {t('editor.wordsOf', { formatted: formatNumber(words, uiLanguage), target: formatNumber(targetWords, uiLanguage) })}
          <span className="status-target-bar" aria-hidden="true" style={{ '--part': Math.min(1, words / targetWords) } as CSSProperties} />
        </span>
      )}
      <span>{t('editor.reading', { count: minutes, formatted: formatNumber(minutes, uiLanguage) })}</span>
      <span>{t(`terms.language.${language}` as MessageKey)}</span>
      <span>{t(`terms.status.${status}`)}</span>
    </>
  )
}

/** The thin line at the foot: how safe the words are, what was last said, how long the piece is. */
export function StatusBar() {
  const t = useTranslate()
  const shell = useShell()
  const session = useStore(shell.session)
  const status = useStore(shell.status)
  const { fallback, electron } = shell.runtime
  useEffect(() => {
    if (!status || status.fault) return
    const timer = setTimeout(() => shell.status.set(null), shownFor)
    return () => clearTimeout(timer)
  }, [shell, status])
  return (
    <footer className="status-bar" aria-label={t('shell.statusBar')}>
      <span className="status-safety">{session && <SaveState session={session} />}</span>
      <span className={status?.fault ? 'status-message status-fault' : 'status-message'}>
        <LiveRegion kind={status?.fault ? 'alert' : 'status'} className="status-text">
          {status && t(status.key, status.values)}
        </LiveRegion>
        {status && <IconButton icon="close" label={t('shell.dismiss')} onPress={() => shell.status.set(null)} />}
      </span>
      <span className="status-measures">
        {fallback && <span className="status-runtime">{t('editor.runtimeFallback', { version: electron })}</span>}
        {session && <PlaceholdersStatus />}
        {session && <SuggestionsStatus />}
        {session && <Measures session={session} />}
        <VaultStatus />
      </span>
    </footer>
  )
}
