/** Which of the two a person scrolls: the other one follows. */
export type ScrollLead = 'page' | 'list'

/** Milliseconds after a turn of the wheel, or after it was last seen to move, in which a list may still glide. */
const glide = 500

/** Knows by the events of the window whether a person scrolls the list of the ledger or something else. */
export interface Lead {
  readonly now: () => ScrollLead
  /** Tells that the list has moved; true where a person's hand does that, not what is shown in it. */
  readonly moved: () => boolean
  readonly stop: () => void
}

const isInList = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.ledger') !== null

/** A press on the list itself, not on a line in it, is one on its scroll bar. */
const isOnBar = (target: EventTarget | null): boolean => target instanceof Element && target.matches('.ledger')

/** Listens to `document` until `stop`; the page leads to begin with. */
export function hearLead(document: Document): Lead {
  const state: { lead: ScrollLead; held: boolean; at: number } = { lead: 'page', held: false, at: 0 }
  const told = (leads: boolean, held: boolean): void => {
    state.lead = leads ? 'list' : 'page'
    state.held = leads && held
    // When it is heard, not when it was done: on a busy machine much time lies between the two.
    state.at = performance.now()
  }
  const turned = ({ target }: Event): void => told(isInList(target), false)
  const pressed = ({ target }: Event): void => told(isOnBar(target), true)
  const typed = (): void => told(false, false)
  const released = (): void => {
    if (state.held) told(true, false)
  }
  const heard = { wheel: turned, touchmove: turned, pointerdown: pressed, pointerup: released, pointercancel: released, keydown: typed } as const
  const each = Object.entries(heard)
  for (const [type, hear] of each) document.addEventListener(type, hear, { capture: true, passive: true })
  return {
    now: () => state.lead,
    moved: () => {
      const isGliding = state.lead === 'list' && (state.held || performance.now() - state.at < glide)
      if (isGliding) state.at = performance.now()
      return isGliding
    },
    stop: () => {
      for (const [type, hear] of each) document.removeEventListener(type, hear, { capture: true })
    },
  }
}
