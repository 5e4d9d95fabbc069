import { useState } from 'react'
import { resolveSource } from '@shared/source'
import type { Evidence } from '@shared/verification'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { useShownSource } from '../sources/useShownSource'
import { Button, IconButton, TextField } from '../ui'

interface EvidenceChoiceProps {
  readonly evidence: readonly Evidence[]
  /** The sources whose files are offered: those of the passage, and the second one. */
  readonly sourceIds: readonly string[]
  readonly onChange: (evidence: Evidence[]) => void
}

/** What a check rests on: files that lie with its sources, and references in a person's words. */
export function EvidenceChoice({ evidence, sourceIds, onChange }: EvidenceChoiceProps) {
  const t = useTranslate()
  const shown = useShownSource()
  const sources = useStore(useFullShell().sources)
  const [reference, setReference] = useState('')
  const register = new Map(sources.map((each) => [each.id, each]))
  const holders = [...new Set(sourceIds.flatMap((id) => resolveSource(register, id) ?? []))].filter((source) => source.evidence.length > 0)
  const offered = new Set(holders.flatMap((source) => source.evidence.map(({ sha256 }) => sha256)))
  const has = (sha256: string): boolean => evidence.some((each) => each.sha256 === sha256)
  const own = evidence.filter(({ sha256 }) => sha256 === '' || !offered.has(sha256))
  const add = (): void => {
    if (reference.trim() === '') return
    onChange([...evidence, { file: reference.trim(), sha256: '', note: '' }])
    setReference('')
  }
  return (
    <fieldset className="check-evidence">
      <legend className="ui-label">{t('verification.evidence')}</legend>
      {holders.map((source) => (
        <div key={source.id} role="group" aria-label={t('verification.evidenceOf', { name: shown(source).name })}>
          {source.evidence.map(({ file, sha256, note }) => (
            <label key={sha256} title={t('verification.hash', { hash: sha256 })}>
              <input
                type="checkbox"
                checked={has(sha256)}
                onChange={() => onChange(has(sha256) ? evidence.filter((each) => each.sha256 !== sha256) : [...evidence, { file, sha256, note }])}
              />
              <span>{note || file}</span>
            </label>
          ))}
        </div>
      ))}
      {own.length > 0 && (
        <ul>
          {own.map((each) => (
            <li key={`${each.sha256}:${each.file}`} className="check-chosen">
              <span title={each.sha256 ? t('verification.hash', { hash: each.sha256 }) : undefined}>{each.file}</span>
              <IconButton icon="close" label={t('verification.evidenceRemove', { file: each.file })} onPress={() => onChange(evidence.filter((one) => one !== each))} />
            </li>
          ))}
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
    </fieldset>
  )
}
