import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem, ListBoxSection, Header } from 'react-aria-components'
import type { LedgerEntry } from '@shared/ledger'
import type { Source } from '@shared/source'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { openPart } from '../shell/parts'
import { EmptyState, Panel, StateMark } from '../ui'
import { LedgerActions } from './LedgerActions'
import { NotRead } from './NotRead'
import { standOn } from './ledger-actions'
import { speakerOf } from './review'

const states = ['unattributed', 'proposed', 'orphaned', 'offered', 'confirmed', 'dismissed'] as const

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
  const { entries, reading } = useStore(shell.review.state)
  const current = useStore(shell.review.current)
  const sources = new Map(useStore(shell.sources).map((source) => [source.id, source]))
  const list = useRef<HTMLDivElement>(null)
  const entry = entries.find((one) => one.key === current)
  const open = entries.filter((one) => one.state === 'unattributed' || one.state === 'proposed').length

  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  if (entries.length === 0) {
    return (
      <Panel title={t('ledger.title')} titleHidden>
        {session && reading !== 'read' ? <NotRead session={session} reading={reading} /> : <EmptyState title={t('ledger.emptyTitle')}>{t('ledger.emptyText')}</EmptyState>}
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
      <ListBox
        ref={list}
        className="ledger"
        aria-label={t('ledger.list')}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={current === null ? [] : [current]}
        onSelectionChange={(keys) => {
          const chosen = entries.find((one) => keys !== 'all' && keys.has(one.key))
          if (chosen && chosen.key !== shell.review.current.get()) standOn(shell, chosen)
        }}
      >
        {states
          .map((state) => ({ state, group: entries.filter((one) => one.state === state) }))
          .filter(({ group }) => group.length > 0)
          .map(({ state, group }) => (
            <ListBoxSection key={state} className="ledger-group">
              <Header className="ledger-group-name">{t(`ledger.group.${state}`)}</Header>
              {group.map((one) => (
                <ListBoxItem key={one.key} id={one.key} textValue={`${t(`terms.state.${one.state}`)}: ${one.text}`} className={`ledger-entry ledger-entry-${one.state}`}>
                  <Entry entry={one} sources={sources} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
      </ListBox>
    </Panel>
  )
}
