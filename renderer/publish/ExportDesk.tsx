import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Finding } from '@shared/finding'
import type { ExportFormat } from '@shared/ipc'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, IconButton, Kbd, LiveRegion } from '../ui'
import { Findings } from './Findings'
import { Formats } from './Formats'
import { Losses } from './Losses'
import { NamesRefused } from './NamesRefused'
import { onThePage, originalChosen } from './original-choice'
import { isReasoned, noReasons, overrideReasons, reasonsFor, type Reasons } from './override-reason'
import { OverrideReasons } from './OverrideReasons'
import { PreviewPane } from './PreviewPane'
import { Report } from './Report'
import { ShutPreview } from './ShutPreview'
import { UndecidedChoice } from './UndecidedChoice'
import { useExport } from './useExport'
import type { Bounds } from './usePageView'
import { usePreviews } from './usePreviews'

interface ExportDeskProps {
  readonly session: ArticleSession
  readonly onJump: (finding: Finding) => void
}

const both: ReadonlySet<ExportFormat> = new Set(['html', 'markdown'])

/** The export desk over one open article. */
export function ExportDesk({ session, onJump }: ExportDeskProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const overlay = useStore(shell.overlay)
  const [chosen, setChosen] = useState(both)
  const reasons = useStore(overrideReasons(session))
  const [isReasonMissed, setReasonMissed] = useState(false)
  const { previews, isShut: isVaultShut, isNamed, turn, renew } = usePreviews(session)
  const isOriginal = useStore(originalChosen(session))
  const undecided = previews?.html.undecided ?? 0
  const found = previews?.html.findings ?? []
  const open = undecided > 0 ? found.find(({ rule }) => rule === 'open-suggestion') : undefined
  const findings = found.filter((finding) => finding !== open || !isOriginal)
  // No reason lets an undecided suggestion out; a reason is asked for what else blocks.
  const blocking = [...new Set(findings.filter((finding) => finding !== open && finding.severity === 'blocks').map(({ rule }) => rule))]
  const isShut = blocking.length > 0
  const isUndecided = undecided > 0 && !isOriginal
  // A protected name is let out by no reason, so none is asked for.
  const names = found.filter(({ rule }) => rule === 'withheld-name')
  const mayLeave = previews !== null && names.length === 0 && !isUndecided && (!isShut || isReasoned(reasons, blocking))
  const formats = [...both].filter((format) => chosen.has(format))
  const { isBusy, report, hasLeft, write, copy, pdf, print } = useExport({ session, reasons: isShut ? reasonsFor(reasons, blocking) : null, original: isOriginal, renew })

  const showPage = useCallback((bounds: Bounds) => api['export.showPage']({ id: session.id, bounds }), [session])
  const back = (): void => shell.run('view.editor')
  const desk = useRef<HTMLElement>(null)
  const askForReason = (): void => {
    setReasonMissed(true)
    shell.say('exporting.needsReason')
    const fields = [...(desk.current?.querySelectorAll<HTMLTextAreaElement>('.export-reason textarea') ?? [])]
    const field = fields.find(({ value }) => value.trim() === '')
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }
  const askForChoice = (): void => {
    shell.say('exporting.undecided.needsChoice')
    const choice = desk.current?.querySelector<HTMLElement>('.export-undecided')
    choice?.querySelector('input')?.focus()
    choice?.scrollIntoView({ block: 'center' })
  }
  const jump = (finding: Finding): void => onJump(onThePage(finding, session.snapshot()))
  const writeReasons = (written: Reasons): void => {
    setReasonMissed(false)
    overrideReasons(session).set(written)
  }
  const unlock = (): void => void shell.vault.ask({ kind: 'unlock', reason: 'leaving' })
  const tryToWrite = (): void => {
    if (isVaultShut) unlock()
    else if (previews === null) shell.say('exporting.preparing')
    else if (names.length > 0) shell.say('exporting.named.places')
    else if (isUndecided) askForChoice()
    else if (!mayLeave) askForReason()
    else if (formats.length === 0) shell.say('exporting.needsFormat')
    else write(formats)
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
  // What held this export is said of this screen, and goes with it.
  useEffect(
    () => () => {
      if (shell.status.get()?.key === 'fault.blocked') shell.status.set(null)
    },
    [shell],
  )
  // A reason is given for one visit in which something left: it stays in sight until then, and the next visit asks anew.
  useEffect(() => {
    if (!hasLeft) return
    return () => {
      overrideReasons(session).set(noReasons)
      originalChosen(session).set(false)
    }
  }, [hasLeft, session])

  const sight =
    names.length > 0 || isNamed ? (
      <NamesRefused what="article" findings={names} placed={(finding) => onThePage(finding, session.snapshot())} />
    ) : previews ? (
      <PreviewPane previews={previews} turn={turn} showPage={showPage} pageLabel={t('exporting.pageLabel')} />
    ) : isVaultShut ? (
      <ShutPreview onUnlock={unlock} />
    ) : (
      <LiveRegion className="export-preparing">{t('exporting.preparing')}</LiveRegion>
    )
  return (
    <section className="export" ref={desk} tabIndex={-1} aria-label={t('exporting.title')}>
      <header className="export-header">
        <div>
          <h1 className="export-title">{t('exporting.title')}</h1>
          <p className="export-lead">{t('exporting.lead')}</p>
        </div>
        <div className="export-leave">
          <Button size="small" isDisabled={isBusy} onPress={() => shell.run('export.factCheck')}>
            {t('factCheck.desk.show')}
          </Button>
          <IconButton icon="close" label={t('exporting.back')} shortcut="Esc" onPress={back} />
        </div>
      </header>
      <div className="export-columns">
        <div className="export-desk">
          <div className="export-scroll">
            <Formats
              chosen={chosen}
              previews={previews}
              onChange={(format, wanted) => setChosen((present) => new Set([...both].filter((one) => (one === format ? wanted : present.has(one)))))}
            />
            {previews && (
              <Findings findings={findings} onJump={jump}>
                {open && <UndecidedChoice finding={open} count={undecided} isOriginal={isOriginal} onChoose={(chosen) => originalChosen(session).set(chosen)} onJump={jump} />}
                {isShut && names.length === 0 && <OverrideReasons reasons={reasons} rules={blocking} isMissed={isReasonMissed} onChange={writeReasons} />}
              </Findings>
            )}
            {previews && <Losses previews={previews} chosen={chosen} />}
            {report && <Report report={report} proposed={previews ? [previews.html.fileName, previews.markdown.fileName] : []} />}
          </div>
          <footer className="export-actions">
            <div className="export-main-action">
              <Button variant="primary" icon="export" isDisabled={!mayLeave || formats.length === 0 || isBusy} onPress={tryToWrite}>
                {t(isBusy ? 'exporting.writing' : 'exporting.write')}
              </Button>
              <Kbd keys="CmdOrCtrl+Return" />
            </div>
            <div className="export-other-actions">
              <Button size="small" icon="copy" isDisabled={!mayLeave || isBusy} onPress={() => copy('html')}>
                {t('exporting.copyHtml')}
              </Button>
              <Button size="small" icon="copy" isDisabled={!mayLeave || isBusy} onPress={() => copy('markdown')}>
                {t('exporting.copyMarkdown')}
              </Button>
              <Button size="small" isDisabled={!mayLeave || isBusy} onPress={pdf}>
                {t('exporting.pdf')}
              </Button>
              <Button size="small" isDisabled={!mayLeave || isBusy} onPress={print}>
                {t('exporting.print')}
              </Button>
            </div>
          </footer>
        </div>
        <div className="export-sight">{sight}</div>
      </div>
    </section>
  )
}
