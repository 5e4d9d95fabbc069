import { useEffect, useRef, useState } from 'react'
import { toIsoTime } from '@shared/time'
import { groupedRecoveryKey } from '@shared/vault'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatDate, TextField, useLanguage } from '../ui'

interface RecoveryKeyProps {
  readonly recoveryKey: string
  readonly onDone: () => void
}

/** The recovery key, shown once: ways to keep it, and a question that only who kept it can answer. */
export function RecoveryKey({ recoveryKey, onDone }: RecoveryKeyProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const library = useStore(shell.library, ({ name }) => name)
  const [start, ...groups] = groupedRecoveryKey(recoveryKey).split(' ')
  // The last group may be shorter than the others.
  const [place] = useState(() => 1 + Math.floor(Math.random() * (groups.length - 1)))
  const [made] = useState(() => toIsoTime(new Date()))
  const [typed, setTyped] = useState('')
  const [isChecking, setChecking] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const isRight = typed.trim().toUpperCase() === groups[place - 1]

  useEffect(() => title.current?.focus(), [])

  const copy = async (): Promise<void> => {
    await api['app.copyText'](groupedRecoveryKey(recoveryKey))
    shell.say('vault.key.copied')
  }
  const save = async (): Promise<void> => {
    if (await api['vault.saveRecoveryKey']({ recoveryKey })) shell.say('vault.key.saved')
  }
  return (
    <form
      className="vault-columns"
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) onDone()
      }}
    >
      <div className="vault-words">
        <h2 ref={title} tabIndex={-1} className="vault-title">{t('vault.key.title')}</h2>
        <p>{t('vault.key.what')}</p>
        <div className="vault-buttons">
          <Button size="small" icon="export" onPress={() => void shell.attempt(save)}>{t('vault.key.save')}</Button>
          <Button size="small" onPress={() => globalThis.print()}>{t('vault.key.print')}</Button>
          <Button size="small" icon="copy" onPress={() => void shell.attempt(copy)}>{t('vault.key.copy')}</Button>
        </div>
        <div className="vault-print" aria-hidden="true">
          <p>{t('vault.key.printed', { library, date: formatDate(made, language) })}</p>
          <p className="vault-print-key">{groupedRecoveryKey(recoveryKey)}</p>
        </div>
      </div>
      <div className="vault-fields">
        <p className="vault-key-start">{start}</p>
        <ol className="vault-key">
          {groups.map((group, at) => (
            <li key={at} className={at === place - 1 ? 'vault-key-asked' : undefined}>{at === place - 1 && isChecking ? '••••' : group}</li>
          ))}
        </ol>
        <TextField
          label={t('vault.key.check', { place, count: groups.length })}
          value={typed}
          maxLength={8}
          spellCheck="false"
          autoComplete="off"
          error={typed.trim().length >= 4 && !isRight ? t('vault.key.wrong', { place }) : undefined}
          {...(isRight ? { help: t('vault.key.right') } : {})}
          onFocus={() => setChecking(true)}
          onBlur={() => setChecking(typed !== '')}
          onChange={setTyped}
        />
        <div className="vault-buttons">
          <Button type="submit" variant="primary" isDisabled={!isRight}>{t('vault.key.done')}</Button>
          <Button variant="plain" onPress={onDone}>{t('vault.key.without')}</Button>
          <p className="ui-help">{t('vault.key.withoutHelp')}</p>
        </div>
      </div>
    </form>
  )
}
