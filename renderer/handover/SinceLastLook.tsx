import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatRecent, inWords, IconButton, useLanguage, useNow } from '../ui'
import { isDifference, linesOf } from '../versions/comparison-lines'
import { asNow, asSeen } from '../versions/states'
import { useComparison } from '../versions/useComparison'
import type { Seen } from './last-look'

function Line({ session, seen }: { readonly session: ArticleSession; readonly seen: Seen }) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const now = useNow()
  // What somebody else did, not what is typed since: the article as it was when it was opened.
  const { made } = useComparison(seen.article, seen.opened)
  const count = made ? linesOf(made.comparison, false).filter(isDifference).length : 0
  if (count === 0) return null
  return (
    <div className="changed-since" role="status">
      <span className="changed-since-words">{seen.who.length === 0
          ? t('handover.changedSince', { count, when: formatRecent(seen.at, now, language) })
          : t('handover.changedSinceBy', { count, who: inWords(seen.who, language), last: formatRecent(seen.opened.updatedAt, now, language), when: formatRecent(seen.at, now, language) })}</span>
      <Button size="small" icon="compare" onPress={() => shell.view.set({ kind: 'compare', earlier: asSeen, later: asNow })}>
        {t('handover.showChanges')}
      </Button>
      <IconButton
        icon="close"
        label={t('handover.seenNow')}
        onPress={() => {
          shell.lastLook.seen.set(null)
          void shell.lastLook.keep(session)
          session.editor.view.focus()
        }}
      />
    </div>
  )
}

/** A line above the page: what has changed since whoever works here had the article in front of them. */
export function SinceLastLook({ session }: { readonly session: ArticleSession }) {
  const seen = useStore(useFullShell().lastLook.seen)
  return seen && <Line session={session} seen={seen} />
}
