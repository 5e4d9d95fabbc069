import type { LedgerEntry } from '@shared/ledger'
import { Button } from '../ui'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { confirmEntry, dismissEntry } from './ledger-actions'
import { withdraw } from './decide'

interface LedgerActionsProps {
  readonly entry: LedgerEntry
  /** Opens the picker for another speaker. */
  readonly onChoose: () => void
}

/** What a person can decide about the entry that the ledger stands on. */
export function LedgerActions({ entry, onChoose }: LedgerActionsProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  if (!session || session.readOnly) return null
  const takeBack = (): void => {
    if ('record' in entry) session.editor.view.dispatch(withdraw(session.editor.state, entry.record.id))
  }
  const { state } = entry
  return (
    <div className="ledger-actions">
      {'speaker' in entry && entry.speaker !== null && (
        <Button variant="primary" size="small" onPress={() => void shell.attempt(() => confirmEntry(shell, entry))}>
          {t('ledger.confirmAs', { name: entry.speaker })}
        </Button>
      )}
      {state !== 'orphaned' && (
        <Button size="small" onPress={onChoose}>
          {t(state === 'confirmed' || state === 'proposed' || state === 'offered' ? 'ledger.change' : 'ledger.choose')}
        </Button>
      )}
      {(state === 'unattributed' || state === 'proposed' || state === 'offered') && (
        <Button size="small" onPress={() => dismissEntry(shell, entry)}>{t('ledger.dismiss')}</Button>
      )}
      {'record' in entry && (
        <Button size="small" onPress={takeBack}>{t(state === 'orphaned' ? 'ledger.forget' : 'ledger.withdraw')}</Button>
      )}
    </div>
  )
}
