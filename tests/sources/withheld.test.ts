import { describe, expect, it } from 'vitest'
import { newSource, sourceSchema, type Source } from '@shared/source'
import { rankSources } from '../../renderer/sources/rank-sources'
import { shownSource } from '../../renderer/sources/shown-source'

const open: Source = { ...newSource('a', 'person', 'Sari Wulandari'), jobTitle: 'Kepala Dinas', affiliation: 'Kota Seruni' }
const withheld: Source = sourceSchema.parse({
  id: 'b', kind: 'person', name: 'Rósa Dewi', aliases: ['Bu Ros'], jobTitle: 'Juru Ukur', affiliation: 'Pelabuhan Muara', contact: ['0812-5550-1234'],
  confidentiality: 'withholdName', publicLabel: 'seorang pejabat pelabuhan', reasonForAnonymity: 'takut dipecat',
})

describe('a withheld source in the window', () => {
  it('is shown by its public label and by nothing else', () => {
    expect(shownSource(withheld)).toEqual({ name: 'seorang pejabat pelabuhan', aliases: [], note: '', isWithheld: true })
    expect(shownSource({ ...withheld, publicLabel: '', confidentiality: 'withholdAll' })).toEqual({ name: '', aliases: [], note: '', isWithheld: true })
    expect(shownSource(open)).toEqual({ name: 'Sari Wulandari', aliases: [], note: 'Kepala Dinas, Kota Seruni', isWithheld: false })
  })

  it.each(['rosa', 'Dewi', 'bu ros', 'juru', 'Muara', '0812'])('is not found by “%s”, which it withholds', (query) => expect(rankSources([open, withheld], query)).toEqual([]))

  it('is found by its label, and stands in the alphabet by it', () => {
    expect(rankSources([open, withheld], 'pejabat')).toEqual([withheld])
    expect(rankSources([withheld, { ...open, name: 'Tuti' }], '').map(({ id }) => id)).toEqual(['b', 'a'])
  })
})
