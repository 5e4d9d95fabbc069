import { useEffect, useEffectEvent, useState } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import { presentPosition } from '../editor/attribution-display'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import { hearLead, type Lead } from './scroll-lead'

/** Milliseconds after which a list that was scrolled stands still. */
const rest = 150

/** Brings the words of an entry into sight and changes nothing else: neither the caret nor where the list stands. */
function bringIntoSight({ editor }: ArticleSession, { on, stretches }: LedgerEntry): void {
  if (typeof on === 'object') return document.querySelector(`[data-field="${on.name}"]`)?.scrollIntoView({ block: 'nearest' })
  const from = stretches[0]?.from
  if (from !== undefined && !editor.isDestroyed) reveal(editor.view, presentPosition(editor.state, from))
}

/** Key of the first entry that stands wholly in sight in the list; null for none. */
function firstInSight(list: Element): string | null {
  const { top } = list.getBoundingClientRect()
  const line = [...list.querySelectorAll<HTMLElement>('[data-entry]')].find((one) => one.getBoundingClientRect().top >= top - 1)
  return line?.dataset['entry'] ?? null
}

/** Once the list of the ledger was scrolled by hand, the page shows the passage of the first entry in sight in it. Answers which of the two leads; null before it is heard. */
export function useLeadPage(session: ArticleSession, listed: readonly LedgerEntry[]): Lead | null {
  const [lead, setLead] = useState<Lead | null>(null)
  const show = useEffectEvent((list: Element) => {
    const key = firstInSight(list)
    const entry = listed.find((one) => one.key === key)
    if (entry) bringIntoSight(session, entry)
  })
  useEffect(() => {
    const heard = hearLead(document)
    setLead(heard)
    const timer: { rest?: ReturnType<typeof setTimeout> } = {}
    const scrolled = ({ target }: Event): void => {
      if (!(target instanceof Element) || !target.matches('.ledger') || !heard.moved()) return
      clearTimeout(timer.rest)
      timer.rest = setTimeout(() => show(target), rest)
    }
    document.addEventListener('scroll', scrolled, true)
    return () => {
      clearTimeout(timer.rest)
      document.removeEventListener('scroll', scrolled, true)
      heard.stop()
    }
  }, [session])
  return lead
}
