import type { Finding } from '@shared/finding'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { EmptyState } from '../ui'
import { ExportDesk } from './ExportDesk'

interface ExportViewProps {
  /** Goes to the place of a finding in the article. */
  readonly onJump: (finding: Finding) => void
}

/** The export desk: formats, what preflight says, a preview, and the ways out. */
export function ExportView({ onJump }: ExportViewProps) {
  const t = useTranslate()
  const session = useStore(useShell().session)
  if (!session) {
    return (
      <EmptyState isView title={t('exporting.none')} commands={['import.open', 'article.new']}>
        {t('exporting.noneText')}
      </EmptyState>
    )
  }
  return <ExportDesk key={session.id} session={session} onJump={onJump} />
}
