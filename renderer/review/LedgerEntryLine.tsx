import { Fragment, memo } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { StateMark } from '../ui'
import { EntryCheck } from '../verification/CheckMark'
import { WithheldMark } from '../vault/WithheldMark'
import { isWithheld, speakerOf } from './entry-speaker'
import { ruleWords } from './rule-words'

/** Why the machine proposes this speaker: the words that led there, what they point to, how sure. */
function Reason({ entry }: { readonly entry: LedgerEntry }) {
  const t = useTranslate()
  const rule = 'record' in entry ? null : ruleWords(entry.rule)
  if ('record' in entry) return entry.state === 'orphaned' ? <p className="ledger-reason">{t('ledger.orphanHint')}</p> : null
  if (entry.speaker === null) return entry.state === 'offered' && entry.cue ? <p className="ledger-reason">{t('ledger.because', { cue: entry.cue })}</p> : null
  return (
    <p className="ledger-reason">
      {entry.cue && <span>{t('ledger.because', { cue: entry.cue })} </span>}
      {entry.antecedent && <span>{t('ledger.pointsTo', { antecedent: entry.antecedent })} </span>}
      <span className="ledger-sure">{t('ledger.sure', { percent: Math.round(entry.confidence * 100) })}</span>
      {rule && <span className="ledger-rule">{t(rule)}</span>}
    </p>
  )
}

/** What a line says of its kind: where the words stand if not in the body, what they are if not a whole quotation, and terms that are not open. */
function useKindWords(entry: LedgerEntry): string {
  const t = useTranslate()
  const kind = 'record' in entry ? entry.record.kind : entry.kind
  const place = typeof entry.on === 'object' ? t(`ledger.${entry.on.name}`) : entry.on === 'node' ? t('ledger.figure') : entry.on === 'footnote' ? t('ledger.footnote', { number: entry.footnote ?? 1 }) : ''
  const named = kind === 'partialQuote' ? t('ledger.partial') : kind === 'indirectQuote' ? t('ledger.indirect') : kind === 'factFigure' || kind === 'document' ? t(`terms.attributionKind.${kind}`) : ''
  const terms = 'record' in entry && entry.state === 'confirmed' && entry.record.terms !== 'onRecord' ? t(`terms.attributionTerms.${entry.record.terms}`) : ''
  return [place, entry.state === 'dismissed' ? '' : named, terms].filter(Boolean).join(' · ')
}

/** Who speaks; of what was set aside what it is instead, for then nobody speaks. */
function useHead(entry: LedgerEntry, sources: ReadonlyMap<string, Source>): string {
  const t = useTranslate()
  if (entry.state === 'dismissed') return t(`ledger.dismissAs.${entry.record.dismissedAs || 'none'}`)
  return speakerOf(entry, sources) || t(entry.state === 'offered' ? 'ledger.unnamed' : 'ledger.unknown')
}

/** The words of an entry; where others stand between its stretches a sign of its own tells so, for an ellipsis is the speaker's or the editor's. */
function Words({ entry: { stretches, text } }: { readonly entry: LedgerEntry }) {
  const t = useTranslate()
  if (stretches.length < 2) return text
  return stretches.map((stretch, at) => (
    <Fragment key={stretch.from}>
      {at > 0 && <span className="ledger-seam" title={t('ledger.seam')}> ¦ </span>}
      {stretch.text}
    </Fragment>
  ))
}

/** An entry as the list shows it: its state by shape and word, the speaker, the words, and why. */
export const LedgerEntryLine = memo(function LedgerEntryLine({ entry, sources }: { readonly entry: LedgerEntry; readonly sources: ReadonlyMap<string, Source> }) {
  const speaker = speakerOf(entry, sources)
  const head = useHead(entry, sources)
  const kind = useKindWords(entry)
  // Of a statement that is only offered nobody need be named.
  const look = speaker || entry.state === 'dismissed' ? '' : entry.state === 'offered' ? ' ledger-speaker-unnamed' : ' ledger-speaker-none'
  return (
    <>
      <div className="ledger-head">
        <StateMark state={entry.state === 'offered' ? 'proposed' : entry.state} word="hidden" />
        <span className={`ledger-speaker${look}`}>{head}</span>
        {isWithheld(entry, sources) && <WithheldMark />}
        <EntryCheck entry={entry} />
        {kind !== '' && <span className="ledger-kind">{kind}</span>}
      </div>
      <p className="ledger-words"><Words entry={entry} /></p>
      <Reason entry={entry} />
    </>
  )
})
