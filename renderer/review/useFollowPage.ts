import { useEffect, useEffectEvent, useState } from 'react'
import type { LedgerEntry } from '@shared/ledger'
import { readPosition } from '../editor/attribution-display'
import { newPace } from '../editor/pace'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import type { Lead } from './scroll-lead'

/** Milliseconds after which the list follows, also while the text is still scrolled; not while it runs past too quickly to be read. */
const rest = 120

/** Of the entries that stand in sight, from `from` to `to` as they were read, the one that the list shows: the `current` one, else the first in the order of the list; null for none. */
export function entryInSight(entries: readonly LedgerEntry[], from: number, to: number, current: string | null): string | null {
  const seen = entries.filter(({ on, stretches }) => on === 'body' && stretches.some((stretch) => stretch.from < to && stretch.to > from))
  return (seen.find(({ key }) => key === current) ?? seen[0])?.key ?? null
}

/** Key of the entry of those `listed` that the list shows because the text was scrolled there; null while nobody has scrolled it, or has the list `lead`. What the list stands on stays as it is. */
export function useFollowPage(shell: FullShell, session: ArticleSession, listed: readonly LedgerEntry[], lead: Lead | null): string | null {
  const [shown, setShown] = useState<string | null>(null)
  const entries = useEffectEvent(() => listed)
  useEffect(() => {
    const { editor } = session
    const timer: { rest?: ReturnType<typeof setTimeout> } = {}
    const pace = newPace()
    const look = (page: Element): void => {
      delete timer.rest
      if (editor.isDestroyed || !page.contains(editor.view.dom) || lead?.now() === 'list') return
      const frame = page.getBoundingClientRect()
      if (pace.isQuick(frame.height, performance.now())) {
        timer.rest = setTimeout(look, rest, page)
        return
      }
      const text = editor.view.dom.getBoundingClientRect()
      const left = text.left + text.width / 2
      const at = (top: number): number | undefined => editor.view.posAtCoords({ left, top })?.pos
      const from = at(Math.max(frame.top, text.top) + 1) ?? 0
      const to = at(Math.min(frame.bottom, text.bottom) - 1) ?? editor.state.doc.content.size
      setShown(entryInSight(entries(), readPosition(editor.state, from), readPosition(editor.state, to), shell.review.current.get()))
    }
    const scrolled = ({ target, timeStamp }: Event): void => {
      if (!(target instanceof Element) || !target.matches('.page-scroll')) return
      if (lead?.now() === 'list') return setShown(null)
      pace.scrolled(target.scrollTop, timeStamp)
      timer.rest ??= setTimeout(look, rest, target)
    }
    document.addEventListener('scroll', scrolled, true)
    return () => {
      clearTimeout(timer.rest)
      document.removeEventListener('scroll', scrolled, true)
    }
  }, [shell, session, lead])
  return shown
}
