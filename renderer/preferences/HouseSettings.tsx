import { useState } from 'react'
import { houseFields, type HouseChange, type HouseRules } from '@shared/preflight'
import { useTranslate } from '../shell/messages'
import { TextArea, TextField, useStoredAtEnd } from '../ui'
import { lengthOf, linesOf, wordsOf } from './house-lines'

interface HouseSettingsProps {
  readonly rules: HouseRules
  readonly isReadOnly: boolean
  readonly onChange: (change: HouseChange) => void
}

interface LengthProps {
  readonly label: string
  readonly value: number
  readonly isReadOnly: boolean
  readonly onChange: (value: number) => void
}

/** A length; stored when the field is left and holds one. */
function Length({ label, value, isReadOnly, onChange }: LengthProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const length = typed === null ? value : lengthOf(typed)
  const leave = (): void => {
    if (length === null) return
    if (length !== value) onChange(length)
    setTyped(null)
  }
  useStoredAtEnd(leave)
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={typed ?? String(value)}
      error={length === null ? t('houseRules.lengthWrong') : undefined}
      isReadOnly={isReadOnly}
      onChange={setTyped}
      onBlur={leave}
    />
  )
}

/** Lengths, demanded fields and the word list of the house. */
export function HouseSettings({ rules, isReadOnly, onChange }: HouseSettingsProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string | null>(null)
  const leave = (): void => {
    if (typed !== null && typed !== linesOf(rules.words)) onChange({ words: wordsOf(typed) })
    setTyped(null)
  }
  useStoredAtEnd(leave)
  return (
    <>
      <section className="preferences-part" aria-labelledby="house-lengths">
        <h2 id="house-lengths" className="ui-label">
          {t('houseRules.lengths')}
        </h2>
        <div className="house-lengths">
          <Length label={t('houseRules.longestHeadline')} value={rules.longestHeadline} isReadOnly={isReadOnly} onChange={(longestHeadline) => onChange({ longestHeadline })} />
          <Length label={t('houseRules.longestDeck')} value={rules.longestDeck} isReadOnly={isReadOnly} onChange={(longestDeck) => onChange({ longestDeck })} />
        </div>
      </section>
      <fieldset className="preferences-part house-fields" disabled={isReadOnly}>
        <legend className="ui-label">{t('houseRules.required')}</legend>
        {houseFields.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              checked={rules.required.includes(field)}
              onChange={({ target }) => onChange({ required: houseFields.filter((one) => (one === field ? target.checked : rules.required.includes(one))) })}
            />
            {t(`houseRules.field.${field}`)}
          </label>
        ))}
      </fieldset>
      <section className="preferences-part">
        <TextArea
          label={t('houseRules.words')}
          help={t('houseRules.wordsHelp')}
          placeholder={t('houseRules.wordsPlaceholder')}
          rows={4}
          value={typed ?? linesOf(rules.words)}
          isReadOnly={isReadOnly}
          onChange={setTyped}
          onBlur={leave}
        />
      </section>
    </>
  )
}
