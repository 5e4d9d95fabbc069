import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { documentExtensions } from '@shared/document'
import { inSight, isOutgrown, SightOfPage, tellSight, type Sight } from '../../renderer/editor/sight'

const stretch = fc.tuple(fc.nat(5_000), fc.nat(60)).map(([from, length]): Sight => ({ from, to: from + length }))

describe('what is drawn of a long text', () => {
  it('is everything in sight and nothing else, and all where there is little [21.8]', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 120 }), stretch, (items, sight) => {
        const seen = items.filter(({ from, to }) => from <= sight.to && to >= sight.from)
        expect(inSight(items, sight)).toEqual(items.length <= 40 ? items : seen)
      }),
    )
  })

  it('is what stands nearest to the middle where more is in sight than can be drawn [21.8]', () => {
    const items = Array.from({ length: 50 }, (_each, index): Sight => ({ from: index * 10, to: index * 10 + 5 }))
    expect(inSight(items, { from: 0, to: 500 }, 3).map(({ from }) => from).sort((a, b) => a - b)).toEqual([240, 250, 260])
  })
})

describe('the stretch in sight of a long text', () => {
  const schema = getSchema([...documentExtensions])
  const plugins = SightOfPage.config.addProseMirrorPlugins?.call({} as never) ?? []
  const paragraph = schema.nodes['paragraph']!.create(null, schema.text('a'.repeat(998)))
  const opened = EditorState.create({ doc: schema.nodes['doc']!.create(null, Array.from({ length: 60 }, () => paragraph)), plugins })
  const seen = opened.apply(tellSight(opened.tr, { from: 20_000, to: 28_000 }))
  const outgrown = (change: (transaction: Transaction) => Transaction) => isOutgrown(seen.apply(change(seen.tr)))

  it('is another one after a long deletion that reaches into it and after another text was put in its place [21.8]', () => {
    expect([
      outgrown((transaction) => transaction.delete(0, 26_000)),
      outgrown((transaction) => transaction.delete(21_000, 60_000)),
      outgrown((transaction) => transaction.replaceWith(0, 60_000, Array.from({ length: 60 }, () => paragraph))),
      outgrown((transaction) => transaction.insert(24_000, Array.from({ length: 9 }, () => paragraph))),
    ]).toEqual([true, true, true, true])
  })

  it('is the same one after some words, and after whatever is done out of it [21.8]', () => {
    expect([
      outgrown((transaction) => transaction.insertText('b'.repeat(400), 24_500)),
      outgrown((transaction) => transaction.delete(24_000, 25_000)),
      outgrown((transaction) => transaction.delete(0, 15_000)),
      outgrown((transaction) => transaction.delete(30_000, 60_000)),
    ]).toEqual([false, false, false, false])
  })

  it('is looked for again when many small changes have added up, and once [21.8]', () => {
    const typed = Array.from({ length: 30 }).reduce<EditorState>((state) => state.apply(state.tr.insertText('b'.repeat(100), 24_500)), seen)
    expect([isOutgrown(typed), isOutgrown(typed.apply(tellSight(typed.tr, { from: 20_000, to: 31_000 })))]).toEqual([true, false])
  })
})
