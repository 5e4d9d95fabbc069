import type { Article } from '../article'
import type { ChecklistItem } from '../checklist'
import { ticksOf, type Tick } from './model'

/** An item of the house's checklist as it stands in one article. `lapsed`: it was ticked for words that have changed since. */
export interface Checked {
  readonly item: ChecklistItem
  readonly state: 'open' | 'ticked' | 'lapsed'
  /** The last tick that holds, or the last that lapsed. */
  readonly tick: Tick | null
}

/** The checklist of an article, in the order of the house. `present` is the hash of its text now (`signedHash`). */
export function checklistOf(items: readonly ChecklistItem[], article: Pick<Article, 'checklist'>, present: string): readonly Checked[] {
  const ticks = ticksOf(article)
  return items.map((item) => {
    const own = ticks.filter(({ itemId }) => itemId === item.id)
    const holding = own.filter(({ textHash }) => !item.lapses || textHash === present)
    if (holding.length > 0) return { item, state: 'ticked', tick: holding.at(-1)! }
    return own.length > 0 ? { item, state: 'lapsed', tick: own.at(-1)! } : { item, state: 'open', tick: null }
  })
}
