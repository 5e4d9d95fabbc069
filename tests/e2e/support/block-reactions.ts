import { expect } from 'vitest'
import type { CommandId } from '@shared/commands'
import { answerDialog, askedDialogs, type Running } from '../harness'
import { focusIn, newText, savedArticle, savedOutline } from './article'

type Reaction = () => Promise<void>

/** What the shortcuts for blocks visibly do. `press` gives the command's own keys. */
export function blockReactions(running: () => Running, press: (id: CommandId) => Promise<void>): { readonly [C in CommandId]?: Reaction } {
  const becomes = (id: CommandId, from: string, outline: string): Reaction => async () => {
    await newText(running(), from)
    await running().window.keyboard.press('Control+Shift+ArrowLeft')
    await press(id)
    await expect.poll(() => savedOutline(running())).toBe(outline)
  }
  const marks = (id: CommandId, name: string): Reaction => becomes(id, 'satu dua', `<p>satu <${name}>dua</${name}></p>`)
  return {
    'format.bold': becomes('format.bold', 'satu dua', '<p>satu <b>dua</b></p>'),
    'format.italic': becomes('format.italic', 'satu dua', '<p>satu <i>dua</i></p>'),
    'format.link': async () => {
      await newText(running(), 'satu')
      await press('format.link')
      await running().window.getByRole('textbox', { name: 'Address of the link' }).and(running().window.locator(':focus')).waitFor()
      await running().window.keyboard.press('Escape')
      await running().window.locator('form.bar').waitFor({ state: 'detached' })
    },
    'format.paragraph': async () => {
      await becomes('format.heading2', 'satu', '<h2>satu</h2>')()
      await press('format.paragraph')
      await expect.poll(() => savedOutline(running())).toBe('<p>satu</p>')
    },
    'format.heading2': becomes('format.heading2', 'satu', '<h2>satu</h2>'),
    'format.heading3': becomes('format.heading3', 'satu', '<h3>satu</h3>'),
    'format.heading4': becomes('format.heading4', 'satu', '<h4>satu</h4>'),
    'format.bulletList': becomes('format.bulletList', 'satu', '<ul><li><p>satu</p></li></ul>'),
    'format.orderedList': becomes('format.orderedList', 'satu', '<ol><li><p>satu</p></li></ol>'),
    'format.blockquote': becomes('format.blockquote', 'satu', '<blockquote><p>satu</p></blockquote>'),
    'format.hardBreak': async () => {
      await newText(running(), 'satu')
      await press('format.hardBreak')
      await running().window.keyboard.type('dua')
      expect(await savedOutline(running())).toBe('<p>satu<br>dua</p>')
    },
    'format.strike': marks('format.strike', 'strike'),
    'format.highlight': marks('format.highlight', 'highlight'),
    'format.language': async () => {
      await newText(running(), 'satu')
      await press('format.language')
      await running().window.getByRole('menu', { name: 'Language of these words' }).waitFor()
      await focusIn(running(), '.language-menu *')
      await running().window.keyboard.press('Escape')
      await running().window.locator('.language-menu').waitFor({ state: 'detached' })
    },
    'format.code': marks('format.code', 'code'),
    'format.taskList': async () => {
      await newText(running(), 'satu')
      await press('format.taskList')
      await expect.poll(() => savedOutline(running())).toBe('<taskList><taskItem><p>satu</p></taskItem></taskList>')
    },
    'format.moveUp': async () => {
      await newText(running(), 'satu\ndua')
      await press('format.moveUp')
      await expect.poll(() => savedOutline(running())).toBe('<p>dua</p><p>satu</p>')
    },
    'format.moveDown': async () => {
      await press('format.moveDown')
      await expect.poll(() => savedOutline(running())).toBe('<p>satu</p><p>dua</p>')
    },
    'format.tools': async () => {
      await running().window.keyboard.press('Control+Shift+ArrowLeft')
      await running().window.locator('.bubble').waitFor()
      await press('format.tools')
      await running().window.locator('.bubble :focus').waitFor()
      await running().window.keyboard.press('Escape')
      await running().window.locator('.ProseMirror:focus').waitFor()
    },
    'insert.picture': async () => {
      await answerDialog(running().app, 'showOpenDialog', { canceled: true, filePaths: [] })
      await press('insert.picture')
      await expect.poll(async () => (await askedDialogs(running().app)).at(-1)?.options['title']).toBe('Choose a picture')
    },
    'insert.table': async () => {
      await newText(running(), 'satu')
      await press('insert.table')
      await running().window.locator('.table-squares:focus').waitFor()
      await running().window.keyboard.press('Escape')
      await running().window.locator('.table-picker').waitFor({ state: 'detached' })
    },
    'insert.footnote': async () => {
      await press('insert.footnote')
      await running().window.locator('.footnote-text:focus').waitFor()
      await running().window.keyboard.type('lihat arsip')
      expect(await savedOutline(running())).toBe('<p>satu<footnote>lihat arsip</footnote></p>')
      await running().window.keyboard.press('Escape')
    },
    'insert.noBreakSpace': async () => {
      await newText(running(), '5')
      await press('insert.noBreakSpace')
      await running().window.keyboard.type('km')
      const { body } = await savedArticle(running())
      expect(body.content?.[0]?.content?.[0]?.text).toBe('5\u00a0km')
      await running().window.locator('.no-break').waitFor()
    },
    'insert.character': async () => {
      await press('insert.character')
      await running().window.getByRole('dialog', { name: 'Special characters' }).waitFor()
      await focusIn(running(), '.palette-input')
      await running().window.keyboard.press('Escape')
      await running().window.getByRole('dialog').waitFor({ state: 'detached' })
    },
  }
}
