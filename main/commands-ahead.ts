import type { CommandId } from '@shared/commands'

/** Commands on their way to the window. */
export interface CommandsAhead {
  /** Sends `id`, or keeps it until the window hears: a person may press a key before the page stands. */
  readonly run: (id: CommandId) => void
  /** The window hears from now on; what was kept is sent in the order in which it was asked for. */
  readonly hears: () => void
  /** The page is gone; what is asked for is kept until the next one hears. */
  readonly deaf: () => void
}

/** Commands of the menu bar for a window that may not stand yet. */
export function createCommandsAhead(send: (id: CommandId) => void): CommandsAhead {
  const kept: CommandId[] = []
  const state = { hears: false }
  return {
    run: (id) => {
      if (state.hears) send(id)
      else kept.push(id)
    },
    hears: () => {
      state.hears = true
      for (const id of kept.splice(0)) send(id)
    },
    deaf: () => {
      state.hears = false
    },
  }
}
