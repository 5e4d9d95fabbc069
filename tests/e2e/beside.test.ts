import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callOrThrow, launchRedaksi, type Running } from './harness'
import { newText, passageIds, readPreferences, savedArticle, savedOutline, storedArticles } from './support/article'

let redaksi: Running

const sample = () => [...storedArticles(redaksi.library).values()].find(({ headline }) => headline.startsWith('Night Ferry'))!
const press = (keys: string): Promise<void> => redaksi.window.keyboard.press(keys)
const beside = () => redaksi.window.getByTestId('beside-text')
const inside = (testId: string): Promise<void> => redaksi.window.locator(`[data-testid="${testId}"]:focus`).waitFor()
/** Whether the last block of a text is in sight and has the caret. */
const endIn = (testId: string) =>
  redaksi.window.getByTestId(testId).evaluate((text) => {
    const scroller = text.closest('.page-scroll')!
    const frame = scroller.getBoundingClientRect()
    const { top } = text.lastElementChild!.getBoundingClientRect()
    return { isScrolled: scroller.scrollTop > 0, isInSight: top >= frame.top && top < frame.bottom, hasCaret: text.lastElementChild!.contains(getSelection()?.focusNode ?? null) }
  })

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

describe('an article beside the page', () => {
  it('is chosen by words of its headline and read with a caret, and nothing typed there changes it [21.5]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Ferries move to the market.')
    await window.locator('.fields [data-field=headline] textarea').fill('Ferries move')
    await savedArticle(redaksi)
    await press('Control+Alt+b')
    await window.locator('.beside input:focus').waitFor()
    await window.keyboard.type('island ferry')
    await window.locator('.beside [role=option][aria-selected=true]', { hasText: 'Night Ferry' }).waitFor()
    await press('Enter')
    await inside('beside-text')
    const before = await beside().innerText()
    await press('Control+Home')
    await window.keyboard.type('zzz')
    for (const keys of ['Enter', 'Backspace', 'Delete', 'Tab', 'Shift+Tab']) await press(keys)
    await inside('beside-text')
    await press('Control+b')
    await window.getByRole('status').getByText('is for reading').waitFor()
    expect(await beside().innerText()).toBe(before)
  })

  it('is searched by the keys of the page [21.5]', async () => {
    const { window } = redaksi
    await press('Control+f')
    const field = window.locator('.beside [role=search]').getByRole('searchbox')
    await field.fill('bridge')
    await window.locator('.beside .found-current').waitFor()
    await press('Escape')
    await inside('beside-text')
    await expect.poll(() => window.evaluate(() => getSelection()?.toString().toLowerCase())).toBe('bridge')
  })

  it('keeps what a key has selected there while marks are drawn [21.10]', async () => {
    // What the key does, and a drawing in the same task: the browser tells of the selection in a later one.
    const share = await beside().evaluate(async (text) => {
      interface Drawing {
        setMeta: (key: string, value: unknown) => Drawing
      }
      interface Pane extends Element {
        readonly editor: { readonly view: { dispatch: (drawing: Drawing) => void; readonly state: { readonly tr: Drawing; readonly selection: { readonly from: number; readonly to: number }; readonly doc: { readonly content: { readonly size: number } } } } }
      }
      const { view } = (text as unknown as Pane).editor
      const told = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }))
      text.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, cancelable: true }))
      getSelection()?.selectAllChildren(text)
      view.dispatch(view.state.tr.setMeta('spelling$', [{ from: 1, to: 4, word: 'The' }]).setMeta('addToHistory', false))
      await told
      return (view.state.selection.to - view.state.selection.from) / view.state.doc.content.size
    })
    expect(share).toBeGreaterThan(0.9)
    await inside('beside-text')
  })

  it('gives its words to the page with their formatting and attributions [21.5]', async () => {
    const { window } = redaksi
    await press('Control+a')
    await press('Control+c')
    await press('F6')
    await inside('editor')
    await press('Control+End')
    await press('Enter')
    await press('Control+v')
    const { body, attributions } = sample()
    const wanted = passageIds(body).map((id) => attributions[id])
    await expect.poll(async () => Object.keys((await savedArticle(redaksi)).attributions).length).toBe(wanted.length)
    const made = await savedArticle(redaksi)
    const ids = passageIds(made.body)
    expect(ids.map((id) => made.attributions[id])).toEqual(wanted.map((record, index) => ({ ...record, id: ids[index] })))
    expect(ids.some((id) => id in attributions)).toBe(false)
    await press('Control+z')
    expect(await savedOutline(redaksi)).toContain('Ferries move to the market.')
    await window.locator('.beside').waitFor()
  })

  it('shows what is saved to it, and what stands on the page where it is the same one [21.6]', async () => {
    const { window } = redaksi
    await press('F6')
    await inside('beside-text')
    await window.getByRole('button', { name: 'Another article' }).press('Enter')
    await window.locator('.beside input:focus').waitFor()
    await window.keyboard.type('ferries')
    await window.locator('.beside [role=option][aria-selected=true]', { hasText: 'Ferries move' }).waitFor()
    await press('Enter')
    await inside('beside-text')
    await press('F6')
    await inside('editor')
    await press('Control+Home')
    await window.keyboard.type('Today. ')
    await beside().getByText('Today. Ferries move').waitFor()
    await window.locator('.fields [data-field=headline] textarea').fill('Ferries move soon')
    await window.locator('.beside h2', { hasText: 'Ferries move soon' }).waitFor()
    const { openArticle } = await callOrThrow(redaksi, 'app.preferences')
    await expect.poll(() => readPreferences(redaksi)).toMatchObject({ besideOpen: true, besideArticle: openArticle })
  })

  it('is chosen anew or not by one key each, and has the focus whenever it is opened [21.5]', async () => {
    const { window } = redaksi
    await window.getByRole('button', { name: 'Another article' }).press('Enter')
    await window.locator('.beside input:focus').waitFor()
    await press('Escape')
    await inside('beside-text')
    await window.getByRole('button', { name: 'Another article' }).waitFor()
    await press('Control+Alt+b')
    await window.locator('.beside').waitFor({ state: 'detached' })
    await inside('editor')
    await press('Control+Alt+b')
    await inside('beside-text')
  })

  it('changes places with the open one, and Escape puts it away [21.6]', async () => {
    const { window } = redaksi
    const { openArticle } = await callOrThrow(redaksi, 'app.preferences')
    // Beside two articles there is room for one side at this size, and the inspector stands before the library.
    await press('Control+Shift+i')
    await window.getByRole('row', { name: /Night Ferry/ }).click()
    await expect.poll(() => window.locator('.fields [data-field=headline] textarea').inputValue()).toContain('Night Ferry')
    await beside().getByText('Today. Ferries move').waitFor()
    await press('F6')
    await inside('editor')
    await press('Control+End')
    await expect.poll(() => endIn('editor')).toEqual({ isScrolled: true, isInSight: true, hasCaret: true })
    await press('F6')
    await inside('beside-text')
    await press('Control+a')
    await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toContain('Today. Ferries move')
    await window.getByRole('button', { name: 'Swap: write in this one' }).press('Enter')
    await expect.poll(() => window.locator('.fields [data-field=headline] textarea').inputValue()).toBe('Ferries move soon')
    await window.locator('.beside h2', { hasText: 'Night Ferry' }).waitFor()
    await expect.poll(() => readPreferences(redaksi).openArticle).toBe(openArticle)
    await inside('editor')
    expect(await window.evaluate(() => getSelection()?.isCollapsed), 'what was selected to be read is not written over').toBe(true)
    await press('F6')
    await inside('beside-text')
    await expect.poll(() => endIn('beside-text')).toEqual({ isScrolled: true, isInSight: true, hasCaret: true })
    await press('Escape')
    await window.locator('.beside').waitFor({ state: 'detached' })
    await inside('editor')
    await expect.poll(() => readPreferences(redaksi).besideOpen).toBe(false)
  })
})
