import { describe, expect, it } from 'vitest'
import { createSeenCopies, type SeenCopy } from '../../renderer/suggestions/seen-copies'

/** What a clipboard or a drag carries, as far as copies look at it. */
function carrier(): DataTransfer {
  const held = new Map<string, string>()
  const data = { getData: (type: string) => held.get(type) ?? '', setData: (type: string, value: string) => held.set(type, value), get types() { return [...held.keys()] } }
  return data as unknown as DataTransfer
}

const copyOf = (text: string): SeenCopy => ({ slice: null, text, plain: '' })

describe('what was copied as it was seen', () => {
  it('is still there for a paste when something else was dragged meanwhile', () => {
    const copies = createSeenCopies()
    const [clipboard, drag] = [carrier(), carrier()]
    copies.keep(copyOf('a new sentence'), 'clipboard')
    copies.sign(clipboard, 'clipboard')
    copies.keep(copyOf('dragged words'), 'drag')
    copies.sign(drag, 'drag')
    expect([copies.find(clipboard)?.text, copies.find(drag)?.text, copies.dragged()?.text]).toEqual(['a new sentence', 'dragged words', 'dragged words'])
  })

  it('is not found in what another program copied since, also where the words are the same', () => {
    const copies = createSeenCopies()
    const [ours, theirs] = [carrier(), carrier()]
    copies.keep(copyOf('words'), 'clipboard')
    ours.setData('text/plain', '')
    theirs.setData('text/plain', 'words')
    expect([copies.find(ours)?.text, copies.find(theirs)]).toEqual(['words', null])
    copies.leave()
    expect(copies.find(ours)).toBeNull()
  })
})
