import { expect } from 'vitest'
import type { CommandId } from '@shared/commands'
import type { Running } from '../harness'
import { newText } from './article'

type Reaction = () => Promise<void>

/** What the shortcuts of a check visibly do, one after the other on one article. `press` gives the command's own keys. */
export function checkReactions(running: () => Running, press: (id: CommandId) => Promise<void>): { readonly [C in CommandId]?: Reaction } {
  const shown = (selector: string): Promise<void> => running().window.locator(selector).first().waitFor()
  const gone = (selector: string): Promise<void> => running().window.locator(selector).first().waitFor({ state: 'detached' })
  const escape = (): Promise<void> => running().window.keyboard.press('Escape')
  return {
    'spelling.next': async () => {
      await newText(running(), 'We saw teh sea.')
      await shown('.misspelled')
      await press('spelling.next')
      await shown('.spelling-suggestion:focus')
      await escape()
      await gone('.spelling-suggestion')
    },
    'review.check': async () => {
      await newText(running(), '“The water is rising tonight,” said Sarah Waller.')
      await running().window.getByRole('tab', { name: /Quotes/ }).click()
      await shown('.ledger-entry-proposed')
      await press('review.nextQuote')
      await press('review.confirm')
      await shown('.ledger-entry-confirmed')
      await press('review.nextQuote')
      await press('review.check')
      await shown('.check-form button:focus')
      await escape()
      await gone('.check-form')
    },
    'review.verify': async () => {
      await press('review.verify')
      await shown('.check-ask input:focus')
      await running().window.keyboard.type('Ratri Wulandari')
      await running().window.keyboard.press('Enter')
      await expect.poll(() => running().window.locator('.check-state').innerText()).toMatch(/^Verified\s+Ratri Wulandari,/)
    },
    'review.compare': async () => {
      await press('review.compare')
      await shown('.check-original textarea:focus')
      await escape()
      await gone('.check-original')
    },
  }
}
