import { describe, expect, it } from 'vitest'
import { newSource, type Source } from '@shared/source'
import { passagesByArticle } from '../../renderer/sources/passages-by-article'
import { findLines, registerLines, registerRows, rowAfterKey, type RegisterRow } from '../../renderer/sources/register-rows'

const source = (id: string, name: string, change: Partial<Source> = {}): Source => ({ ...newSource(id, 'person', name), ...change })
const budi = source('3', 'Budi Santoso', { jobTitle: 'Lurah', affiliation: 'Kelurahan Sarimulya' })
const agus = source('1', 'agus wirawan', { credibility: 'credible' })
const kabar = source('2', 'Kabar Bahari', { kind: 'wire', aliases: ['Kantor Berita Bahari'] })
const hidden = source('4', 'Raka Wirayuda', { confidentiality: 'withholdName', publicLabel: 'pejabat kota', jobTitle: 'Juru ukur' })
const merged = source('5', 'B. Santoso', { mergedInto: '3' })
const lines = registerLines([kabar, budi, merged, hidden, agus], ({ kind, credibility }) => `${kind === 'wire' ? 'Kantor berita' : 'Orang'} ${credibility === 'credible' ? 'Tepercaya' : ''}`)

const found = (query: string): readonly string[] => findLines(lines, query).map((line) => line.source.id)
const listed = (rows: readonly RegisterRow[]): readonly string[] => rows.map((row) => (row.kind === 'group' ? `— ${row.group}` : `${row.place} ${row.source.name}`))

describe('the list of the register', () => {
  it('is in the order of the names, merged sources left out', () => {
    expect(found('')).toEqual(['1', '3', '2', '4'])
  })

  it('is searched in names, post, place, kind and credibility, the beginning of a name first', () => {
    expect([found('b'), found('lurah'), found('BERITA'), found('tepercaya'), found('sar'), found('zzz')]).toEqual([['3', '2', '4'], ['3'], ['2'], ['1'], ['3'], []])
  })

  it('finds a withheld source by its public label and by nothing else', () => {
    expect([found('pejabat'), found('raka'), found('ukur'), found('orang')]).toEqual([['4'], [], [], ['1', '3']])
  })

  it('shows the sources of the article first, in the order that was asked for', () => {
    const count = (counts: Readonly<Record<string, number>>) => ({ id }: Source): number => counts[id] ?? 0
    expect(listed(registerRows(lines, 'name', count({}), count({})))).toEqual(['0 agus wirawan', '1 Budi Santoso', '2 Kabar Bahari', '3 Raka Wirayuda'])
    expect(listed(registerRows(lines, 'used', count({ 2: 1, 3: 2 }), count({ 2: 9, 3: 2, 4: 1 })))).toEqual(['— inArticle', '0 Kabar Bahari', '1 Budi Santoso', '— others', '2 Raka Wirayuda', '3 agus wirawan'])
    expect(listed(registerRows(lines, 'kind', count({}), count({})))).toEqual(['0 agus wirawan', '1 Budi Santoso', '2 Raka Wirayuda', '3 Kabar Bahari'])
    expect(listed(registerRows(lines, 'newest', count({}), count({})))).toEqual(['0 Raka Wirayuda', '1 Budi Santoso', '2 Kabar Bahari', '3 agus wirawan'])
  })

  it('is walked from source to source, past the names of groups', () => {
    const rows = registerRows(lines, 'name', ({ id }) => (id === '3' ? 1 : 0), () => 0)
    expect(['ArrowDown', 'ArrowUp', 'End', 'Home', 'PageDown', 'a'].map((key) => rowAfterKey(rows, 1, key, 3))).toEqual([3, 1, 5, 1, 4, null])
    expect([rowAfterKey(rows, 3, 'ArrowUp', 3), rowAfterKey([], -1, 'ArrowDown', 3)]).toEqual([1, null])
  })

  it('of five thousand sources is searched in one walk a key, and sorted without counting each against each', () => {
    const many = Array.from({ length: 5000 }, (_, at) => source(String(at), `Budi ${String(at)} Santoso`, { jobTitle: 'Lurah', affiliation: `Kelurahan ${String(at)}` }))
    const did = { read: 0, counted: 0 }
    const register = registerLines(many, () => 'Orang').map((line) => ({
      source: line.source,
      name: line.name,
      get words() {
        did.read += 1
        return line.words
      },
    }))
    const counted = ({ id }: Source): number => {
      did.counted += 1
      return Number(id)
    }
    const rows = registerRows(findLines(register, 'kelurahan 4'), 'used', () => 0, counted)
    expect([rows.length, did.read]).toEqual([1111, 5000])
    registerRows(findLines(register, 's'), 'used', () => 0, counted)
    // A sort by comparing asks for two counts some n · log n times.
    expect([did.read, did.counted < 5000 * 40]).toEqual([10_000, true])
  })
})

it('passages stand under their articles, the article with the most first', () => {
  const passage = (articleId: string, attributionId: string) => ({ articleId, attributionId, headline: `Judul ${articleId}`, text: attributionId })
  expect(passagesByArticle([passage('a', '1'), passage('b', '2'), passage('b', '3')])).toEqual([
    { articleId: 'b', headline: 'Judul b', passages: [passage('b', '2'), passage('b', '3')] },
    { articleId: 'a', headline: 'Judul a', passages: [passage('a', '1')] },
  ])
})
