import { useState } from 'react'
import { resolveSource, type Source } from '@shared/source'
import { fileReference, namesFile, shownEvidence, type Evidence } from '@shared/verification'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { useHeldFiles } from '../sources/useHeldFiles'
import { useShownSource } from '../sources/useShownSource'
import { Button, IconButton, TextField } from '../ui'

interface EvidenceChoiceProps {
  readonly evidence: readonly Evidence[]
  /** The sources whose files are offered: those of the passage, and the second one. */
  readonly sourceIds: readonly string[]
  /** Is given what makes the new list out of the one that stands when it is asked: files may be chosen for a while. */
  readonly onChange: (change: (evidence: readonly Evidence[]) => Evidence[]) => void
}

/** What a check rests on: files that lie with its sources, of withheld ones while the vault is open, and references in a person's words. */
export function EvidenceChoice({ evidence, sourceIds, onChange }: EvidenceChoiceProps) {
  const t = useTranslate()
  const { attempt, sources: stored } = useFullShell()
  const shown = useShownSource()
  const sources = useStore(stored)
  const [reference, setReference] = useState('')
  const register = new Map(sources.map((each) => [each.id, each]))
  const holders = [...new Set(sourceIds.flatMap((id) => resolveSource(register, id) ?? []))]
  const held = useHeldFiles(holders)
  const own = evidence.filter((each) => !held.some((file) => namesFile(each, file)))
  const add = (): void => {
    if (reference.trim() === '') return
    onChange((known) => [...known, { file: reference.trim(), sha256: '', note: '', ref: '' }])
    setReference('')
  }
  /** Files that are chosen here lie with their source, under their hash, and the check rests on them at once. */
  const attach = async (source: Source): Promise<void> => {
    const before = new Set((await api['evidence.list'](source.id)).map(({ id }) => id))
    if (!(await api['evidence.choose'](source.id))) return
    const fresh = (await api['evidence.list'](source.id)).filter(({ id }) => !before.has(id))
    onChange((known) => [...known, ...fresh.map(fileReference)])
  }
  return (
    <fieldset className="check-evidence">
      <legend className="ui-label">{t('verification.evidence')}</legend>
      {holders.filter(({ id }) => held.some(({ sourceId }) => sourceId === id)).map((source) => (
        <div key={source.id} role="group" aria-label={t('verification.evidenceOf', { name: shown(source).name })}>
          {held.filter(({ sourceId }) => sourceId === source.id).map((file) => {
            const isChosen = evidence.some((each) => namesFile(each, file))
            const choose = (known: readonly Evidence[]): Evidence[] => [...known.filter((each) => !namesFile(each, file)), ...(isChosen ? [] : [fileReference(file)])]
            return (
              <label key={file.sha256} title={t('verification.hash', { hash: file.sha256 })}>
                <input type="checkbox" checked={isChosen} disabled={file.id === ''} onChange={() => onChange(choose)} />
                <span>{file.note || file.file}</span>
              </label>
            )
          })}
        </div>
      ))}
      {own.length > 0 && (
        <ul>
          {own.map((each) => {
            const { file, sha256 } = shownEvidence(each, sources) ?? { file: t('verification.evidenceHidden'), sha256: '' }
            return (
              <li key={`${each.ref}:${each.sha256}:${each.file}`} className="check-chosen">
                <span title={sha256 ? t('verification.hash', { hash: sha256 }) : undefined}>{file}</span>
                <IconButton icon="close" label={t('verification.evidenceRemove', { file })} onPress={() => onChange((known) => known.filter((one) => one !== each))} />
              </li>
            )
          })}
        </ul>
      )}
      <div className="check-add" onKeyDown={(event) => event.key === 'Enter' && add()}>
        <TextField
          label={t('verification.evidenceReference')}
          labelHidden
          placeholder={t('verification.evidenceHint')}
          value={reference}
          onChange={setReference}
        />
        <Button size="small" isDisabled={reference.trim() === ''} onPress={add}>{t('verification.evidenceAdd')}</Button>
      </div>
      {holders.map((source) => (
        <Button key={source.id} size="small" variant="plain" icon="plus" onPress={() => void attempt(() => attach(source), 'record')}>{t('verification.evidenceAttach', { name: shown(source).name })}</Button>
      ))}
    </fieldset>
  )
}
