import { useEffect, useState } from 'react'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { useStore } from '../shell/store'
import { follow, type Blocks } from './follow'

/** Milliseconds of rest after a change of the open article before the pane that shows it too follows. */
const rest = 300

const asOpened = (page: ArticleSession) => ({ id: page.id, article: page.snapshot(), seq: 0, readOnly: true, unknown: null, draft: null, savedBy: '', savedByName: '' })

/** Follows the open article in a pane that shows it as well; ends with the answer. */
function followPage(pane: ArticleSession, page: ArticleSession): () => void {
  const blocks: Blocks = new WeakMap()
  const timer: { rest?: ReturnType<typeof setTimeout> } = {}
  const catchUp = (): void => {
    if (!page.editor.isDestroyed && !pane.editor.isDestroyed) follow(pane, page, blocks)
  }
  const changed = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }): void => {
    if (!transaction.docChanged) return
    clearTimeout(timer.rest)
    timer.rest = setTimeout(() => requestIdleCallback(catchUp, { timeout: 2_000 }), rest)
  }
  page.editor.on('transaction', changed)
  return () => {
    clearTimeout(timer.rest)
    page.editor.off('transaction', changed)
  }
}

/**
 * The article `id` for reading: as it is stored, read anew when it is saved, or as it stands on the page where it is the open one.
 * Null while it is not read yet or cannot be.
 */
export function useBeside(shell: FullShell, id: string): ArticleSession | null {
  const open = useStore(shell.session)
  const page = open?.id === id ? open : null
  const seq = useStore(shell.library, ({ articles }) => (page ? -1 : (articles.find((article) => article.id === id)?.seq ?? -1)))
  const [pane, setPane] = useState<ArticleSession | null>(null)

  useEffect(() => {
    const left = { isLeft: false, stop: (): void => undefined }
    void shell.attempt(async () => {
      const opened = page ? asOpened(page) : await api['article.read'](id)
      if (left.isLeft) return
      const made = shell.openBeside(opened)
      if (page) left.stop = followPage(made, page)
      setPane(made)
    })
    return () => {
      left.isLeft = true
      left.stop()
    }
  }, [shell, id, page, seq])
  // Ended when another one stands in its place.
  useEffect(() => () => pane?.destroy(), [pane])
  return pane
}
