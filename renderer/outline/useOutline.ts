import { useCallback, useEffect, useState } from 'react'
import { outlineOf, type Section } from '@shared/document'
import type { ArticleSession } from '../editor/session'

/** Milliseconds without a change after which the outline is read again. */
const rest = 250

/** The sections of the open article, as of the last rest, and a way to read them at once. */
export function useOutline({ editor }: ArticleSession): readonly [readonly Section[], () => void] {
  const [sections, setSections] = useState(() => outlineOf(editor.state.doc))
  const read = useCallback((): void => {
    if (!editor.isDestroyed) setSections(outlineOf(editor.state.doc))
  }, [editor])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
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
  }, [editor, read])
  return [sections, read]
}
