import { useEffect, useState } from 'react'
import { outlineOf, type Section } from '@shared/document'
import type { ArticleSession } from '../editor/session'

/** Milliseconds without a change after which the outline is read again. */
const rest = 250

/** The sections of the open article, as of the last rest. */
export function useOutline({ editor }: ArticleSession): readonly Section[] {
  const [sections, setSections] = useState(() => outlineOf(editor.state.doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = (): void => {
      if (!editor.isDestroyed) setSections(outlineOf(editor.state.doc))
    }
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (!transaction.docChanged) return
      clearTimeout(timer)
      timer = setTimeout(read, rest)
    }
    read()
    editor.on('transaction', changed)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', changed)
    }
  }, [editor])
  return sections
}
