import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { siteInTitle } from '@shared/import/html/meta'

const own = 'Banjir besar di kota'

describe('the title of a page', () => {
  it('tells the name of the site beside the title of the story, in front or behind', () => {
    expect([`${own} | Kabar Hulu`, `Kabar Hulu - ${own}`, own, `${own} dan desa | Kabar Hulu`].map((page) => siteInTitle(page, [own]))).toEqual(['Kabar Hulu', 'Kabar Hulu', '', ''])
  })

  it('is read in time however long its signs are, and tells no site then [18.4]', () => {
    const taken = (signs: string): number => {
      const from = performance.now()
      expect(siteInTitle(`${own} a${signs}x`, [own])).toBe('')
      return performance.now() - from
    }
    // By the square it takes some ten seconds.
    expect(taken('-'.repeat(150_000))).toBeLessThan(1_000)
  })
})
