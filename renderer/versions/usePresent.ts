import { useEffect, useState } from 'react'
import type { Node } from '@tiptap/pm/model'
import type { Article } from '@shared/article'
import type { ArticleSession } from '../editor/session'

/** Milliseconds after the last change of a field at which the article is looked at: to compare it takes the whole of it. */
const rest = 400

/** The open article as it stands, and the document that its body was read from. */
export interface Present {
  readonly article: Article
  readonly doc: Node
}

const presentOf = (session: ArticleSession): Present => ({ article: session.snapshot(), doc: session.editor.state.doc })

/** The open article as it stands whenever typing rests, in the text or in a field. */
export function usePresent(session: ArticleSession): Present {
  const [present, setPresent] = useState(() => presentOf(session))
  useEffect(() => {
    const timer: { rest?: ReturnType<typeof setTimeout> } = {}
    const look = (): void => {
      if (!session.editor.isDestroyed) setPresent(presentOf(session))
    }
    const later = (): void => {
      clearTimeout(timer.rest)
      timer.rest = setTimeout(look, rest)
    }
    // The number of words stays where one takes the place of another.
    session.editor.on('update', later)
    const leaveFacts = session.facts.subscribe(later)
    return () => {
      clearTimeout(timer.rest)
      session.editor.off('update', later)
      leaveFacts()
    }
  }, [session])
  return present
}
