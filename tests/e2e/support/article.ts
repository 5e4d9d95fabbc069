import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Article, NodeJson } from '@shared/article'
import type { Preferences } from '@shared/ipc'
import { callOrThrow, type Running } from '../harness'

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  attributionLine: 'footer',
  bold: 'b',
  italic: 'i',
}

type MarkJson = NonNullable<NodeJson['marks']>[number]

const opening = ({ type, attrs }: MarkJson): string => {
  if (type === 'link') return `a ${String(attrs?.['href'])}`
  return tags[type] ?? type
}

/** A body in one line, e.g. `<p>One <b>bold</b> word</p>`: node and mark names, a link with its address, nothing else. */
export function outline(node: NodeJson): string {
  const inner = (node.content ?? []).map(outline).join('')
  if (node.type === 'doc') return inner
  if (node.type === 'hardBreak') return '<br>'
  if (node.type === 'text') {
    return (node.marks ?? []).reduceRight((text, mark) => `<${opening(mark)}>${text}</${opening(mark).split(' ')[0]}>`, node.text ?? '')
  }
  const name = node.type === 'heading' ? `h${String(node.attrs?.['level'])}` : (tags[node.type] ?? node.type)
  return `<${name}>${inner}</${name}>`
}

/** The ids of the attributed passages of a body, in the order of the text. */
export function passageIds(node: NodeJson): readonly string[] {
  const own = (node.marks ?? []).filter((mark) => mark.type === 'attribution').map((mark) => String(mark.attrs?.['id']))
  return [...new Set([...own, ...(node.content ?? []).flatMap(passageIds)])]
}

/** What a person has chosen, as it lies in the user-data folder. */
export function readPreferences({ userData }: Pick<Running, 'userData'>): Preferences {
  return (JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8')) as { readonly preferences: Preferences }).preferences
}

/** Every article file of a library folder, by id. */
export function storedArticles(library: string): ReadonlyMap<string, Article> {
  const root = join(library, 'articles')
  if (!existsSync(root)) return new Map()
  const files = readdirSync(root).flatMap((shard) => readdirSync(join(root, shard)).map((id) => [id, join(root, shard, id, 'article.json')] as const))
  return new Map(
    files.filter(([, path]) => existsSync(path)).map(([id, path]) => [id, (JSON.parse(readFileSync(path, 'utf8')) as { readonly payload: Article }).payload]),
  )
}

/**
 * Saves with Ctrl+S and reads the open article from the library's files: what a person would find there tomorrow. A command that
 * first asks main (a source, a name, the clipboard) may still be under way when this is called: main answers in turn, so that
 * an answer of its own tells that those before have come, and what they changed is saved as well. One that works longer than
 * that is the caller's to wait for, by what it shows or with `expect.poll`.
 */
export async function savedArticle(redaksi: Running): Promise<Article> {
  const { window, library } = redaksi
  const saved = window.locator('.status-save[data-state=saved]')
  await callOrThrow(redaksi, 'app.preferences')
  for (let isQuiet = false; !isQuiet; ) {
    await window.keyboard.press('Control+s')
    await saved.waitFor()
    await callOrThrow(redaksi, 'app.preferences')
    isQuiet = (await saved.count()) === 1
  }
  const { openArticle: id } = await callOrThrow(redaksi, 'app.preferences')
  const article = id === null ? undefined : storedArticles(library).get(id)
  expect(article, 'the open article stands in the library').toBeDefined()
  return article as Article
}

/** The saved body in one line (see {@link outline}). */
export async function savedOutline(redaksi: Running): Promise<string> {
  return outline((await savedArticle(redaksi)).body)
}

/** Waits until another article than `before` is open in the window, its headline having the focus as after Ctrl+N. */
export async function newArticleStands(redaksi: Running, before: string | null): Promise<void> {
  const { window } = redaksi
  await expect.poll(async () => (await callOrThrow(redaksi, 'app.preferences')).openArticle).not.toBe(before)
  await focusIn(redaksi, '.fields [data-field=headline] textarea')
  await expect.poll(() => window.locator('.fields [data-field=headline] textarea').inputValue()).toBe('')
  await window.locator('.ProseMirror p.is-editor-empty').waitFor()
}

/** Begins a new article by key and waits until its page stands empty. */
export async function newArticle(redaksi: Running): Promise<void> {
  const { window, library } = redaksi
  const { openArticle } = await callOrThrow(redaksi, 'app.preferences')
  const before = storedArticles(library).size
  await window.keyboard.press('Control+n')
  await expect.poll(() => storedArticles(library).size).toBe(before + 1)
  await newArticleStands(redaksi, openArticle)
}

/** Waits until the focus is in the first element that `selector` finds; what is typed before that would go elsewhere. */
export async function focusIn({ window }: Pick<Running, 'window'>, selector: string): Promise<void> {
  await window.locator(selector).and(window.locator(':focus')).first().waitFor()
}

/** Begins a new article and types `text` in its page; lines become paragraphs. */
export async function newText(redaksi: Running, text: string): Promise<void> {
  await newArticle(redaksi)
  await redaksi.window.getByTestId('editor').click()
  await focusIn(redaksi, '[data-testid=editor]')
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await redaksi.window.keyboard.press('Enter')
    await redaksi.window.keyboard.type(line)
  }
}

/** Selects the first place where `words` stand in the page, as a person would with the find bar. */
export async function select({ window }: Running, words: string): Promise<void> {
  await window.keyboard.press('Control+f')
  await window.getByRole('search').getByRole('searchbox').fill(words)
  await expect.poll(async () => (await window.locator('.found-current').allTextContents()).join('')).toBe(words)
  await window.keyboard.press('Escape')
  await window.getByRole('search').waitFor({ state: 'detached' })
  await window.locator('.ProseMirror:focus').waitFor()
  await expect.poll(() => window.evaluate(() => getSelection()?.toString() ?? '')).toBe(words)
}
