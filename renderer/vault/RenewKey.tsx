import { useState } from 'react'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, useFocusAtStart } from '../ui'
import { RecoveryKey } from './RecoveryKey'
import { useWork } from './useWork'
import { Working } from './Working'

/** A new recovery key in place of one that was lost or seen. */
export function RenewKey() {
  const t = useTranslate()
  const { vault } = useFullShell()
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const renewing = useFocusAtStart<HTMLButtonElement>()
  const { isBusy, run } = useWork()

  if (recoveryKey !== null) {
    const done = (): void => {
      setRecoveryKey(null)
      vault.settle(true)
    }
    return <RecoveryKey recoveryKey={recoveryKey} onDone={done} />
  }
  const renew = (): void => run(async () => setRecoveryKey((await api['vault.renewRecoveryKey']()).recoveryKey))
  return (
    <div className="vault-columns">
      <div className="vault-words">
        <h2 className="vault-title">{t('vault.renew.title')}</h2>
        <p>{t('vault.renew.what')}</p>
      </div>
      <div className="vault-fields">
        <div className="vault-buttons">
          <Button variant="primary" buttonRef={renewing} isDisabled={isBusy} onPress={renew}>{t('vault.renew.renew')}</Button>
          <Button isDisabled={isBusy} onPress={() => vault.settle(false)}>{t('vault.cancel')}</Button>
          <Working words={isBusy ? t('vault.renew.renewing') : null} />
        </div>
      </div>
    </div>
  )
}
