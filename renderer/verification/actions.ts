import { flushSync } from 'react-dom'
import { newId } from '@shared/ids'
import type { DecidedEntry, LedgerEntry } from '@shared/ledger'
import { toIsoTime } from '@shared/time'
import { checkOf, checksByAttribution, isFinal, recordCheck, shownRecord, withParticulars, type Check, type Evidence, type Particulars, type VerificationStatus } from '@shared/verification'
import { isKnown } from '../person/person'
import { createTranslate } from '../shell/messages'
import type { ArticleSession } from '../editor/session'
import { entryAtCaret } from '../review/entry-at'
import type { FullShell } from '../shell/full-shell'
import { checkView, type CheckView } from './check-view'
import { keepCheck } from './decide'
import { entryWords } from './entry-words'

const canBeChecked = (entry: LedgerEntry | undefined): entry is DecidedEntry => entry?.state === 'confirmed'

/** The confirmed entry that the ledger stands on, else the one round the caret, on which it then stands. Says so where there is none. */
function chosen(shell: FullShell, session: ArticleSession): DecidedEntry | null {
  const { entries } = shell.review.state.get()
  const stood = entries.find(({ key }) => key === shell.review.current.get())
  const entry = stood ?? entryAtCaret(entries, session.editor.state)
  if (canBeChecked(entry)) {
    if (!stood) shell.review.choose(session, entry.key)
    return entry
  }
  shell.say('verification.chooseFirst')
  return null
}

const present = (session: ArticleSession, entry: DecidedEntry): Check =>
  checkOf(entryWords(entry), checksByAttribution(session.facts.get()).get(entry.record.id) ?? [])

/**
 * Records a result for `entry`, with who and when; asks for the person's name first where nobody has said it, and says so where
 * the result was chosen in the form (`inForm`), in which the person goes on. One undo step.
 */
export function setStatus(shell: FullShell, session: ArticleSession, entry: DecidedEntry, status: VerificationStatus, inForm = false): void {
  const { person, language } = shell.preferences.get()
  const words = entryWords(entry)
  if (session.readOnly || words === null) return
  if (isFinal(status) && !isKnown(person)) {
    checkView(session).set((view) => ({ ...view, pending: status, nameAsked: inForm ? null : (view.nameAsked ?? 0) + 1 }))
    if (inForm) shell.say('verification.waitsForName')
    return
  }
  const record = recordCheck(present(session, entry), status, { id: newId(), attributionId: entry.record.id, words, by: person.name.trim(), at: toIsoTime(new Date()) })
  session.editor.view.dispatch(keepCheck(session.editor.state, record))
  checkView(session).set((view) => ({ ...view, pending: null }))
  shell.say('verification.done', { status: createTranslate(language)(`verification.status.${status}`) })
}

/** Changes what stands beside the result; a run of keys is one undo step. */
export function setParticulars(session: ArticleSession, entry: DecidedEntry, change: Particulars): void {
  const { verifications } = session.facts.get()
  const record = withParticulars(present(session, entry), { id: newId(), attributionId: entry.record.id }, change)
  session.setField('verifications', { ...verifications, [record.id]: record })
}

/** Changes what the check of `entry` rests on, beginning from what stands now. */
export function changeEvidence(session: ArticleSession, entry: DecidedEntry, change: (evidence: readonly Evidence[]) => Evidence[]): void {
  const { evidence = [] } = shownRecord(present(session, entry)) ?? {}
  setParticulars(session, entry, { evidence: change(evidence) })
}

/** One key: what the ledger stands on is verified. */
export async function verifyCurrent(shell: FullShell): Promise<void> {
  const session = shell.session.get()
  if (!session) return
  await shell.review.afterDeciding(session, () => {
    const entry = chosen(shell, session)
    if (!entry) return
    shell.showInspector('ledger')
    setStatus(shell, session, entry, 'verified')
  })
}

/** Opens the form or the comparison of what the ledger stands on, and goes there. */
export async function openCheck(shell: FullShell, open: CheckView['open']): Promise<void> {
  const session = shell.session.get()
  if (!session) return
  await shell.review.afterDeciding(session, () => {
    if (!chosen(shell, session)) return
    // It stands before the next key is heard.
    flushSync(() => {
      shell.showInspector('ledger')
      checkView(session).set((view) => ({ ...view, open, asked: view.asked + 1 }))
    })
  })
}

/** Closes what is open and goes back to the text; a result that still waits for a name is not recorded, which is said. */
export function closeCheck(shell: FullShell, session: ArticleSession): void {
  if (checkView(session).get().pending !== null) shell.say('verification.notRecorded')
  checkView(session).set((view) => ({ ...view, open: null, pending: null }))
  session.editor.commands.focus()
}
