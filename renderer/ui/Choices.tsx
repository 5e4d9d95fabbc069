import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { Choice } from './Select'

interface ChoicesProps<T extends string> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChange: (value: T) => void
  readonly help?: string
}

/** One of two to four values that all stay in sight. */
export function Choices<T extends string>({ label, labelHidden = false, value, choices, onChange, help }: ChoicesProps<T>) {
  return (
    <RadioGroup
      className="ui-field"
      orientation="horizontal"
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'ui-label'}>{label}</Label>
      <div className="ui-choices">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="ui-choice">
            {choice.label}
          </Radio>
        ))}
      </div>
      {help !== undefined && (
        <Text slot="description" className="ui-help">
          {help}
        </Text>
      )}
    </RadioGroup>
  )
}
