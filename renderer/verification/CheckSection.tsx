import type { DecidedEntry, LedgerEntry } from '@shared/ledger'
import { shownRecord, statusOf, type Check, type Verification } from '@shared/verification'
import { resolveSource } from '@shared/source'
import type { ArticleSession } from '../editor/session'
import { AskName } from '../person/AskName'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { useShownSource } from '../sources/useShownSource'
import { Button, formatDate, useLanguage } from '../ui'
import { closeCheck, openCheck, setStatus } from './actions'
import { ChangedSince } from './ChangedSince'
import { CheckForm } from './CheckForm'
import { CheckMark } from './CheckMark'
import { checkSummary } from './check-summary'
import { checkView } from './check-view'
import { entryWords } from './entry-words'
import { markOf } from './marked-check'
import { OriginalSection } from './OriginalSection'
import { useCheck } from './useCheck'

/** Earlier checks, of words that the passage no longer has. */
function Log({ records }: { readonly records: readonly Verification[] }) {
  const t = useTranslate()
  const language = useLanguage()
  if (records.length === 0) return null
  return (
    <details className="check-log">
      <summary>{t('verification.log')}</summary>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <CheckMark of={record.status} />
            {record.checkedAt && <span>{t('verification.by', { name: record.checkedBy, time: formatDate(record.checkedAt, language) })}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a check rests on, in a line. */
function Summary({ record }: { readonly record: Verification }) {
  const t = useTranslate()
  const shown = useShownSource()
  const sources = useStore(useFullShell().sources)
  const second = record.secondSourceId === null ? undefined : resolveSource(new Map(sources.map((each) => [each.id, each])), record.secondSourceId)
  const words = checkSummary(record, record.secondSourceId === null ? null : second ? shown(second).name : t('verification.secondSourceGone'), t)
  return words === '' ? null : <p className="check-who">{words}</p>
}

interface SectionProps {
  readonly session: ArticleSession
  readonly entry: DecidedEntry
  readonly check: Check
  readonly records: readonly Verification[]
}

function Section({ session, entry, check, records }: SectionProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const { open, asked, pending, nameAsked } = useStore(checkView(session))
  const words = entryWords(entry)
  const record = check.kind === 'none' ? null : check.record
  if (words === null) return records.length === 0 ? null : <p className="check-gone">{t('verification.gone')}</p>
  const forget = (): void => checkView(session).set((view) => ({ ...view, pending: null }))
  return (
    <section className="check" aria-label={t('verification.title')} onKeyDown={(event) => event.key === 'Escape' && open !== null && closeCheck(shell, session)}>
      <p className="check-state">
        <CheckMark of={markOf(check)} />
        {check.kind === 'current' && record?.checkedAt && <span className="check-who">{t('verification.by', { name: record.checkedBy, time: formatDate(record.checkedAt, language) })}</span>}
      </p>
      {record && open !== 'form' && <Summary record={record} />}
      {check.kind === 'changed' && <ChangedSince record={check.record} words={words} />}
      {pending !== null && <AskName asked={nameAsked} onKnown={() => setStatus(shell, session, entry, pending)} onCancel={forget} />}
      {!session.readOnly && (
        <div className="check-actions">
          {statusOf(check) !== 'verified' && <Button size="small" onPress={() => setStatus(shell, session, entry, 'verified')}>{t(check.kind === 'changed' ? 'verification.again' : 'verification.verify')}</Button>}
          <Button size="small" onPress={() => (open === 'form' ? closeCheck(shell, session) : void openCheck(shell, 'form'))}>{t(open === 'form' ? 'verification.close' : 'verification.edit')}</Button>
          <Button size="small" onPress={() => (open === 'original' ? closeCheck(shell, session) : void openCheck(shell, 'original'))}>{t(open === 'original' ? 'verification.close' : 'verification.compare')}</Button>
        </div>
      )}
      {open === 'form' && !session.readOnly && <CheckForm key={entry.key} session={session} entry={entry} check={check} asked={asked} />}
      {open === 'original' && <OriginalSection key={entry.key} session={session} entry={entry} asked={asked} />}
      <Log records={records.filter((each) => each !== record && each !== shownRecord(check))} />
    </section>
  )
}

/** True while the form or the comparison is open, which then have the place below the list for themselves. */
export const useIsChecking = (session: ArticleSession): boolean => useStore(checkView(session)).open !== null

/** The check of the entry that the ledger stands on: its state, the form to record it, and the comparison with the original. */
export function CheckSection({ entry }: { readonly entry: LedgerEntry }) {
  const session = useStore(useFullShell().session)
  const found = useCheck(entry)
  if (!session || !found || (entry.state !== 'confirmed' && entry.state !== 'orphaned')) return null
  return <Section session={session} entry={entry} check={found.check} records={found.records} />
}
