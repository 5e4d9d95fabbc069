import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button } from '../ui'
import { WithheldMark } from './WithheldMark'

interface TakenNameProps {
  /** The withheld source whose name stands on the card. */
  readonly taken: Source
  readonly onUse: () => void
  /** It is somebody else of the same name. */
  readonly onSave: () => void
}

/** Says, before a name is stored in the open, that it is protected, and offers the source that has it; nothing once the vault is locked. */
export function TakenName({ taken, onUse, onSave }: TakenNameProps) {
  const t = useTranslate()
  const { status } = useStore(useFullShell().vault.state)
  if (status !== 'unlocked') return null
  return (
    <div className="source-taken" role="alert">
      <p>
        {t('vault.taken.says', { label: taken.publicLabel || t('sources.withheld') })} <WithheldMark />
      </p>
      <div className="source-buttons">
        <Button size="small" onPress={onUse}>{t('vault.taken.use')}</Button>
        <Button size="small" onPress={onSave}>{t('vault.taken.save')}</Button>
      </div>
    </div>
  )
}
