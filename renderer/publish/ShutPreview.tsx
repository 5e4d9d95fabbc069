import { useTranslate } from '../shell/messages'
import { Button } from '../ui'

/** In place of the preview while the vault is locked: why nothing is shown, and the way on. */
export function ShutPreview({ onUnlock }: { readonly onUnlock: () => void }) {
  const t = useTranslate()
  return (
    <div className="export-preparing export-shut">
      <p>{t('vault.unlock.why.leaving')}</p>
      <Button icon="lock" onPress={onUnlock}>{t('vault.source.unlock')}</Button>
    </div>
  )
}
