import { useRef, useState } from 'react'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'
import { NewPassphrase } from './NewPassphrase'
import { RecoveryKey } from './RecoveryKey'
import { useWork } from './useWork'
import { Working } from './Working'

/** Makes the vault of this library: what it does and what not, a passphrase, then the recovery key. */
export function SetUp() {
  const t = useTranslate()
  const { vault } = useFullShell()
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const [isReady, setReady] = useState(false)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const { isBusy, run } = useWork()

  if (recoveryKey !== null) {
    const done = (): void => {
      setRecoveryKey(null)
      vault.settle(true)
    }
    return <RecoveryKey recoveryKey={recoveryKey} onDone={done} />
  }
  const create = (): void => {
    const passphrase = first.current?.value ?? ''
    if (isReady) run(async () => setRecoveryKey((await api['vault.create']({ passphrase })).recoveryKey))
  }
  return (
    <form
      className="vault-columns"
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      <div className="vault-words">
        <h2 className="vault-title">{t('vault.setUp.title')}</h2>
        <p>{t('vault.setUp.protects')}</p>
        <p>{t('vault.setUp.protectsNot')}</p>
      </div>
      <div className="vault-fields">
        <NewPassphrase label={t('vault.setUp.passphrase')} first={first} second={second} isDisabled={isBusy} autoFocus onChange={setReady} />
        <div className="vault-buttons">
          <Button type="submit" variant="primary" isDisabled={!isReady || isBusy}>{t('vault.setUp.create')}</Button>
          <Button isDisabled={isBusy} onPress={() => vault.settle(false)}>{t('vault.cancel')}</Button>
          <Working words={isBusy ? t('vault.setUp.creating') : null} />
        </div>
      </div>
    </form>
  )
}
