import { useId, useState, type RefObject } from 'react'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'

interface SecretFieldProps {
  readonly label: string
  /** What was typed is read from here when it is needed: it is kept nowhere else. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly error?: string | undefined
  readonly help?: string | undefined
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly onInput?: () => void
}

/** A line for a passphrase, hidden until the person wants to see it. */
export function SecretField({ label, field, error, help, isDisabled = false, autoFocus = false, onInput }: SecretFieldProps) {
  const t = useTranslate()
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <div className="ui-field vault-secret">
      <label className="ui-label" htmlFor={id}>{label}</label>
      <div className="vault-secret-line">
        <input
          ref={field}
          id={id}
          className="ui-input"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          readOnly={isDisabled}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={`${id}-help`}
          {...(onInput ? { onInput } : {})}
        />
        <Button size="small" variant="plain" icon="eye" aria-pressed={isShown} onPress={() => setShown(!isShown)}>
          {t(isShown ? 'vault.hide' : 'vault.show')}
        </Button>
      </div>
      <p id={`${id}-help`} className={error === undefined ? 'ui-help' : 'ui-field-error'} role={error === undefined ? undefined : 'alert'}>
        {error ?? help}
      </p>
    </div>
  )
}
