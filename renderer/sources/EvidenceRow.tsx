import { useState } from 'react'
import { shortHash, type EvidenceCheck } from '@shared/evidence'
import type { Evidence } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { formatNumber, Icon, MenuButton, TextField, useLanguage, type IconName } from '../ui'
import { useKept } from '../vault/useKept'

interface EvidenceRowProps {
  readonly evidence: Evidence
  readonly place: { readonly sourceId: string; readonly sha256: string }
  /** Null until the file was looked at. */
  readonly check: EvidenceCheck | null
  /** The file of a withheld source: what is told of it outside the card leaves its name out. */
  readonly isSealed: boolean
}

const shapes: Readonly<Record<EvidenceCheck['state'], IconName>> = { whole: 'check', changed: 'warning', missing: 'close', unreadable: 'warning' }

const kilobytes = (check: EvidenceCheck | null): number | null => (check && 'size' in check ? Math.max(1, Math.round(check.size / 1024)) : null)

/** One file of a source: its name, whether it is still what was attached, what a person says of it, and what can be done with it. */
export function EvidenceRow({ evidence, place, check, isSealed }: EvidenceRowProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { attempt, register, say } = useFullShell()
  const [written, setWritten] = useState<string | null>(null)
  const note = written ?? evidence.note
  const name = evidence.file || t('sources.evidence.nameless')
  const told = isSealed ? t('sources.evidence.sealedFile') : name
  const size = kilobytes(check)

  const remove = async (): Promise<void> => {
    await api['evidence.remove'](place)
    register.change.set({ done: { kind: 'fileRemoved', sourceId: place.sourceId, file: isSealed ? null : name }, undo: () => api['evidence.restore'](place) })
  }
  const keepNote = useKept(note, async (text) => {
    if (text.trim() !== evidence.note) await api['evidence.note']({ ...place, note: text.trim() })
  })
  const saveCopy = async (): Promise<void> => {
    if (await api['evidence.saveCopy'](place)) say('sources.evidence.saved', { file: told })
  }
  const copyHash = async (): Promise<void> => {
    await api['app.copyText'](evidence.sha256)
    say('sources.evidence.hashCopied')
  }
  return (
    <li className="evidence" data-state={check?.state}>
      <div className="evidence-head">
        <span className="evidence-name">{name}</span>
        <MenuButton
          label={t('sources.evidence.actions', { file: name })}
          actions={[
            { id: 'save', label: t('sources.evidence.saveCopy'), run: () => void attempt(saveCopy), isDisabled: check !== null && check.state !== 'whole' },
            { id: 'show', label: t('sources.evidence.show'), icon: 'folder', run: () => void attempt(() => api['evidence.show'](place)), isDisabled: check?.state === 'missing' },
            { id: 'copy', label: t('sources.evidence.copyHash'), icon: 'copy', run: () => void attempt(copyHash) },
            { id: 'remove', label: t('sources.evidence.remove'), icon: 'trash', danger: true, run: () => void attempt(remove) },
          ]}
        />
      </div>
      <p className="evidence-state">
        {check && <Icon name={shapes[check.state]} />}
        <span>{t(`sources.evidence.state.${check?.state ?? 'checking'}`)}</span>
        {size !== null && <span>{t('sources.evidence.size', { size: formatNumber(size, language) })}</span>}
        <code title={evidence.sha256}>
          <span aria-hidden="true">{shortHash(evidence.sha256)}</span>
          <span className="visually-hidden">{t('sources.evidence.hash', { hash: evidence.sha256 })}</span>
        </code>
      </p>
      <TextField label={t('sources.evidence.note', { file: name })} labelHidden placeholder={t('sources.evidence.noteHint')} value={note} maxLength={4000} onChange={setWritten} onBlur={keepNote} />
    </li>
  )
}
