import type { LedgerEntry } from '@shared/ledger'
import type { Source } from '@shared/source'
import { useTranslate } from '../shell/messages'
import { StateMark } from '../ui'
import { EntryCheck } from '../verification/CheckMark'
import { WithheldMark } from '../vault/WithheldMark'
import { isWithheld, speakerOf } from './entry-speaker'

/** Why the machine proposes this speaker: the words that led there, what they point to, how sure. */
function Reason({ entry }: { readonly entry: LedgerEntry }) {
  const t = useTranslate()
  if ('record' in entry) return entry.state === 'orphaned' ? <p className="ledger-reason">{t('ledger.orphanHint')}</p> : null
  if (entry.speaker === null) return entry.state === 'offered' && entry.cue ? <p className="ledger-reason">{t('ledger.because', { cue: entry.cue })}</p> : null
  return (
    <p className="ledger-reason">
      {entry.cue && <span>{t('ledger.because', { cue: entry.cue })} </span>}
      {entry.antecedent && <span>{t('ledger.pointsTo', { antecedent: entry.antecedent })} </span>}
      <span className="ledger-sure">{t('ledger.sure', { percent: Math.round(entry.confidence * 100) })}</span>
      <span className="ledger-rule">{t('ledger.rule', { rule: entry.rule })}</span>
    </p>
  )
}

/** What a line says of its kind: where the words stand if not in the body, what they are if not a whole quotation, and terms that are not open. */
function useKindWords(entry: LedgerEntry): string {
  const t = useTranslate()
  const kind = 'record' in entry ? entry.record.kind : entry.kind
  const place = typeof entry.on === 'object' ? t(`ledger.${entry.on.name}`) : entry.on === 'node' ? t('ledger.figure') : ''
  const named = kind === 'partialQuote' ? t('ledger.partial') : kind === 'indirectQuote' ? t('ledger.indirect') : kind === 'factFigure' || kind === 'document' ? t(`terms.attributionKind.${kind}`) : ''
  const terms = 'record' in entry && entry.state === 'confirmed' && entry.record.terms !== 'onRecord' ? t(`terms.attributionTerms.${entry.record.terms}`) : ''
  const dismissed = 'record' in entry && entry.state === 'dismissed' && entry.record.dismissedAs !== '' ? t(`ledger.dismissAs.${entry.record.dismissedAs}`) : ''
  return [place, dismissed || named, terms].filter(Boolean).join(' · ')
}

/** An entry as the list shows it: its state by shape and word, the speaker, the words, and why. */
export function LedgerEntryLine({ entry, sources }: { readonly entry: LedgerEntry; readonly sources: ReadonlyMap<string, Source> }) {
  const t = useTranslate()
  const speaker = speakerOf(entry, sources)
  const kind = useKindWords(entry)
  // Of a statement that is only offered nobody need be named.
  const look = speaker || entry.state === 'dismissed' ? '' : entry.state === 'offered' ? ' ledger-speaker-unnamed' : ' ledger-speaker-none'
  return (
    <>
      <div className="ledger-head">
        <StateMark state={entry.state === 'offered' ? 'proposed' : entry.state} word="hidden" />
        <span className={`ledger-speaker${look}`}>{speaker || t(entry.state === 'offered' ? 'ledger.unnamed' : 'ledger.unknown')}</span>
        {isWithheld(entry, sources) && <WithheldMark />}
        <EntryCheck entry={entry} />
        {kind !== '' && <span className="ledger-kind">{kind}</span>}
      </div>
      <p className="ledger-words">{entry.text}</p>
      <Reason entry={entry} />
    </>
  )
}
