import { useState, type RefObject } from 'react'
import { useTranslate } from '../shell/messages'
import { strengthOf, type Strength } from './passphrase-strength'
import { SecretField } from './SecretField'

interface NewPassphraseProps {
  readonly label: string
  readonly first: RefObject<HTMLInputElement | null>
  readonly second: RefObject<HTMLInputElement | null>
  readonly isDisabled: boolean
  readonly autoFocus?: boolean
  /** True once both lines hold the same passphrase, and one that is not easily guessed. */
  readonly onChange: (isReady: boolean) => void
}

/** A new passphrase, typed twice; says while it is typed how well it withstands guessing. */
export function NewPassphrase({ label, first, second, isDisabled, autoFocus = false, onChange }: NewPassphraseProps) {
  const t = useTranslate()
  const [strength, setStrength] = useState<Strength>({ kind: 'empty' })
  const [differs, setDiffers] = useState(false)
  const look = (): void => {
    const typed = first.current?.value ?? ''
    const again = second.current?.value ?? ''
    const { kind } = strengthOf(typed)
    setStrength(strengthOf(typed))
    setDiffers(again !== '' && again !== typed)
    onChange((kind === 'fair' || kind === 'good') && again === typed)
  }
  return (
    <>
      <div className={`vault-strength vault-strength-${strength.kind}`}>
        <SecretField
          label={label}
          field={first}
          isDisabled={isDisabled}
          autoFocus={autoFocus}
          onInput={look}
          help={strength.kind === 'short' ? t('vault.strength.short', { count: strength.missing }) : t(`vault.strength.${strength.kind}`)}
        />
      </div>
      <SecretField label={t('vault.setUp.again')} field={second} isDisabled={isDisabled} onInput={look} help={differs ? t('vault.setUp.differs') : ''} />
    </>
  )
}
