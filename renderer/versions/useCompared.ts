import { useMemo } from 'react'
import type { Article } from '@shared/article'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'
import { asNow, asSeen } from './states'
import type { Present } from './usePresent'
import { useVersion } from './useVersion'

/** The state of the article that `which` names, null until it is read; `present` is the text as it stands. */
export function useCompared(session: ArticleSession, which: string, present: Present): Article | null {
  const seen = useStore(useFullShell().lastLook.seen)
  const version = useVersion(session.id, which === asNow || which === asSeen ? null : which)
  return useMemo(() => (which === asNow ? present.article : which === asSeen ? (seen?.article ?? null) : version), [which, present, seen, version])
}
