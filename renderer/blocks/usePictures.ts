import { useEffect } from 'react'
import type { Transaction } from '@tiptap/pm/state'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { picturesAmong, picturesIn, takePictures } from './pictures'

/** Text that came with pictures is pasted as text: word processors send a picture of it as well. */
const hasText = (data: DataTransfer): boolean => data.getData('text/plain').trim() !== ''

/** Lets pictures be pasted in the page, and brings the files of figures along that are pasted from another article. */
export function usePictures(shell: FullShell, session: ArticleSession): void {
  useEffect(() => {
    const { host, editor } = session
    const remember = (): void => shell.copiedFrom.set(session.id)
    const paste = (event: ClipboardEvent): void => {
      const pictures = picturesAmong(event.clipboardData?.files)
      if (session.readOnly || pictures.length === 0 || !event.clipboardData || hasText(event.clipboardData)) return
      event.preventDefault()
      event.stopPropagation()
      void takePictures(shell, session, pictures)
    }
    const carry = ({ transaction }: { readonly transaction: Transaction }): void => {
      const from = shell.copiedFrom.get()
      if (!transaction.docChanged || !['paste', 'drop'].includes(String(transaction.getMeta('uiEvent'))) || from === null || from === session.id) return
      const references = [...picturesIn(transaction.doc)]
      if (references.length === 0) return
      void shell.attempt(async () => {
        await api['picture.carry']({ from, to: session.id, references })
        for (const picture of host.querySelectorAll<HTMLImageElement>('figure[data-lost] img[src^="redaksi:"]')) picture.src = picture.getAttribute('src') ?? ''
      })
    }
    for (const name of ['copy', 'cut', 'dragstart']) host.addEventListener(name, remember)
    host.addEventListener('paste', paste, true)
    editor.on('transaction', carry)
    return () => {
      for (const name of ['copy', 'cut', 'dragstart']) host.removeEventListener(name, remember)
      host.removeEventListener('paste', paste, true)
      editor.off('transaction', carry)
    }
  }, [shell, session])
}
