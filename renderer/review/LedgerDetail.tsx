import { useState } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import type { Source } from '@shared/source'
import type { ArticleSession } from '../editor/session'
import { useWindowPart } from '../editor/useWindowPart'
import { CheckSection, useIsChecking } from '../verification/CheckSection'
import { LedgerActions } from './LedgerActions'
import { LedgerAmend } from './LedgerAmend'
import { speakerOf } from './entry-speaker'
import { SplitChooser } from './SplitChooser'

interface LedgerDetailProps {
  readonly entry: LedgerEntry
  readonly session: ArticleSession
  readonly sources: ReadonlyMap<string, Source>
}

/** The one area below the list: what can be decided about the chosen entry, what is recorded of it, and further sections. */
export function LedgerDetail({ entry, session, sources }: LedgerDetailProps) {
  const [splitting, setSplitting] = useWindowPart('split')
  const isChecking = useIsChecking(session)
  // A question is about one passage: it does not come up again for the next.
  const [stood, setStood] = useState(entry.key)
  if (stood !== entry.key) {
    setStood(entry.key)
    setSplitting(false)
  }
  if (session.readOnly || (isChecking && entry.state === 'confirmed')) return <CheckSection entry={entry} />
  return (
    <div className="ledger-detail">
      {splitting ? (
        <SplitChooser key={`split ${entry.key}`} entry={entry} session={session} onClose={() => setSplitting(false)} />
      ) : (
        <LedgerActions entry={entry} speaker={speakerOf(entry, sources)} />
      )}
      {'record' in entry && entry.state !== 'orphaned' && <LedgerAmend key={`amend ${entry.key}`} entry={entry} sources={sources} />}
      <CheckSection entry={entry} />
    </div>
  )
}
