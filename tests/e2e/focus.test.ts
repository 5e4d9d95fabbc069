import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchRedaksi, type Running } from './harness'

let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi({ language: 'en' })
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

const press = (keys: string): Promise<void> => redaksi.window.keyboard.press(keys)
const chosen = () => redaksi.window.locator('.ledger-entry[data-selected]').innerText()
const said = (words: string): Promise<void> => redaksi.window.locator('.status-text', { hasText: words }).waitFor()
const inText = (): Promise<void> => redaksi.window.locator('.ProseMirror:focus').waitFor()
const story = `Pier Two is shut

The harbour was closed on Monday.

“The water came over the wall,” said Sarah Waller.

“Nobody has told us anything at all,” said John Prentice.

“We will pay for the pumps,” said Ruth Lambert.`

describe('the focus, and what is said of a key', () => {
  it('is on the first step where no article is open, once an import is given up by key or mouse, also while it is being read [14.14]', async () => {
    const { app, window } = redaksi
    const isOnFirstStep = (): Promise<void> => window.locator('.frame-centre button:focus', { hasText: 'New article' }).waitFor()
    const { cancel, long } = { cancel: window.getByRole('button', { name: 'Cancel' }), long: window.getByText('This is a long text') }
    const paste = async (text: string): Promise<void> => {
      await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
      await press('Control+Shift+O')
      await cancel.waitFor()
    }
    await paste(story)
    await press('Escape')
    await isOnFirstStep()
    await paste(story)
    await cancel.click()
    await isOnFirstStep()
    await paste(`${story}\n\n${'The water came over the wall and nobody had been told. '.repeat(80_000)}`)
    await long.waitFor()
    await press('Escape')
    await isOnFirstStep()
  })

  it('is in the text once a story is accepted, and no key that is typed is lost [14.14]', async () => {
    const { app, window } = redaksi
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), story)
    await press('Control+Shift+O')
    await window.getByRole('button', { name: /Accept/ }).waitFor()
    await press('Control+Enter')
    await inText()
    await expect.poll(() => window.locator('.ledger-entry').count()).toBe(3)
    await window.evaluate(() => (document.activeElement as HTMLElement).blur())
    await press('Home')
    await window.keyboard.type('Now ')
    await inText()
    await expect.poll(() => window.getByTestId('editor').innerText()).toContain('Now ')
    for (const _letter of 'Now ') await press('Backspace')
  })

  it('goes with the decisions: none is passed over, a confirmed one is told, and undo says what it took back [14.12] [14.13]', async () => {
    await press('F8')
    await expect.poll(chosen).toContain('Sarah Waller')
    await press('Control+Enter')
    await said('Attributed to Sarah Waller.')
    await press('F8')
    await expect.poll(chosen).toContain('John Prentice')
    await press('Control+Enter')
    await said('Attributed to John Prentice.')
    await press('Control+z')
    await said('Undone: attribution to John Prentice.')
    await press('Control+Shift+z')
    await said('Attributed to John Prentice again.')
    await redaksi.window.locator('.ledger-entry-confirmed').first().click()
    await press('Control+Enter')
    await said('This is confirmed already.')
    expect(await redaksi.window.locator('.picker').count()).toBe(0)
  })

  it('leaves the question where a passage is split once another key has decided it [14.14]', async () => {
    const { window } = redaksi
    await expect.poll(() => window.locator('.ledger-entry-proposed').count(), { message: 'the list has read the decisions' }).toBe(1)
    await window.locator('.ledger-entry-proposed').click()
    await expect.poll(chosen).toContain('Ruth Lambert')
    await press('Control+Shift+Enter')
    await window.locator('.ledger-split').waitFor()
    await press('Control+Enter')
    await said('Attributed to Ruth Lambert.')
    await window.locator('.ledger-split').waitFor({ state: 'detached' })
  })

  it('leaves the question for a source with the panel that it was asked from', async () => {
    const { window } = redaksi
    await press('F6')
    await press('F9')
    await window.locator('.picker input:focus').waitFor()
    await press('Control+3')
    await window.locator('.picker').waitFor({ state: 'detached' })
    await inText()
  })

  it('goes to the field that a finding is of', async () => {
    const { window } = redaksi
    await window.getByText('No author is named.').click()
    await window.locator('[data-field="byline"] textarea:focus').waitFor()
  })

  it('stays in the bar where a click has taken its button away, as where a key has [14.14]', async () => {
    const { window } = redaksi
    await press('F6')
    await press('Control+h')
    const search = window.getByRole('search')
    await search.getByRole('searchbox', { name: 'Find in article' }).fill('harbour')
    await search.getByText('of 1').waitFor()
    await search.getByRole('searchbox', { name: 'Replace with' }).fill('quay')
    await search.getByRole('button', { name: 'Replace all' }).click()
    await search.getByText('Not found').waitFor()
    await window.locator('[role=search] input:focus').waitFor()
    await press('Escape')
    await search.waitFor({ state: 'detached' })
    await inText()
    await press('Control+z')
  })

  it('leaves no frame on a field that was found, however the search is ended', async () => {
    const { window } = redaksi
    const framed = window.locator('[data-found]')
    await press('F6')
    await press('Control+f')
    const box = window.getByRole('search').getByRole('searchbox', { name: 'Find in article' })
    await box.fill('Pier Two')
    await framed.waitFor()
    await window.getByTestId('editor').click()
    await press('Escape')
    await window.getByRole('search').waitFor({ state: 'detached' })
    await expect.poll(() => framed.count()).toBe(0)
    await press('Control+f')
    await box.fill('Pier Two')
    await framed.waitFor()
    // A letter is still being looked for when the search is ended.
    await window.keyboard.type('x')
    await press('Escape')
    await window.getByRole('search').waitFor({ state: 'detached' })
    await expect.poll(() => framed.count()).toBe(0)
    await window.getByTestId('editor').click()
  })

  it('is in the text again behind the fact-check pack, which leads back to where it was asked for', async () => {
    const { window } = redaksi
    await press('F6')
    await press('Control+Shift+E')
    await window.locator('.pack .export-file-name').first().waitFor()
    await press('Escape')
    await window.locator('.page-sheet').waitFor()
    await inText()
  })

  it('stays at the caret that a key has moved, also where marks are drawn before the browser tells of it [21.10]', async () => {
    const { window } = redaksi
    await window.getByTestId('editor').click()
    await press('Control+Home')
    // What the key does, and a drawing in the same task: the browser tells of the caret in a later one.
    const heads = await window.evaluate(async () => {
      interface Drawing {
        setMeta: (key: string, value: unknown) => Drawing
      }
      interface Page extends HTMLElement {
        readonly editor: { readonly view: { dispatch: (drawing: Drawing) => void; readonly state: { readonly tr: Drawing; readonly selection: { readonly head: number }; readonly doc: { readonly content: { readonly size: number } } } } }
      }
      const page = document.querySelector<Page>('[data-testid=editor]')!
      const { view } = page.editor
      const told = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }))
      const before = view.state.selection.head
      page.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', ctrlKey: true, bubbles: true, cancelable: true }))
      getSelection()?.modify('move', 'forward', 'documentboundary')
      view.dispatch(view.state.tr.setMeta('spelling$', [{ from: 1, to: 5, word: 'Pier' }]).setMeta('addToHistory', false))
      await told
      return { before, after: view.state.selection.head, end: view.state.doc.content.size - 1 }
    })
    expect(heads.before).toBeLessThan(heads.end)
    expect(heads.after).toBe(heads.end)
  })

  it('is where a key that comes before the browser tells of a moved caret finds it: letters stand there, and commands are for the words selected there [21.10]', async () => {
    const { window } = redaksi
    await window.getByTestId('editor').click()
    await press('Control+a')
    // The browser moves the caret and a key follows in the same task, as on a machine that is too busy to tell of it between the two.
    const shown = await window.evaluate(() => {
      const page = document.querySelector('[data-testid=editor]')!
      const pressed = (type: string, key: string, ctrlKey = false): boolean =>
        page.dispatchEvent(new KeyboardEvent(type, { key, ctrlKey, charCode: type === 'keypress' ? key.charCodeAt(0) : 0, bubbles: true, cancelable: true }))
      getSelection()?.modify('move', 'backward', 'documentboundary')
      pressed('keydown', 'Q')
      pressed('keypress', 'Q')
      for (let letter = 0; letter < 4; letter += 1) getSelection()?.modify('extend', 'forward', 'character')
      pressed('keydown', 'b', true)
      return { start: page.textContent?.slice(0, 16), bold: [...page.querySelectorAll('strong')].map(({ textContent }) => textContent).join('') }
    })
    expect(shown).toEqual({ start: 'Q“The water came', bold: '“The' })
  })
})
