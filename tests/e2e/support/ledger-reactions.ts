import { expect } from 'vitest'
import type { CommandId } from '@shared/commands'
import type { Running } from '../harness'
import { focusIn, newText, savedArticle, select } from './article'

const quotation = '“The water is rising tonight. We have no boats,” said Sarah Waller.\n“Everything is ready for the storm,” said John Prentice.'

type Reaction = () => Promise<void>

/** What the shortcuts of the ledger visibly do, one after the other on one article. `press` gives the command's own keys. */
export function ledgerReactions(running: () => Running, press: (id: CommandId) => Promise<void>): { readonly [C in CommandId]?: Reaction } {
  const inState = (state: string) => running().window.locator(`.ledger-entry-${state}`)
  const chosen = () => running().window.locator('.ledger-entry[data-selected]').innerText()
  const records = async () => Object.values((await savedArticle(running())).attributions)
  return {
    'review.nextQuote': async () => {
      await newText(running(), quotation)
      await running().window.getByRole('tab', { name: /Quotes/ }).click()
      await expect.poll(() => running().window.locator('.ledger-entry').count()).toBe(2)
      await press('review.nextQuote')
      await expect.poll(chosen).toContain('Sarah Waller')
      await press('review.nextQuote')
      await expect.poll(chosen).toContain('John Prentice')
    },
    'review.previousQuote': async () => {
      await press('review.previousQuote')
      await expect.poll(chosen).toContain('Sarah Waller')
    },
    'review.split': async () => {
      await press('review.split')
      await running().window.getByRole('listbox', { name: 'Where does the new quotation begin?' }).getByText('We have no boats').waitFor()
      await focusIn(running(), '.ledger-split [role=listbox]')
      await running().window.keyboard.press('Enter')
      await expect.poll(() => running().window.locator('.ledger-entry').count()).toBe(3)
    },
    'review.mergeNext': async () => {
      await expect.poll(chosen).toContain('The water is rising tonight.')
      await press('review.mergeNext')
      await expect.poll(() => running().window.locator('.ledger-entry').count()).toBe(2)
    },
    'review.mergePrevious': async () => {
      await press('review.nextQuote')
      await expect.poll(chosen).toContain('John Prentice')
      await press('review.mergePrevious')
      await expect.poll(() => running().window.locator('.ledger-entry').count()).toBe(1)
      await press('edit.undo')
      await expect.poll(() => running().window.locator('.ledger-entry').count()).toBe(2)
    },
    'review.setPassage': async () => {
      await select(running(), 'The water is rising tonight.')
      await press('review.setPassage')
      await expect.poll(async () => (await records()).map(({ words }) => words)).toEqual(['The water is rising tonight.'])
      await press('edit.undo')
      await expect.poll(async () => (await records()).map(({ words }) => words)).toEqual(['The water is rising tonight. We have no boats,'])
      await press('edit.undo')
      await press('edit.undo')
      await expect.poll(records).toEqual([])
    },
    'review.confirm': async () => {
      // The list has read the undone text when it tells the rule again.
      await expect.poll(chosen).toMatch(/Sarah Waller[^]*stands behind the quotation/)
      await press('review.confirm')
      await expect.poll(() => inState('confirmed').count()).toBe(1)
      await running().window.getByText('Attributed to Sarah Waller.').waitFor()
    },
    'review.dismiss': async () => {
      await expect.poll(chosen).toContain('John Prentice')
      await press('review.dismiss')
      await expect.poll(() => inState('dismissed').innerText()).toContain('Scare quote')
    },
    'review.reopen': async () => {
      await press('review.nextQuote')
      await press('review.nextQuote')
      await expect.poll(chosen).toContain('Everything is ready')
      await press('review.reopen')
      await expect.poll(() => inState('dismissed').count()).toBe(0)
      await expect.poll(chosen).toContain('John Prentice')
    },
    'review.dismissTitle': async () => {
      await press('review.dismissTitle')
      await expect.poll(() => inState('dismissed').innerText()).toContain('Title')
      await expect.poll(async () => (await records()).map(({ state, dismissedAs }) => [state, dismissedAs]).sort()).toEqual([['confirmed', ''], ['dismissed', 'title']])
    },
    'review.amend': async () => {
      await press('review.nextQuote')
      await expect.poll(chosen).toContain('Sarah Waller')
      await press('review.amend')
      await running().window.locator('.ledger-amend button:focus').first().waitFor()
      await running().window.keyboard.press('Escape')
    },
    'review.addSource': async () => {
      await press('review.addSource')
      await running().window.getByRole('heading', { name: 'Who else is a source of this?' }).waitFor()
      await focusIn(running(), '.picker input')
      await running().window.keyboard.type('John Prentice')
      await running().window.locator('.picker-row[aria-selected=true]', { hasText: 'John Prentice' }).waitFor()
      await running().window.keyboard.press('Enter')
      await expect.poll(() => inState('confirmed').innerText()).toContain('Sarah Waller, John Prentice')
    },
  }
}
