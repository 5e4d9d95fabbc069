import { useEffect, useRef } from 'react'
import type { DecidedEntry } from '@shared/ledger'
import { shownRecord, statusOf, verificationStatuses, type Check } from '@shared/verification'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Select, TextArea, TextField } from '../ui'
import { changeEvidence, setParticulars, setStatus } from './actions'
import { checkView } from './check-view'
import { EvidenceChoice } from './EvidenceChoice'
import { SecondSource } from './SecondSource'

interface CheckFormProps {
  readonly session: ArticleSession
  readonly entry: DecidedEntry
  readonly check: Check
  /** The focus goes to the result whenever this changes. */
  readonly asked: number
}

/** All that is recorded of a check. Every change holds at once. */
export function CheckForm({ session, entry, check, asked }: CheckFormProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.querySelector('button')?.focus(), [asked])
  const { pending } = useStore(checkView(session))
  const { method = '', secondSourceId = null, note = '', evidence = [] } = shownRecord(check) ?? {}
  const { sourceIds } = entry.record
  return (
    <div ref={form} className="check-form" data-field="verifications">
      <Select
        label={t('verification.result')}
        value={pending ?? statusOf(check)}
        choices={verificationStatuses.map((id) => ({ id, label: t(`verification.status.${id}`) }))}
        onChange={(status) => setStatus(shell, session, entry, status, true)}
      />
      <TextField label={t('verification.method')} placeholder={t('verification.methodHint')} value={method} onChange={(value) => setParticulars(session, entry, { method: value })} />
      <SecondSource sourceId={secondSourceId} but={sourceIds} onChange={(id) => setParticulars(session, entry, { secondSourceId: id })} />
      <TextArea label={t('verification.note')} value={note} onChange={(value) => setParticulars(session, entry, { note: value })} />
      <EvidenceChoice
        evidence={evidence}
        sourceIds={[...sourceIds, ...(secondSourceId === null ? [] : [secondSourceId])]}
        onChange={(change) => changeEvidence(session, entry, change)}
      />
    </div>
  )
}
