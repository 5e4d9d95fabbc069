import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { Icon } from './Icon'

export interface Choice<T extends string> {
  readonly id: T
  readonly label: string
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
  /** `plain` stands in a line of text, without an edge. */
  readonly look?: 'field' | 'plain'
}

/** One of a few values, chosen from a list that opens below. */
export function Select<T extends string>({ label, labelHidden = false, value, choices, onChange, isDisabled = false, look = 'field' }: SelectProps<T>) {
  return (
    <AriaSelect
      className={`ui-field ui-select ui-select-${look}`}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'ui-label'}>{label}</Label>
      <Button className="ui-select-button">
        <SelectValue className="ui-select-value" />
        <Icon name="chevronDown" />
      </Button>
      <Popover className="ui-popover">
        <ListBox className="ui-menu" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="ui-menu-item">
              {({ isSelected }) => (
                <>
                  <span className="ui-menu-tick">{isSelected && <Icon name="check" />}</span>
                  {choice.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
