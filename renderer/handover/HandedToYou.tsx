import { handOversOf } from '@shared/handover'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatRecent, Icon, IconButton, useLanguage, useNow } from '../ui'

/** A line above the page: who handed the piece to whoever works here, and with which words; until it is seen, or the piece goes on. */
export function HandedToYou({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const now = useNow()
  const handed = useStore(shell.lastLook.handed)
  const handOvers = useStore(session.facts, (facts) => facts.handOvers)
  if (!handed || handOversOf({ handOvers }).at(-1)?.id !== handed.id) return null
  const values = { name: handed.by || t('handover.nobody'), when: formatRecent(handed.at, now, language), status: t(`terms.status.${handed.to}`) }
  return (
    <div className="changed-since" role="status">
      <Icon name="person" />
      <span className="changed-since-words">
        {t('handover.toYou', values)}
        {handed.message && <q className="handed-message">{handed.message}</q>}
      </span>
      <Button size="small" onPress={() => shell.showInspector('details')}>
        {t('handover.showDetails')}
      </Button>
      <IconButton
        icon="close"
        label={t('handover.seenNow')}
        onPress={() => {
          shell.lastLook.handed.set(null)
          void shell.lastLook.keep(session)
          session.editor.view.focus()
        }}
      />
    </div>
  )
}
