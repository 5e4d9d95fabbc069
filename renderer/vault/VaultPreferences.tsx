import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, Icon, Select } from '../ui'

const minutesOffered = [1, 2, 5, 10, 15, 30, 60] as const

/** The vault of the open library in the preferences: its state, its passphrase and key, and when it locks by itself. */
export function VaultPreferences() {
  const t = useTranslate()
  const { vault, library, attempt, run } = useFullShell()
  const isReadOnly = useStore(library, ({ readOnly }) => readOnly !== null)
  const { status, withheldCount, idleMinutes, lockedBy } = useStore(vault.state)
  if (status === 'none') {
    return (
      <>
        <p className="ui-help">{t('vault.preferences.none')}</p>
        <div className="vault-buttons">
          <Button size="small" isDisabled={isReadOnly} onPress={() => void vault.ask({ kind: 'setUp' })}>{t('vault.preferences.setUp')}</Button>
        </div>
      </>
    )
  }
  const isLocked = status === 'locked'
  const renew = async (): Promise<void> => {
    if (!isLocked || (await vault.ask({ kind: 'unlock', reason: 'goesOn' }))) await vault.ask({ kind: 'renew' })
  }
  const minutes = [...new Set([...minutesOffered, idleMinutes])].sort((a, b) => a - b)
  return (
    <>
      <p className="vault-preferences-state">
        <Icon name={isLocked ? 'lock' : 'lockOpen'} />
        <strong>{t(`vault.state.${status}`)}</strong>
        <span>{t('vault.preferences.count', { count: withheldCount })} {lockedBy && t(`vault.lockedBy.${lockedBy}`)}</span>
      </p>
      <div className="vault-buttons">
        <Button size="small" onPress={() => run(isLocked ? 'vault.unlock' : 'vault.lock')}>{t(isLocked ? 'vault.preferences.unlock' : 'vault.preferences.lock')}</Button>
        <Button size="small" isDisabled={isReadOnly} onPress={() => void vault.ask({ kind: 'change' })}>{t('vault.preferences.change')}</Button>
        <Button size="small" isDisabled={isReadOnly} onPress={() => void renew()}>{t('vault.preferences.renew')}</Button>
      </div>
      <Select
        label={t('vault.preferences.idle')}
        value={`${idleMinutes}`}
        choices={minutes.map((count) => ({ id: `${count}`, label: t('vault.preferences.minutes', { count }) }))}
        onChange={(count) => void attempt(() => api['vault.setIdle'](Number(count)))}
      />
      <p className="ui-help">{t('vault.preferences.idleHelp')}</p>
    </>
  )
}
