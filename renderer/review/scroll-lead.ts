/** Which of the two a person scrolls: the other one follows. */
export type ScrollLead = 'page' | 'list'

/** Milliseconds after the last turn of the wheel in which a list may still glide. */
const glide = 400

/** Knows by the events of the window whether a person scrolls the list of the ledger or something else. */
export interface Lead {
  readonly now: () => ScrollLead
  /** True while the list is moved by a person's hand, not by what is shown in it, at a time in milliseconds. */
  readonly isMoved: (at: number) => boolean
  readonly stop: () => void
}

const isInList = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.ledger') !== null

/** A press on the list itself, not on a line in it, is one on its scroll bar. */
const isOnBar = (target: EventTarget | null): boolean => target instanceof Element && target.matches('.ledger')

export function hearLead(document: Document): Lead {
  const state: { lead: ScrollLead; held: boolean; at: number } = { lead: 'page', held: false, at: Number.NEGATIVE_INFINITY }
  const told = (leads: boolean, held: boolean, at: number): void => {
    state.lead = leads ? 'list' : 'page'
    state.held = leads && held
    state.at = leads ? at : Number.NEGATIVE_INFINITY
  }
  const turned = ({ target, timeStamp }: Event): void => told(isInList(target), false, timeStamp)
  const pressed = ({ target, timeStamp }: Event): void => told(isOnBar(target), true, timeStamp)
  const typed = (): void => told(false, false, 0)
  const released = ({ timeStamp }: Event): void => {
    if (state.held) state.at = timeStamp
    state.held = false
  }
  const heard = { wheel: turned, touchmove: turned, pointerdown: pressed, pointerup: released, pointercancel: released, keydown: typed } as const
  const each = Object.entries(heard)
  for (const [type, hear] of each) document.addEventListener(type, hear, { capture: true, passive: true })
  return {
    now: () => state.lead,
    isMoved: (at) => state.lead === 'list' && (state.held || at - state.at < glide),
    stop: () => {
      for (const [type, hear] of each) document.removeEventListener(type, hear, { capture: true })
    },
  }
}
