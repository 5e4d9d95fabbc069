import { Mapping } from '@tiptap/pm/transform'
import { useCallback, useEffect, useRef } from 'react'
import type { Transaction } from '@tiptap/pm/state'
import type { ArticleSession } from '../editor/session'

/** What has happened to the document of `session` since the component was mounted. */
export function useMovedSince(session: ArticleSession): () => Mapping {
  const moved = useRef(new Mapping())
  useEffect(() => {
    const follow = ({ transaction }: { readonly transaction: Transaction }): void => {
      if (transaction.docChanged) moved.current = new Mapping([...moved.current.maps, ...transaction.mapping.maps])
    }
    session.editor.on('transaction', follow)
    return () => void session.editor.off('transaction', follow)
  }, [session])
  return useCallback(() => moved.current, [])
}
