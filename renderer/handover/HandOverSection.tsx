import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { articleStatuses } from '@shared/article'
import { isRequired } from '@shared/checklist'
import { checklistOf, handOversOf, signedHash, signOffsOf } from '@shared/handover'
import type { ArticleSession } from '../editor/session'
import { isFocusNowhere } from '../shell/focus-back'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatRecent, IconButton, Kbd, Select, TextField, useLanguage, useNow } from '../ui'
import { useNamed } from '../person/useNamed'
import { begunOf, hasWords, type Given } from './begun'
import { handOver, signOff, takeBackSignOff } from './hand-over-steps'
import { useHand } from './useHand'

interface GiveFormProps {
  readonly session: ArticleSession
  readonly given: Given
}

/** Where a hand-over is written. Escape folds it away with its words. */
function GiveForm({ session, given }: GiveFormProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const hand = useHand()
  const facts = session.facts.get()
  const begun = begunOf(session)
  const setGiven = (change: Partial<Given>): void => begun.set((present) => present && { ...present, given: { ...present.given, ...change } })
  const fold = (): void => begun.set(hasWords(given) ? { given, isOpen: false } : null)
  const { checklist } = shell.gate.house.get().rules
  const required = checklist.filter((item) => isRequired(item, given.status))
  const open = required.length === 0 ? 0 : checklistOf(required, facts, signedHash(facts, session.editor.state.doc)).filter(({ state }) => state !== 'ticked').length
  const named = useNamed(() => {
    session.editor.view.dispatch(handOver(session.editor.state, hand(), given))
    if (given.assignee.trim()) shell.say('handover.done', { name: given.assignee.trim() })
    else shell.say('handover.doneNobody', { status: t(`terms.status.${given.status}`) })
    begun.set(null)
    // Kept, so that whoever gets it back can see what has changed in between.
    const keeping = session.keepVersion('handOver')
    void shell.attempt(() => Promise.all([session.save(), keeping]))
  })
  if (named.question) return named.question
  return (
    <form
      className="handover"
      aria-label={t('handover.title')}
      onSubmit={(event) => {
        event.preventDefault()
        named.run()
      }}
      onKeyDown={(event) => event.key === 'Escape' && fold()}
      // Before the choosers, which keep Enter to themselves.
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <TextField label={t('handover.to')} value={given.assignee} autoFocus onChange={(assignee) => setGiven({ assignee })} />
      <TextField label={t('handover.message')} value={given.message} onChange={(message) => setGiven({ message })} />
      <Select
        label={t('handover.status')}
        value={given.status}
        choices={articleStatuses.map((id) => ({ id, label: t(`terms.status.${id}`) }))}
        onChange={(status) => setGiven({ status })}
      />
      {open > 0 && <p className="checklist-required">{t('handover.checklist.stillOpen', { count: open, status: t(`terms.status.${given.status}`) })}</p>}
      <div className="handover-buttons">
        <Button type="submit" size="small" variant="primary">{t('handover.give')}</Button>
        <Kbd keys="Enter" />
        <Button size="small" variant="plain" onPress={fold}>{t(hasWords(given) ? 'notes.fold' : 'handover.cancel')}</Button>
        {hasWords(given) && <IconButton icon="trash" label={t('notes.discard')} onPress={() => begun.set(null)} />}
      </div>
    </form>
  )
}

/** Who answers for the text, and, in `children`'s row, the button to do so. */
function SignOffs({ session, children }: { readonly session: ArticleSession; readonly children: ReactNode }) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const now = useNow()
  const hand = useHand()
  const facts = useStore(session.facts)
  const signed = signOffsOf(facts)
  // The words are looked at when typing rests, as the ledger is.
  const reading = useStore(shell.review.state)
  const present = useMemo(() => (signed.length > 0 && reading ? signedHash(session.facts.get(), session.editor.state.doc) : ''), [session, reading, signed.length])
  const blocking = reading.findings.filter(({ severity }) => severity === 'blocks').length
  const named = useNamed(() => {
    session.editor.view.dispatch(signOff(session.editor.state, hand()))
    if (blocking > 0) shell.say('handover.signedBlocked', { count: blocking })
    else shell.say('handover.signedNow')
    void shell.attempt(() => session.keepVersion('signOff'))
  })
  const { person } = useStore(shell.preferences)
  // What has lapsed stands here until somebody answers for the words as they are; the activity keeps it.
  const holding = signed.filter(({ textHash }) => textHash === present)
  const shown = holding.length > 0 ? holding : signed
  const hasSigned = signed.some(({ byId, textHash }) => byId === person.id && textHash === present)
  return (
    <>
      {shown.map((record) => {
        const holds = record.textHash === present
        return (
          <p key={record.id} className={holds ? 'signoff' : 'signoff signoff-lapsed'}>
            <span className="signoff-shape" aria-hidden="true">{holds ? '✓' : '◌'}</span>
            <span className="signoff-words">
              {t(holds ? 'handover.signed' : 'handover.lapsed', { name: record.by || t('handover.nobody'), when: formatRecent(record.at, now, language) })}
            </span>
            {!session.readOnly && <IconButton icon="close" label={t('handover.unsign')} onPress={() => session.editor.view.dispatch(takeBackSignOff(session.editor.state, record.id))} />}
          </p>
        )
      })}
      {named.question}
      {!session.readOnly && (
        <div className="handover-buttons">
          {children}
          {!hasSigned && <Button size="small" onPress={named.run}>{t('handover.sign')}</Button>}
          {!hasSigned && blocking > 0 && <span className="handover-since">{t('handover.blocking', { count: blocking })}</span>}
        </div>
      )}
    </>
  )
}

/** Who has the piece, how it is passed on, and who answers for the text as it is. */
export function HandOverSection({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const facts = useStore(session.facts)
  const begun = useStore(begunOf(session))
  const isGiving = begun?.isOpen ?? false
  const begin = (): void => begunOf(session).set((present) => ({ given: present?.given ?? { assignee: '', status: session.facts.get().status, message: '' }, isOpen: true }))
  const section = useRef<HTMLElement>(null)
  const signed = signOffsOf(facts).length
  const before = useRef({ isGiving, signed })
  const last = handOversOf(facts).at(-1)
  // The button that was pressed is gone: its neighbour takes the focus, or the section.
  useEffect(() => {
    const isOther = before.current.isGiving !== isGiving || before.current.signed !== signed
    before.current = { isGiving, signed }
    if (!isOther || !isFocusNowhere(document)) return
    const next = section.current?.querySelector<HTMLElement>('.handover-buttons button') ?? section.current
    next?.focus()
  }, [isGiving, signed])
  return (
    <section ref={section} className="handover-section" data-field="signOffs" tabIndex={-1} aria-label={t('handover.title')}>
      {begun && isGiving ? (
        <GiveForm session={session} given={begun.given} />
      ) : (
        <div className="handover">
          <div className="handover-head">
            <span className="handover-who">{facts.assignee ? t('handover.withPerson', { name: facts.assignee }) : t('handover.withNobody')}</span>
            {last && <time className="handover-since" dateTime={last.at}>{t('handover.since', { when: formatRecent(last.at, now, language) })}</time>}
          </div>
          {last?.message && <p className="handover-message">{last.message}</p>}
          <SignOffs session={session}>
            <Button size="small" onPress={begin}>{t(begun ? 'handover.goOn' : 'handover.begin')}</Button>
          </SignOffs>
        </div>
      )}
    </section>
  )
}
