import { useEffect, useState } from 'react'
import type { Article } from '@shared/article'
import type { ArticleSession } from '../editor/session'

/** The open article as it stands whenever typing rests or a fact changes. */
export function usePresent(session: ArticleSession): Article {
  const [present, setPresent] = useState(() => session.snapshot())
  useEffect(() => {
    const look = (): void => setPresent(session.snapshot())
    const leaveWords = session.words.subscribe(look)
    const leaveFacts = session.facts.subscribe(look)
    return () => {
      leaveWords()
      leaveFacts()
    }
  }, [session])
  return present
}
