import { useMemo } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { openPart } from '../shell/parts'
import { EmptyState, Panel, StateMark } from '../ui'
import { LedgerActions } from './LedgerActions'
import { LedgerList } from './LedgerList'
import { NotRead } from './NotRead'
import { standOn } from './ledger-actions'
import { WithheldMark } from '../vault/WithheldMark'
import { isWithheld, speakerOf } from './review'

/** Why the machine proposes this speaker: the words that led there, what they point to, how sure. */
function Reason({ entry }: { readonly entry: LedgerEntry }) {
  const t = useTranslate()
  if ('record' in entry) return entry.state === 'orphaned' ? <p className="ledger-reason">{t('ledger.orphanHint')}</p> : null
  if (entry.speaker === null) return null
  return (
    <p className="ledger-reason">
      {entry.cue && <span>{t('ledger.because', { cue: entry.cue })} </span>}
      {entry.antecedent && <span>{t('ledger.pointsTo', { antecedent: entry.antecedent })} </span>}
      <span className="ledger-sure">{t('ledger.sure', { percent: Math.round(entry.confidence * 100) })}</span>
      <span className="ledger-rule">{t('ledger.rule', { rule: entry.rule })}</span>
    </p>
  )
}

function Entry({ entry, sources }: { readonly entry: LedgerEntry; readonly sources: ReadonlyMap<string, Source> }) {
  const t = useTranslate()
  const speaker = speakerOf(entry, sources)
  const kind = 'record' in entry ? entry.record.kind : entry.kind
  return (
    <>
      <div className="ledger-head">
        <StateMark state={entry.state === 'offered' ? 'proposed' : entry.state} word="hidden" />
        <span className={speaker ? 'ledger-speaker' : 'ledger-speaker ledger-speaker-none'}>{speaker || t('ledger.unknown')}</span>
        {isWithheld(entry, sources) && <WithheldMark />}
        {kind === 'partialQuote' && <span className="ledger-kind">{t('ledger.partial')}</span>}
        {kind === 'indirectQuote' && <span className="ledger-kind">{t('ledger.indirect')}</span>}
      </div>
      <p className="ledger-words">{entry.text}</p>
      <Reason entry={entry} />
    </>
  )
}

/** Every quotation of the article, the undecided first; list and text go together. */
export function LedgerPanel() {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  const { entries, reading, isSlow } = useStore(shell.review.state)
  const current = useStore(shell.review.current)
  const register = useStore(shell.sources)
  const sources = useMemo(() => new Map(register.map((source) => [source.id, source])), [register])
  const entry = entries.find((one) => one.key === current)
  const open = entries.filter((one) => one.state === 'unattributed' || one.state === 'proposed').length

  if (entries.length === 0) {
    return (
      <Panel title={t('ledger.title')} titleHidden>
        {session && (reading !== 'read' || isSlow) ? <NotRead session={session} reading={reading === 'read' ? 'awaited' : reading} /> : <EmptyState title={t('ledger.emptyTitle')}>{t('ledger.emptyText')}</EmptyState>}
      </Panel>
    )
  }
  return (
    <Panel
      title={t('ledger.title')}
      titleHidden
      lead={<p className="panel-summary">{t('ledger.summary', { open, total: entries.length })}</p>}
      footer={entry && <LedgerActions entry={entry} onChoose={() => openPart('attribute')} />}
    >
      <LedgerList entries={entries} current={current} onChoose={(chosen) => chosen.key !== current && standOn(shell, chosen)}>
        {(one) => <Entry entry={one} sources={sources} />}
      </LedgerList>
    </Panel>
  )
}
