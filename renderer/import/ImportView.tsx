import type { OpenedFile } from '@shared/ipc'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, Kbd, LiveRegion } from '../ui'
import { MarkdownReview } from './MarkdownReview'
import { PlanReview } from './PlanReview'
import { leaveReview } from './open-review'
import { readingFault } from './reading-fault'
import { useReading } from './useReading'

/** What stands while a long text is read. It has the focus, so that keys are heard here; Escape gives up, as it does once the text is read. */
function Waiting({ file }: { readonly file: OpenedFile }) {
  const shell = useShell()
  const t = useTranslate()
  const place = useRef<HTMLElement>(null)
  const cancel = (): void => {
    leaveReview(shell)
    shell.say('importView.cancelled')
  }
  useLayoutEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <section
      ref={place}
      className="import import-waiting"
      tabIndex={-1}
      aria-label={t('importView.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        cancel()
      }}
    >
      <LiveRegion className="import-waiting-words">
        <p className="import-title">{t('importView.reading', { origin: file.name })}</p>
        <p className="import-lead">{file.text.length > 200_000 && t('importView.readingLong', { size: `${(file.text.length / 1_000_000).toFixed(1)} MB` })}</p>
      </LiveRegion>
      <progress className="import-progress" aria-label={t('importView.reading', { origin: file.name })} />
      <div className="import-footer-actions">
        <Button onPress={cancel}>{t('importView.cancel')}</Button>
        <Kbd keys="Esc" />
      </div>
    </section>
  )
}

/** The import assistant over one opened, pasted or dropped text. Give it a `key` of its own for each file. */
export function ImportView({ file }: { readonly file: OpenedFile }) {
  const shell = useShell()
  const state = useReading(file)
  const fault = state.kind === 'failed' ? state.fault : null

  useEffect(() => {
    if (!fault) return
    shell.status.set(readingFault(fault))
    leaveReview(shell)
  }, [fault, shell])

  if (state.kind === 'read') {
    const { reading } = state
    return reading.kind === 'plan' ? <PlanReview plan={reading.plan} /> : <MarkdownReview reading={reading} origin={file.name} />
  }
  return <Waiting file={file} />
}
