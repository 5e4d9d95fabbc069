import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Article } from '@shared/article'
import type { Running } from '../e2e/harness'
import { launchBareTiptap } from './bare-tiptap'
import { articleOf, paragraphs } from './generate'
import { keyCosts } from './key-cost'
import { notedArticle } from './noted'
import { newRows } from './rows'
import { call, caretIn, newDesk, ready, shownAfterClick, type Desk } from './subjects'
import { suggestedArticle } from './suggested'

const now = '2026-01-05T09:00:00+07:00'
const person = { id: 'p1', name: 'Ani Lestari', initials: 'AL' }
const places = [['start', 0], ['middle', 0.5], ['end', 1]] as const
/** Rounds in turn, and keys in each of them. */
const [rounds, keys] = [3, 42] as const

const articles = {
  short: articleOf('Naskah 500 kata', paragraphs(500), now),
  middling: articleOf('Naskah 10.000 kata', paragraphs(10_000), now),
  long: articleOf('Naskah 100.000 kata', paragraphs(100_000), now),
  plain: articleOf('Naskah 20.000 kata', paragraphs(20_000), now),
  noted: notedArticle('Naskah dengan catatan', paragraphs(20_000), 1_000, now),
  suggested: suggestedArticle('Naskah dengan usulan', paragraphs(20_000), 5_000, now),
} as const satisfies Record<string, Article>
type Name = keyof typeof articles

/** How the first paragraph of so many words begins; further on in its first line the bench types. */
const beginOf = (words: number): string => paragraphs(words)[0]!.split(' ').slice(0, 3).join(' ')

const { record, write } = newRows()

// Windows that stand beside each other have a desk each.
const desks: readonly Desk[] = [newDesk(), newDesk()]
const ids = new Map<Desk, Readonly<Record<Name, string>>>()

beforeAll(async () => {
  for (const desk of desks) {
    const running = await desk.launch()
    const made: [string, string][] = []
    for (const [name, article] of Object.entries(articles)) made.push([name, (await call(running.window, 'article.create', article)).id])
    ids.set(desk, Object.fromEntries(made) as Record<Name, string>)
    await running.close()
  }
})

afterAll(() => {
  for (const desk of desks) desk.remove()
  write('bench-long.json')
})

/** The windows that stand; one whose test failed would keep its desk from being opened again. */
const standing = new Set<Running>()
const stand = async (starting: Promise<Running>): Promise<Running> => {
  const running = await starting
  standing.add(running)
  await ready(running)
  return running
}
const close = async (running: Running): Promise<void> => {
  standing.delete(running)
  await running.close()
}
afterEach(async () => {
  for (const running of standing) await close(running)
})

async function launched(desk: Desk, name: Name): Promise<Running> {
  await desk.prefer({ openArticle: ids.get(desk)?.[name] ?? null, person })
  return stand(desk.launch())
}

/** Types in both windows in turn, so that a busy moment of the machine falls on both. */
async function typedInTurn(ours: Running, bare: Running, share: number) {
  const costs: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] }
  const carets = [await caretIn(ours.window, share), await caretIn(bare.window, share)]
  for (let round = 0; round < rounds; round += 1) {
    costs.ours.push(...(await keyCosts(ours.window, keys)))
    costs.bare.push(...(await keyCosts(bare.window, keys)))
  }
  for (const caret of carets) await caret.holds()
  expect([costs.ours.length, costs.bare.length]).toEqual(Array.from({ length: 2 }, () => rounds * (keys - 1 - keys / 6)))
  return costs
}

test('a key in 10,000 words costs what it costs in 500', async () => {
  const [ours, floor] = [await launched(desks[0]!, 'middling'), await launched(desks[1]!, 'short')]
  for (const [place, share] of places) {
    const { ours: long, bare } = await typedInTurn(ours, floor, share)
    record(`key, main thread, ${place} of 10,000 words (floor: 500 words)`, long, bare)
  }
  await close(ours)
  await close(floor)
})

/** Resident megabytes of all processes of an app. */
const memory = ({ app }: Running): Promise<number> =>
  app.evaluate((electron) => (electron.app as unknown as { getAppMetrics(): readonly { readonly memory: { readonly workingSetSize: number } }[] }).getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize / 1_024, 0))

test('100,000 words beside a bare Tiptap', async () => {
  const [ours, floor] = [await launched(desks[0]!, 'long'), await stand(launchBareTiptap(articles.long))]
  for (const [place, share] of places) {
    const { ours: long, bare } = await typedInTurn(ours, floor, share)
    record(`key, main thread, ${place} of 100,000 words (floor: bare Tiptap)`, long, bare)
  }
  record('megabytes of all processes, 100,000 words (floor: bare Tiptap)', [await memory(ours)], [await memory(floor)])
  await close(ours)
  const again = await launched(desks[0]!, 'short')
  const [opened, made]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round += 1) {
    opened.push(await shownAfterClick(again, articles.long.headline, beginOf(100_000)))
    await shownAfterClick(again, articles.short.headline, beginOf(500))
    made.push(await floor.window.evaluate(() => (globalThis as unknown as { floorOpen(): Promise<number> }).floorOpen()))
  }
  await close(again)
  await close(floor)
  record('open, 100,000 words (floor: bare Tiptap)', opened, made)
})

test.each([['1,000 notes', 'noted'], ['5,000 suggestions', 'suggested']] as const)('20,000 words with %s beside the same without', async (what, name) => {
  const [ours, floor] = [await launched(desks[0]!, name), await launched(desks[1]!, 'plain')]
  const { ours: marked, bare } = await typedInTurn(ours, floor, 0.5)
  record(`key, main thread, 20,000 words with ${what} (floor: without)`, marked, bare)
  await close(ours)
  await close(floor)
  const running = await launched(desks[0]!, 'short')
  const [opened, plain]: [number[], number[]] = [[], []]
  // The first word of a piece with suggestions is never changed.
  const [first] = paragraphs(20_000)
  for (let round = 0; round < 5; round += 1) {
    opened.push(await shownAfterClick(running, articles[name].headline, first!.split(' ')[0]!))
    plain.push(await shownAfterClick(running, articles.plain.headline, first!))
  }
  await close(running)
  record(`open, 20,000 words with ${what} (floor: without)`, opened, plain)
})
