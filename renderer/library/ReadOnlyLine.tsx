import { useState } from 'react'
import type { LibraryState } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, Icon } from '../ui'
import { InlineQuestion } from './InlineQuestion'

interface ReadOnlyLineProps {
  readonly reason: NonNullable<LibraryState['readOnly']>
  /** The machine that holds the library; '' where that is not known. */
  readonly holder: string
}

/** Why nothing can be written here; a lock that nobody holds any more can be taken over. */
export function ReadOnlyLine({ reason, holder }: ReadOnlyLineProps) {
  const t = useTranslate()
  const shell = useShell()
  const [asks, setAsks] = useState(false)
  const takeOver = (): void => {
    setAsks(false)
    void shell.attempt(async () => {
      await api['library.takeOver']()
      const open = shell.session.get()?.id
      if (open === undefined) return
      // Opened for reading only, it has to be opened anew to be written in.
      await shell.closeArticle()
      await shell.openArticle(open)
    })
  }
  return (
    <div className="library-read-only">
      <Icon name="warning" />
      <div className="library-notice-words">
        <p>{t(reason === 'locked' && holder === '' ? 'library.readOnly.lockedUnknown' : `library.readOnly.${reason}`, { holder })}</p>
        {reason === 'locked' && !asks && (
          <Button size="small" onPress={() => setAsks(true)}>
            {t('library.takeOver')}
          </Button>
        )}
        {asks && <InlineQuestion words="library.takeOverAsk" yes="library.takeOverYes" no="library.takeOverNo" onYes={takeOver} onNo={() => setAsks(false)} />}
      </div>
    </div>
  )
}
