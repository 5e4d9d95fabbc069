import { commandList, type CommandId } from '@shared/commands'
import type { LedgerEntry } from '@shared/ledger'
import { openPart } from '../shell/parts'
import { Button, MenuButton } from '../ui'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { confirmEntry, dismissEntry, reopenEntry } from './ledger-actions'

const keysOf = (id: CommandId): string | undefined => commandList.find((command) => command.id === id)?.accelerator

const reshaping = ['review.split', 'review.mergeNext', 'review.mergePrevious', 'review.setPassage'] as const
const dismissing = ['review.dismiss', 'review.dismissTitle'] as const

/** What a person can decide about the entry that the ledger stands on. */
export function LedgerActions({ entry, speaker }: { readonly entry: LedgerEntry; readonly speaker: string }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { state, on } = entry
  const isOpen = state === 'unattributed' || state === 'proposed' || state === 'offered'
  const inMenu = [...(on === 'body' && state !== 'dismissed' && state !== 'orphaned' ? reshaping : []), ...(isOpen ? dismissing : [])]
  return (
    <div className="ledger-actions">
      {isOpen && speaker !== '' && (
        <Button variant="primary" size="small" onPress={() => void shell.attempt(() => confirmEntry(shell, entry))}>
          {t('ledger.confirmAs', { name: speaker })}
        </Button>
      )}
      {state !== 'orphaned' && (
        <Button size="small" onPress={() => openPart('attribute')}>
          {t(state === 'unattributed' || state === 'dismissed' || (state === 'offered' && speaker === '') ? 'ledger.choose' : 'ledger.change')}
        </Button>
      )}
      {isOpen && <Button size="small" onPress={() => dismissEntry(shell, entry)}>{t('ledger.dismiss')}</Button>}
      {'record' in entry && (
        <Button size="small" onPress={() => reopenEntry(shell, entry)}>{t(state === 'orphaned' ? 'ledger.forget' : 'ledger.withdraw')}</Button>
      )}
      {inMenu.length > 0 && (
        <MenuButton label={t('ledger.more')} actions={inMenu.map((id) => ({ id, label: t(`command.${id}`), shortcut: keysOf(id), run: () => shell.run(id) }))} />
      )}
    </div>
  )
}
