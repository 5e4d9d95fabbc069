import { useLayoutEffect, useRef } from 'react'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Icon } from '../ui'
import { SecretField } from './SecretField'
import { useWork } from './useWork'
import type { UnlockReason } from './vault'
import { Working } from './Working'

/** Asks for the passphrase or the recovery key; what needed it then goes on by itself. */
export function Unlock({ reason }: { readonly reason: UnlockReason }) {
  const t = useTranslate()
  const { vault } = useFullShell()
  const { lockedBy } = useStore(vault.state)
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, wrong, run } = useWork()

  // Before the answer is seen: the next letter takes the place of what was wrong.
  useLayoutEffect(() => {
    if (wrong > 0) field.current?.select()
  }, [wrong])

  const unlock = (): void => {
    const secret = field.current?.value ?? ''
    if (secret === '') return field.current?.focus()
    run(async () => {
      // How the vault stands is heard from its events alone, in their order: a lock may have come meanwhile.
      await api['vault.unlock']({ secret })
      vault.settle(true)
    })
  }
  return (
    <form
      className="vault-columns"
      onSubmit={(event) => {
        event.preventDefault()
        unlock()
      }}
    >
      <div className="vault-words">
        <h2 className="vault-title"><Icon name="lock" />{t('vault.unlock.title')}</h2>
        <p>{t(`vault.unlock.why.${reason}`)} {lockedBy && t(`vault.lockedBy.${lockedBy}`)}</p>
      </div>
      <div className="vault-fields">
        <SecretField
          label={t('vault.unlock.secret')}
          field={field}
          autoFocus
          isDisabled={isBusy}
          error={isBusy || wrong === 0 ? undefined : t(wrong === 1 ? 'vault.unlock.wrong' : 'vault.unlock.wrongAgain')}
        />
        <div className="vault-buttons">
          <Button type="submit" variant="primary" isDisabled={isBusy}>{t('vault.unlock.unlock')}</Button>
          <Button isDisabled={isBusy} onPress={() => vault.settle(false)}>{t('vault.cancel')}</Button>
          <Working words={isBusy ? t('vault.unlock.unlocking') : null} />
        </div>
      </div>
    </form>
  )
}
