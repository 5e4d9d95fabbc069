import type { Running } from '../harness'
import type { Words } from './words'

/** Where the window stands and its words, for the steps that lead to a screen. */
export interface Desk {
  readonly redaksi: Running
  readonly t: Words
  readonly folder: string
}

/** A state of the window that is looked at. */
export interface Screen {
  readonly name: string
  /** What must stand in the window for as long as it is looked at. */
  readonly stands: string
  /** Leads from the screen before to this one, until it stands. */
  readonly reach: (desk: Desk) => Promise<void>
}

/** Presses `keys` and waits for what they show. */
export const press = (keys: string, shown: string, text?: (t: Words) => string) => async ({ redaksi: { window }, t }: Desk): Promise<void> => {
  await window.keyboard.press(keys)
  await window.locator(shown, text ? { hasText: text(t) } : {}).first().waitFor()
}
