import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLibrary, type Library } from '../../main/store'
import { assertNever } from '../../shared/errors'
import { articleOf, textOf } from './support'

/** What the library should hold: by place of making, the text, the number of its state, whether it is in the trash. */
interface Expected {
  readonly id: string
  readonly text: string
  readonly seq: number
  readonly trashed: boolean
  readonly draft: string | null
}

/** Crashing and opening again is the loop's; the rest is done to the article at `place`. */
interface Action {
  readonly kind: 'create' | 'save' | 'saveStale' | 'draft' | 'trash' | 'restore' | 'remove' | 'discard' | 'reopen' | 'crash'
  readonly place: number
  readonly text: string
}

const place = fc.nat({ max: 3 })
const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((written) => `Sebuah kalimat: ${written.replace(/[\r\n]/g, ' ')}`)
const kinds = ['create', 'create', 'save', 'save', 'save', 'saveStale', 'draft', 'draft', 'trash', 'restore', 'remove', 'discard', 'reopen', 'crash'] as const
const action: fc.Arbitrary<Action> = fc.record({ kind: fc.constantFrom(...kinds), place, text })

const last = (kind: 'crash' | 'reopen'): Action => ({ kind, place: 0, text: 'akhir' })

async function act(library: Library, model: readonly Expected[], step: Action): Promise<readonly Expected[]> {
  const target = model[step.place % Math.max(1, model.length)]
  if (step.kind === 'create' || !target) {
    const { id, seq } = await library.create(articleOf('x', step.text))
    return [...model, { id, text: step.text, seq, trashed: false, draft: null }]
  }
  const { id, seq } = target
  const changed = (change: Partial<Expected>) => model.map((one) => (one === target ? { ...one, ...change } : one))
  switch (step.kind) {
    case 'save':
      return changed({ text: step.text, seq: (await library.save(id, articleOf('x', step.text), seq)).seq, draft: null })
    case 'saveStale':
      await expect(library.save(id, articleOf('x', step.text), seq + 7)).rejects.toMatchObject({ code: 'conflict' })
      return changed({ draft: step.text })
    case 'draft':
      await library.saveDraft(id, articleOf('x', step.text), seq)
      return changed({ draft: step.text })
    case 'discard':
      await library.discardDraft(id)
      return changed({ draft: null })
    case 'trash':
    case 'restore':
      await library[step.kind](id)
      return target.trashed === (step.kind === 'trash') ? model : changed({ trashed: step.kind === 'trash', seq: seq + 1 })
    case 'remove':
      if (!target.trashed) {
        await expect(library.remove(id)).rejects.toMatchObject({ code: 'badInput' })
        return model
      }
      await library.remove(id)
      return model.filter((one) => one !== target)
    case 'reopen':
    case 'crash':
      return model
    default:
      return assertNever(step.kind)
  }
}

async function held(library: Library, model: readonly Expected[]): Promise<readonly Expected[]> {
  return Promise.all(
    model.map(async ({ id }) => {
      const { article, seq, draft } = await library.load(id)
      return { id, text: textOf(article), seq, trashed: library.list().some((line) => line.id === id && line.trashed), draft: draft && textOf(draft.article) }
    }),
  )
}

test('whatever is done to a library, closed or not, the next session finds exactly what was acknowledged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (steps) => {
      const root = await mkdtemp(join(tmpdir(), 'redaksi-law-'))
      let place = join(root, '0')
      let library = await openLibrary({ folder: join(place, 'library'), userData: join(place, 'user') })
      const abandoned: Library[] = []
      let model: readonly Expected[] = []
      try {
        for (const [number, step] of [...steps, last('crash'), last('reopen')].entries()) {
          if (step.kind !== 'crash' && step.kind !== 'reopen') {
            model = await act(library, model, step)
            continue
          }
          if (step.kind === 'reopen') await library.close()
          else abandoned.push(library)
          const next = join(root, String(number + 1))
          await cp(place, next, { recursive: true, preserveTimestamps: true })
          place = next
          library = await openLibrary({ folder: join(place, 'library'), userData: join(place, 'user'), takeLock: step.kind === 'crash' })
          expect(library.list().map((line) => line.id).sort()).toEqual(model.map((one) => one.id).sort())
          expect(await held(library, model)).toEqual(model.map((one) => ({ ...one, draft: one.draft === one.text ? null : one.draft })))
        }
      } finally {
        for (const one of [...abandoned, library]) await one.close()
        await rm(root, { recursive: true, force: true })
      }
    }),
    { numRuns: 40, seed: Number(process.env['REDAKSI_SEED'] ?? 20261123) },
  )
}, 120_000)
