import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { api } from '../bridge'
import { goToFinding } from '../review/go-to-finding'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, EmptyState, IconButton, Kbd, LiveRegion, TickBox } from '../ui'
import { NamesRefused } from './NamesRefused'
import { onThePage } from './original-choice'
import { PreviewPane } from './PreviewPane'
import { Report } from './Report'
import { ShutPreview } from './ShutPreview'
import { TellingWords } from './TellingWords'
import { usePack } from './usePack'
import type { Bounds } from './usePageView'

interface PackProps {
  /** Where the pack was asked for. */
  readonly from: 'editor' | 'export'
}

function PackDesk({ session, from }: PackProps & { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const overlay = useStore(shell.overlay)
  const [withContacts, setWithContacts] = useState(false)
  const { preview, names, isShut, turn, isBusy, report, write } = usePack(session, withContacts)
  const [isLookedAt, setLookedAt] = useState(false)
  const isHeld = preview !== null && preview.telling.length > 0 && !isLookedAt
  const desk = useRef<HTMLElement>(null)
  const showPage = useCallback((bounds: Bounds) => api['factCheck.showPage']({ id: session.id, withContacts, bounds }), [session, withContacts])
  const back = (): void => (from === 'export' ? shell.view.set({ kind: 'export' }) : shell.run('view.editor'))
  const unlock = (): void => void shell.vault.ask({ kind: 'unlock', reason: 'leaving' })
  const tryToWrite = (): void => {
    if (isShut) unlock()
    else if (isHeld) {
      shell.say('exporting.telling.needsLook')
      desk.current?.querySelector<HTMLElement>('.pack-telling input')?.focus()
    } else if (preview && !isBusy) write(isLookedAt)
  }
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (overlay !== null || event.defaultPrevented) return
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') tryToWrite()
    else if (event.key === 'Escape') back()
    else return
    event.preventDefault()
  })
  // With the screen itself: a key that is pressed as soon as it is seen is heard.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    globalThis.addEventListener('keydown', listener)
    return () => globalThis.removeEventListener('keydown', listener)
  }, [])
  useEffect(() => desk.current?.focus({ preventScroll: true }), [])

  const sight = preview ? (
    <PreviewPane previews={preview} turn={turn} showPage={showPage} pageLabel={t('factCheck.desk.pageLabel')} />
  ) : names ? (
    <NamesRefused what="pack" findings={names} />
  ) : isShut ? (
    <ShutPreview onUnlock={unlock} />
  ) : (
    <LiveRegion className="export-preparing">{t('factCheck.desk.preparing')}</LiveRegion>
  )
  return (
    <section className="export pack" ref={desk} tabIndex={-1} aria-label={t('factCheck.desk.title')}>
      <header className="export-header">
        <div>
          <h1 className="export-title">{t('factCheck.desk.title')}</h1>
          <p className="export-lead">{t('factCheck.desk.lead')}</p>
        </div>
        <IconButton icon="close" label={t(from === 'export' ? 'factCheck.desk.back' : 'exporting.back')} shortcut="Esc" onPress={back} />
      </header>
      <div className="export-columns">
        <div className="export-desk">
          <div className="export-scroll">
            <section className="export-section">
              <p className="pack-internal">{t('factCheck.internal')}</p>
              <p className="ui-help">{t('factCheck.desk.help')}</p>
              <Checkbox className="export-format" isSelected={withContacts} onChange={setWithContacts}>
                {({ isSelected }) => (
                  <>
                    <TickBox ticked={isSelected} />
                    <span className="export-format-words">
                      <span className="export-format-name">{t('factCheck.desk.contacts')}</span>
                      <span className="export-format-help">{t('factCheck.desk.contactsHelp')}</span>
                    </span>
                  </>
                )}
              </Checkbox>
            </section>
            {preview && (
              <section className="export-section">
                <p className="pack-counts">{(['passages', 'sources', 'questions'] as const).map((name) => t(`factCheck.desk.${name}`, { count: preview.counts[name] })).join(' · ')}</p>
                {[preview.html, preview.markdown].map(({ fileName }) => (
                  <p key={fileName} className="export-file-name">{fileName}</p>
                ))}
              </section>
            )}
            {preview && preview.telling.length > 0 && <TellingWords findings={preview.telling} isLookedAt={isLookedAt} onLookedAt={setLookedAt} onJump={(finding) => goToFinding(shell, onThePage(finding, session.snapshot()))} />}
            {report && <Report report={report} proposed={preview ? [preview.html.fileName, preview.markdown.fileName] : []} />}
          </div>
          <footer className="export-actions">
            <div className="export-main-action">
              <Button variant="primary" icon="export" isDisabled={!preview || isBusy} onPress={tryToWrite}>
                {t(isBusy ? 'exporting.writing' : 'factCheck.desk.write')}
              </Button>
              <Kbd keys="CmdOrCtrl+Return" />
            </div>
          </footer>
        </div>
        <div className="export-sight">{sight}</div>
      </div>
    </section>
  )
}

/** The fact-check pack of the open article: a choice of its own beside the exports, because it is for the desk alone. */
export function FactCheckView({ from }: PackProps) {
  const t = useTranslate()
  const session = useStore(useFullShell().session)
  if (!session) return <EmptyState isView title={t('exporting.none')} commands={['import.open', 'article.new']}>{t('exporting.noneText')}</EmptyState>
  return <PackDesk key={session.id} session={session} from={from} />
}
