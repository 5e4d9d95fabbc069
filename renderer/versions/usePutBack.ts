import type { Article } from '@shared/article'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { formatDate, useLanguage } from '../ui'
import type { Line } from './comparison-lines'
import { putBackLine, restoreWhole } from './restore'
import type { MadeComparison } from './useComparison'
import type { Present } from './usePresent'

interface Earlier {
  readonly session: ArticleSession
  readonly article: Article | null
  /** ISO 8601 with offset; '' until it is known. */
  readonly savedAt: string
}

/** The two ways back to an earlier state: all of it, or one passage or field. */
export function usePutBack({ session, article, savedAt }: Earlier) {
  const shell = useFullShell()
  const language = useLanguage()
  const when = savedAt === '' ? '' : formatDate(savedAt, language)
  return {
    restore: (onDone: () => void): void =>
      void shell.attempt(async () => {
        if (!article || !(await restoreWhole(session, article, savedAt, shell.preferences.get().person))) return
        // The way back is a command, which takes what was said before off the status line.
        onDone()
        shell.say('versions.restored', { when })
      }),
    putBack: (present: Present, made: MadeComparison, line: Line): void => {
      if (!article) return
      const came = putBackLine(session, { version: article, savedAt, present, made }, line, shell.preferences.get().person)
      shell.say(came === 'done' ? 'versions.isBack' : 'versions.stale')
    },
  }
}
