import { useState } from 'react'
import { confidentialities, type Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { Select, TextArea, TextField } from '../ui'
import { labelTells } from './label-tells'

interface ConfidentialityFieldsProps {
  readonly draft: Source
  /** What the record was before it was changed here; null for one that is new. */
  readonly before: Source['confidentiality'] | null
  readonly onChange: (part: Partial<Source>) => void
}

/** Whether a source may be named; if not, how it is named in print and why. */
export function ConfidentialityFields({ draft, before, onChange }: ConfidentialityFieldsProps) {
  const t = useTranslate()
  const { confidentiality } = draft
  const isWithheld = confidentiality !== 'none'
  // What lies in the vault leaves it by a question of its own.
  const offered = before === null || before === 'none' ? confidentialities : confidentialities.filter((id) => id !== 'none')
  // As with a name: what was never there is missed when its field is left.
  const [isLabelMissed, setLabelMissed] = useState(draft.publicLabel.trim() !== '')
  const error = draft.publicLabel.trim() === '' ? (isLabelMissed ? t('vault.source.labelMissing') : undefined) : labelTells(draft) ? t('vault.source.labelTells') : undefined
  return (
    <fieldset className="source-confidentiality">
      <legend className="visually-hidden">{t('vault.source.confidentiality')}</legend>
      <Select
        label={t('vault.source.confidentiality')}
        value={confidentiality}
        choices={offered.map((id) => ({ id, label: t(`vault.source.${id}`) }))}
        onChange={(next) => onChange({ confidentiality: next })}
      />
      <p className="ui-help">{t(`vault.source.help.${confidentiality}`)}</p>
      {isWithheld && (
        <>
          {before === 'none' && <p className="source-was-plain">{t('vault.source.wasPlain')}</p>}
          <TextField
            label={t('vault.source.label')}
            placeholder={t('vault.source.labelHint')}
            help={t('vault.source.labelHelp')}
            value={draft.publicLabel}
            error={error}
            onBlur={() => setLabelMissed(true)}
            onChange={(publicLabel) => onChange({ publicLabel })}
          />
          <p className="ui-help">{t('vault.source.searched')}</p>
          <TextArea label={t('vault.source.reason')} value={draft.reasonForAnonymity} onChange={(reasonForAnonymity) => onChange({ reasonForAnonymity })} />
        </>
      )}
    </fieldset>
  )
}
