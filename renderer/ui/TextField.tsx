import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'

export interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string
  /** The label is read out and not shown: for a field whose place says what it is. */
  readonly labelHidden?: boolean
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly placeholder?: string
}

/** One line of text with its label above it. */
export function TextField({ label, labelHidden = false, help, error, placeholder, ...rest }: FieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="ui-field">
      <Label className={labelHidden ? 'visually-hidden' : 'ui-label'}>{label}</Label>
      <Input className="ui-input" placeholder={placeholder} />
      {help !== undefined && (
        <Text slot="description" className="ui-help">
          {help}
        </Text>
      )}
      <FieldError className="ui-field-error">{error}</FieldError>
    </AriaTextField>
  )
}
