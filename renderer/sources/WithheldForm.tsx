import { useState } from 'react'
import { newId } from '@shared/ids'
import { newSource, type Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, TextField } from '../ui'
import { labelTells } from '../vault/label-tells'
import { isReady } from '../vault/record-ready'
import { useClosedByLock } from '../vault/useClosedByLock'

interface WithheldFormProps {
  /** What was typed in the picker, as the name to begin with. */
  readonly name: string
  readonly onMade: (source: Source) => Promise<void>
  readonly onBack: () => void
}

/** In the picker: a new source whose name is withheld, with the label that is printed for it. */
export function WithheldForm({ name, onMade, onBack }: WithheldFormProps) {
  const t = useTranslate()
  const { attempt } = useFullShell()
  const [draft, setDraft] = useState<Source>(() => ({ ...newSource(newId(), 'person', name), confidentiality: 'withholdName' }))
  const change = (part: Partial<Source>): void => setDraft((present) => ({ ...present, ...part }))
  useClosedByLock(true, onBack)
  const make = async (): Promise<void> => onMade(await api['source.save']({ ...draft, name: draft.name.trim(), publicLabel: draft.publicLabel.trim() }))
  return (
    <form
      className="picker-withheld"
      spellCheck={false}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady(draft)) void attempt(make, 'record')
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onBack()
      }}
    >
      <h3 className="ui-label">{t('vault.source.createTitle')}</h3>
      <TextField label={t('vault.source.nameProtected')} value={draft.name} autoFocus={name === ''} onChange={(value) => change({ name: value })} />
      <TextField
        label={t('vault.source.label')}
        placeholder={t('vault.source.labelHint')}
        value={draft.publicLabel}
        autoFocus={name !== ''}
        error={labelTells(draft) ? t('vault.source.labelTells') : undefined}
        help={t('vault.source.labelHelp')}
        onChange={(publicLabel) => change({ publicLabel })}
      />
      <TextField label={t('vault.source.reason')} value={draft.reasonForAnonymity} onChange={(reasonForAnonymity) => change({ reasonForAnonymity })} />
      <div className="vault-buttons">
        <Button type="submit" variant="primary" size="small" isDisabled={!isReady(draft)}>{t('vault.source.createDone')}</Button>
        <Button size="small" onPress={onBack}>{t('vault.source.back')}</Button>
      </div>
    </form>
  )
}
