import { describe, expect, it } from 'vitest'
import { outletPages, scoreOf, tableOf } from './outlet-pages'

const scores = outletPages.map(scoreOf)

describe('a page as an outlet writes it', () => {
  it('is counted among the others', ({ annotate }) => annotate(`\n${tableOf(scores)}`))

  it.each(scores)('$name: every field, block and line of residue is what a person reads in it [18.1] [18.2]', ({ wrong }) => {
    expect(wrong).toEqual([])
  })
})
