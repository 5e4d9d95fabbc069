import { useMemo } from 'react'
import { isRequired, type ChecklistItem } from '@shared/checklist'
import { checklistOf, signedHash, type Checked, type Hand } from '@shared/handover'
import type { ArticleSession } from '../editor/session'
import { useNamed } from '../person/useNamed'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { formatRecent, useLanguage, useNow } from '../ui'
import { tick, untick } from './hand-over-steps'
import { useHand } from './useHand'

interface ItemProps {
  readonly session: ArticleSession
  readonly checked: Checked
  readonly hand: () => Hand
}

function requirement(item: ChecklistItem, session: ArticleSession, t: ReturnType<typeof useTranslate>): string {
  if (item.requiredFor === null) return ''
  return isRequired(item, session.facts.get().status) ? t('handover.checklist.required') : t('handover.checklist.requiredFor', { status: t(`terms.status.${item.requiredFor}`) })
}

function Item({ session, checked: { item, state, tick: given }, hand }: ItemProps) {
  const t = useTranslate()
  const language = useLanguage()
  const now = useNow()
  const { editor } = session
  const named = useNamed(() => editor.view.dispatch(tick(editor.state, hand(), item)))
  const told = requirement(item, session, t)
  const when = given ? formatRecent(given.at, now, language) : ''
  const name = given?.by || t('handover.nobody')
  return (
    <li className={`checklist-item checklist-${state}`}>
      <label className="checklist-label">
        <input
          type="checkbox"
          checked={state === 'ticked'}
          disabled={session.readOnly}
          onChange={({ target }) => (target.checked ? named.run() : editor.view.dispatch(untick(editor.state, item)))}
        />
        <span>
          {item.name}
          {told && state !== 'ticked' && <span className="checklist-required"> {told}</span>}
        </span>
      </label>
      {given && <p className="checklist-who">{state === 'lapsed' ? `◌ ${t('handover.checklist.lapsed', { name, when })}` : t('handover.checklist.ticked', { name, when })}</p>}
      {named.question}
    </li>
  )
}

/** What the house wants looked after in this piece, and who has done so; nothing where the house has no checklist. */
export function ChecklistSection({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const hand = useHand()
  const facts = useStore(session.facts)
  const { checklist } = useStore(shell.gate.house).rules
  // The words are looked at when typing rests, as the ledger is.
  const reading = useStore(shell.review.state)
  const lapses = checklist.some((item) => item.lapses)
  const present = useMemo(() => (lapses && reading ? signedHash(session.facts.get(), session.editor.state.doc) : ''), [session, reading, lapses])
  if (checklist.length === 0) return null
  const items = checklistOf(checklist, facts, present)
  return (
    <section className="checklist" data-field="checklist" tabIndex={-1} aria-label={t('handover.checklist.title')}>
      <h3 className="ledger-group-name">
        {t('handover.checklist.title')} <span className="handover-since">{t('handover.checklist.done', { done: items.filter(({ state }) => state === 'ticked').length, count: items.length })}</span>
      </h3>
      <ul className="checklist-items">
        {items.map((checked) => (
          <Item key={checked.item.id} session={session} checked={checked} hand={hand} />
        ))}
      </ul>
    </section>
  )
}
