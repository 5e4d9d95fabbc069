import { useLayoutEffect, useRef } from 'react'
import { FieldError, Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components'
import type { FieldProps } from './TextField'

interface TextAreaProps extends FieldProps {
  /** Lines that are shown when it is empty. */
  readonly rows?: number
}

/** Several lines of text; the field grows with them. */
export function TextArea({ label, labelHidden = false, help, error, placeholder, rows = 2, ...rest }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const grow = (): void => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
  }
  useLayoutEffect(grow, [rest.value])
  return (
    <TextField {...rest} isInvalid={error !== undefined} className="ui-field">
      <Label className={labelHidden ? 'visually-hidden' : 'ui-label'}>{label}</Label>
      <AriaTextArea ref={area} className="ui-input ui-text-area" rows={rows} placeholder={placeholder} onInput={grow} />
      {help !== undefined && (
        <Text slot="description" className="ui-help">
          {help}
        </Text>
      )}
      <FieldError className="ui-field-error">{error}</FieldError>
    </TextField>
  )
}
