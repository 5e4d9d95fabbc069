import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokens } from '@shared/suggestions/difference'
import { textBlockAround, topBlockAt } from '@shared/suggestions/top-blocks'
import { documents } from '../support/documents'
import { runs, seed } from '../support/seed'

const docs = documents({ atoms: ['rapat', 'anggaran', 'kota', 'air', '😀'] })
const law = { seed, numRuns: runs }

it('looks blocks of a text up as resolving each place does', () => {
  fc.assert(
    fc.property(docs, fc.array(fc.tuple(fc.nat(1_000), fc.nat(40)), { minLength: 1, maxLength: 30 }), (doc, places) => {
      const { size } = doc.content
      for (const [place, length] of places) {
        const from = place % (size + 1)
        const to = Math.min(size, from + length)
        const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
        const { index, start } = topBlockAt(doc, from)
        expect([index, start]).toEqual([$from.index(0), $from.depth === 0 ? from : $from.before(1)])
        const near = textBlockAround(doc, from, to)
        const isPlain = $from.depth === 1 && $from.parent.isTextblock && $from.sameParent($to) && $from.parent.children.every(({ isLeaf }) => isLeaf)
        expect(near && { block: near.block, start: near.start }).toEqual(isPlain ? { block: $from.parent, start: $from.before() } : null)
      }
    }),
    law,
  )
})

it('reads the tokens of a stretch as they stand in the whole text', () => {
  fc.assert(
    fc.property(docs, fc.nat(1_000), fc.nat(60), (doc, place, length) => {
      const from = place % (doc.content.size + 1)
      const to = Math.min(doc.content.size, from + length)
      expect(tokens(doc, from, to)).toEqual(tokens(doc, 0, doc.content.size).slice(from, to))
    }),
    law,
  )
})
