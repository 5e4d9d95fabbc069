import { useMemo } from 'react'
import { everything, filterEntries, isOpen } from '@shared/ledger'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, EmptyState, Panel } from '../ui'
import { checkView } from '../verification/check-view'
import { LedgerDetail } from './LedgerDetail'
import { LedgerEntryLine } from './LedgerEntryLine'
import { LedgerFilterLine } from './LedgerFilterLine'
import { LedgerList } from './LedgerList'
import { NotRead } from './NotRead'
import { standOn } from './ledger-actions'
import { useFollowCaret } from './useFollowCaret'
import { useFollowPage } from './useFollowPage'
import { useLeadPage } from './useLeadPage'
import { toldOf } from './visible-entries'

/** The ledger of an article that has entries: what of it is shown, the list, and the chosen entry below. */
function Ledger({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { entries } = useStore(shell.review.state)
  const current = useStore(shell.review.current)
  const filter = useStore(shell.review.filter)
  const register = useStore(shell.sources)
  const verifications = useStore(session.facts, (facts) => facts.verifications)
  const sources = useMemo(() => new Map(register.map((source) => [source.id, source])), [register])
  const told = useMemo(() => toldOf({ verifications }, register), [verifications, register])
  const shown = useMemo(() => filterEntries(entries, filter, told), [entries, filter, told])
  const entry = entries.find((one) => one.key === current)
  const followed = useFollowPage(shell, session, shown, useLeadPage(session, shown))
  // Whoever compares wants the differences: the list is the chosen line for as long.
  const comparing = useStore(checkView(session)).open === 'original' && entry?.state === 'confirmed' ? entry : null
  return (
    <Panel
      title={t('ledger.title')}
      titleHidden
      lead={
        <div className="ledger-lead">
          <p className="panel-summary">{t('ledger.summary', { open: entries.filter(isOpen).length, total: entries.length })}</p>
          <LedgerFilterLine entries={entries} told={told} />
        </div>
      }
      footer={entry && <LedgerDetail entry={entry} session={session} sources={sources} />}
    >
      {comparing ? (
        <div className="ledger-compared"><LedgerEntryLine entry={comparing} sources={sources} /></div>
      ) : shown.length === 0 ? (
        <EmptyState title={t('ledger.filter.none')} action={<Button size="small" onPress={() => shell.review.filter.set(everything)}>{t('ledger.filter.clear')}</Button>} />
      ) : (
        <LedgerList entries={shown} current={current} shown={followed} onChoose={(chosen) => chosen.key !== current && standOn(shell, chosen)}>
          {(one) => <LedgerEntryLine entry={one} sources={sources} />}
        </LedgerList>
      )}
    </Panel>
  )
}

/** Every quotation of the article, the undecided first; list and text go together. */
export function LedgerPanel() {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  const { entries, reading, isSlow } = useStore(shell.review.state)
  useFollowCaret(shell, session)
  if (session && entries.length > 0) return <Ledger session={session} />
  return (
    <Panel title={t('ledger.title')} titleHidden>
      {session && (reading !== 'read' || isSlow) ? <NotRead session={session} reading={reading === 'read' ? 'awaited' : reading} /> : <EmptyState title={t('ledger.emptyTitle')} commands={['review.attribute']}>{t('ledger.emptyText')}</EmptyState>}
    </Panel>
  )
}
