import { useLayoutEffect, useRef, useState } from 'react'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'
import { NewPassphrase } from './NewPassphrase'
import { SecretField } from './SecretField'
import { useWork } from './useWork'
import { Working } from './Working'

/** Another passphrase in place of the present one, which is asked once more. */
export function ChangePassphrase() {
  const t = useTranslate()
  const { vault, say } = useFullShell()
  const present = useRef<HTMLInputElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const [isReady, setReady] = useState(false)
  const { isBusy, wrong, run } = useWork()

  useLayoutEffect(() => {
    if (wrong > 0) present.current?.select()
  }, [wrong])

  const change = (): void => {
    const secret = present.current?.value ?? ''
    const passphrase = first.current?.value ?? ''
    if (secret === '') return present.current?.focus()
    if (!isReady) return
    run(async () => {
      await api['vault.changePassphrase']({ secret, passphrase })
      vault.settle(true)
      say('vault.change.changed')
    })
  }
  return (
    <form
      className="vault-columns"
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
    >
      <div className="vault-words">
        <h2 className="vault-title">{t('vault.change.title')}</h2>
        <SecretField label={t('vault.change.secret')} field={present} autoFocus isDisabled={isBusy} error={isBusy || wrong === 0 ? undefined : t(wrong === 1 ? 'vault.unlock.wrong' : 'vault.unlock.wrongAgain')} />
      </div>
      <div className="vault-fields">
        <NewPassphrase label={t('vault.change.passphrase')} first={first} second={second} isDisabled={isBusy} onChange={setReady} />
        <div className="vault-buttons">
          <Button type="submit" variant="primary" isDisabled={!isReady || isBusy}>{t('vault.change.change')}</Button>
          <Button isDisabled={isBusy} onPress={() => vault.settle(false)}>{t('vault.cancel')}</Button>
          <Working words={isBusy ? t('vault.change.changing') : null} />
        </div>
      </div>
    </form>
  )
}
