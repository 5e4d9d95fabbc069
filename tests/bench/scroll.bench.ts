import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBareTiptap } from './bare-tiptap'
import { articleOf, paragraphs } from './generate'
import { notedArticle } from './noted'
import { bareWhileScrolling, scrollCosts } from './scroll-cost'
import { newRows } from './rows'
import { call, newDesk, ready, type Desk } from './subjects'
import { suggestedArticle } from './suggested'

const now = '2026-01-05T09:00:00+07:00'
const articles = {
  long: articleOf('Naskah 100.000 kata', paragraphs(100_000), now),
  plain: articleOf('Naskah 20.000 kata', paragraphs(20_000), now),
  noted: notedArticle('Naskah dengan catatan', paragraphs(20_000), 1_000, now),
  suggested: suggestedArticle('Naskah dengan usulan', paragraphs(20_000), 5_000, now),
} as const
type Name = keyof typeof articles

const { record, write } = newRows()

const rounds = 4
const desks: readonly Desk[] = [newDesk(), newDesk()]
const ids = new Map<Desk, ReadonlyMap<Name, string>>()

beforeAll(async () => {
  for (const desk of desks) {
    const running = await desk.launch()
    const made = new Map<Name, string>()
    for (const name of Object.keys(articles) as Name[]) made.set(name, (await call(running.window, 'article.create', articles[name])).id)
    ids.set(desk, made)
    await running.close()
  }
})

afterAll(() => {
  for (const desk of desks) desk.remove()
  write('bench-scroll.json')
})

async function launched(at: 0 | 1, name: Name) {
  const desk = desks[at]!
  await desk.prefer({ openArticle: ids.get(desk)?.get(name) ?? null })
  const running = await desk.launch()
  await ready(running)
  return running
}

test.each([['1,000 notes', 'noted'], ['5,000 suggestions', 'suggested']] as const)('scrolling 20,000 words with %s beside the same without', async (what, name) => {
  const [ours, floor] = [await launched(0, name), await launched(1, 'plain')]
  const [marked, plain]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    marked.push(...(await scrollCosts(ours.window)))
    plain.push(...(await scrollCosts(floor.window)))
  }
  await ours.close()
  await floor.close()
  record(`turn of the wheel, main thread, 20,000 words with ${what} (floor: without)`, marked, plain)
})

test('scrolling 100,000 words beside a bare Tiptap, and what is blank meanwhile', async () => {
  const ours = await launched(0, 'long')
  const floor = await launchBareTiptap(articles.long)
  await ready(floor)
  const [long, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    long.push(...(await scrollCosts(ours.window)))
    bare.push(...(await scrollCosts(floor.window)))
  }
  record('turn of the wheel, main thread, 100,000 words (floor: bare Tiptap)', long, bare)
  const [shown, floorShown] = [await bareWhileScrolling(ours), await bareWhileScrolling(floor)]
  await ours.close()
  await floor.close()
  expect(shown.length).toBeGreaterThan(5)
  record('hundredths of the window without ink in one piece while scrolling 100,000 words (floor: bare Tiptap)', shown.map((part) => part * 100), floorShown.map((part) => part * 100))
})
