import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DuplicatePair } from '@shared/duplicate'
import { newSource, type Source } from '@shared/source'
import { comparedOf, likeness } from '@shared/sources/compare'
import { findDuplicates, pairKey } from '@shared/sources/duplicates'
import { edits } from '@shared/sources/edits'
import { nameKey } from '@shared/sources/name-key'

const source = (id: string, name: string, change: Partial<Source> = {}): Source => ({ ...newSource(id, 'person', name), ...change })

/** `a` and `b` as the only two of a register: `certainty: reasons`, or 'two' when they are taken for two. */
function told(a: string | Source, b: string | Source): string {
  const [left, right] = [typeof a === 'string' ? source('1', a) : { ...a, id: '1' }, typeof b === 'string' ? source('2', b) : { ...b, id: '2' }]
  const [pair] = findDuplicates([left, right])
  return pair ? `${pair.certainty}: ${pair.reasons.join(', ')}` : 'two'
}

/** No pair was parted; counts how often that is asked, which is once a comparison. */
class CountedPairs extends Set<string> {
  count = 0

  override has(): boolean {
    this.count += 1
    return false
  }
}

describe('the names of one person', () => {
  it.each([
    ['Tito Karnavian', 'tito  karnavian', 'sure: sameName'],
    ['Prof. Dr. Sri Rahayu, S.H., M.Hum.', 'Ibu Sri Rahayu', 'sure: sameName'],
    ['Ir. H. Budi Santoso M.Si', 'Budi Santoso, S.T.', 'sure: sameName'],
    ['dr. Ani Lestari, Sp.PD-KGEH', 'Ani Lestari', 'sure: sameName'],
    ['Kombes Pol. Agus Wirawan, S.I.K.', 'AKBP Agus Wirawan', 'sure: sameName'],
    ['Ma’ruf Hidayat', 'Maruf Hidayat', 'sure: sameName'],
    ['Karnavian, Tito', 'Tito Karnavian', 'likely: transposed'],
    ['Tito', 'Tito Karnavian', 'likely: partOfName'],
    ['Pak Tito', 'Jenderal Tito Karnavian', 'likely: partOfName'],
    ['Budi Santoso', 'Budi Wira Santoso', 'likely: partOfName'],
    ['B.J. Hanafi', 'Bagus Joko Hanafi', 'likely: initials'],
    ['BJ Hanafi', 'Bagus Joko Hanafi', 'likely: initials'],
    ['T. Karnavian', 'Tito Karnavian', 'likely: initials'],
    ['Djoko Soesilo', 'Joko Susilo', 'likely: spelling'],
    ['Moh. Yusup Ahmad', 'Muhammad Yusuf Achmad', 'likely: spelling'],
    ['Siti Nurhaliza', 'Siti Nurhalizah', 'likely: spelling'],
    ['Dewi Lestari', 'Dewi Lsetari', 'likely: spelling'],
    ['Siti Nurhalyzah', 'Siti Nurhaliza', 'likely: spelling'],
    ['Abdul Rahman', 'Abdulrahman', 'possible: spelling'],
  ])('%s and %s are proposed as one [3.12]', (a, b, expected) => {
    expect([told(a, b), told(b, a)]).toEqual([expected, expected])
  })

  it.each([
    ['Ani', 'Adi'],
    ['Budi Santoso', 'Budi Wijaya'],
    ['Budi Ani', 'Budi Adi'],
    ['Budi Satoban', 'Budi Satobri'],
    ['A. Rahman Hakim', 'B. Rahman Hakim'],
    ['Saksi 1', 'Saksi 2'],
    ['T. Karnavian', 'Budi Karnavian'],
    ['S.H. Mintaraga', 'Mintarsih'],
    ['—', '…'],
  ])('%s and %s are two', (a, b) => {
    expect([told(a, b), told(b, a)]).toEqual(['two', 'two'])
  })

  it('a title that is a name when it stands alone is kept', () => {
    expect(['Hakim', 'Jack Ma', 'Budi, M.A.', 'K.H. Said', 'Lukman Hakim, S.Pd.I'].map((name) => nameKey(name, 'person')?.words)).toEqual([['hakim'], ['jack', 'ma'], ['budi'], ['said'], ['lukman', 'hakim']])
  })
})

describe('what else speaks for one source', () => {
  it('an alias, a telephone in another writing, an address, each alone and with the name', () => {
    const sri = source('0', 'Sri Rahayu', { contact: ['0812-3456-7890'], url: 'https://www.desa.example/sri/' })
    expect([
      told({ ...sri, aliases: ['Bu Lurah Melati'] }, source('0', 'Lurah Melati')),
      told(sri, source('0', 'Bu Lurah', { contact: ['+62 812 3456 7890'] })),
      told(sri, source('0', 'Bu Lurah', { url: 'http://desa.example/sri#kontak' })),
      told(sri, source('0', 'Sri', { contact: ['(0812) 34567890'] })),
      told({ ...sri, url: 'https://desa.example' }, source('0', 'Bu Lurah', { url: 'https://desa.example/' })),
    ]).toEqual(['likely: sharedAlias', 'possible: sameContact', 'possible: sameAddress', 'likely: partOfName, sameContact', 'two'])
  })

  it('names of other kinds are held against each other only when they are the same', () => {
    expect([
      told(source('0', 'Kabar Bahari', { kind: 'wire' }), source('0', 'PT Kabar Bahari Tbk', { kind: 'organisation' })),
      told(source('0', 'Kabar Bahari', { kind: 'wire' }), source('0', 'Kabar Bahari')),
      told(source('0', 'Kabar Bahari', { kind: 'media' }), source('0', 'Kabar Baharu')),
      told(source('0', 'Dinas Perhubungan', { kind: 'organisation' }), source('0', 'Dinas Perhubungan Sarimulya', { kind: 'organisation' })),
    ]).toEqual(['sure: sameName', 'possible: sameName', 'two', 'two'])
  })

  it('two affiliations that have nothing in common make it less sure', () => {
    expect(told(source('0', 'Budi Santoso', { affiliation: 'Universitas Sagara' }), source('0', 'Budi Santoso', { affiliation: 'Dinas Perikanan' }))).toBe('likely: sameName')
  })

  it('a first name that several full names hold is less sure than one that only one holds', () => {
    const register = [source('1', 'Tito'), source('2', 'Tito Karnavian'), source('3', 'Tito Hermawan')]
    expect(findDuplicates(register).map(({ left, right, certainty }) => [left, right, certainty])).toEqual([['1', '2', 'possible'], ['1', '3', 'possible']])
  })
})

describe('the register', () => {
  it('proposes no merged source, no withheld one, and no pair that a person has parted', () => {
    const register = [
      source('1', 'Sri Rahayu'), source('2', 'Sri Rahayu', { mergedInto: '1' }), source('3', 'Sri Rahayu', { confidentiality: 'withholdName', publicLabel: 'seorang lurah' }),
      source('4', 'Ibu Sri Rahayu'),
    ]
    expect(findDuplicates(register)).toEqual([{ left: '1', right: '4', reasons: ['sameName'], certainty: 'sure' }])
    expect(findDuplicates(register, new Set([pairKey('4', '1')]))).toEqual([])
  })

  const first = ['Budi', 'Siti', 'Dewi', 'Agus', 'Tri', 'Rina', 'Muhammad', 'Djoko', 'Eko', 'Sri', 'Nur', 'Yusuf']
  const last = ['Santoso', 'Wijaya', 'Lestari', 'Hidayat', 'Soesilo', 'Rahayu', 'Nugroho', 'Siregar', 'Ginting', 'Wulandari', 'Hakim', 'Putri']

  it('of five thousand sources is looked through without holding each against each, and every pair that was put in is found', () => {
    const syllables = ['sa', 'ri', 'mu', 'lya', 'to', 'ban', 'ge', 'ndra', 'wi', 'ku', 'pan', 'de', 'lo', 'mi', 'ras', 'ti']
    const family = (at: number): string => [at % 16, (at >> 4) % 16, (at >> 8) % 16].map((part) => syllables[part]).join('')
    const register = Array.from({ length: 5000 }, (_, at) => source(String(at).padStart(5, '0'), `${first[at % 12]} ${family(at)} ${last[(at >> 3) % 12]}`))
    const planted = register.slice(0, 50).map((each, at) => source(`9${String(at).padStart(4, '0')}`, `Dr. ${each.name.toUpperCase()}, M.Si.`))
    const asked = new CountedPairs()
    const found = findDuplicates([...planted, ...register], asked)
    // Each against each would be some 12,750,000.
    expect(asked.count).toBeLessThan(60 * register.length)
    const sure = new Set(found.filter(({ certainty }) => certainty === 'sure').map(({ left, right }) => pairKey(left, right)))
    expect(planted.filter(({ id }, at) => !sure.has(pairKey(register[at]!.id, id)))).toEqual([])
  })

  const word = fc.constantFrom(...first, ...last, 'T.', 'Moh.', 'B.J.', 'Tito', 'Susilo', 'Joko')
  const name = fc.tuple(fc.constantFrom('', 'Dr. ', 'Pak ', 'H. '), fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ', S.H.', ' M.Si')).map(([title, words, degree]) => title + words.join(' ') + degree)
  const slipped = fc.tuple(name, fc.nat(20), fc.constantFrom('', 'h', 'y')).map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1))
  const any = fc.record({
    name: fc.oneof(name, slipped),
    kind: fc.constantFrom('person', 'person', 'person', 'organisation', 'media'),
    aliases: fc.array(name, { maxLength: 1 }),
    contact: fc.array(fc.constantFrom('0812 3456 7890', '+62 8123456 7890', 'a@b.example'), { maxLength: 1 }),
    url: fc.constantFrom('', '', 'https://a.example/x', 'a.example/x/'),
    affiliation: fc.constantFrom('', 'Dinas Perikanan', 'Universitas Sagara'),
  })
  const register = fc.array(any, { maxLength: 14 }).map((sources) => sources.map((each, at) => source(String(at).padStart(2, '0'), each.name, each as Partial<Source>)))
  const keys = (pairs: readonly DuplicatePair[]): readonly string[] => pairs.map(({ left, right }) => pairKey(left, right)).sort()

  it('whatever its order gives the same pairs, each once, never of one source with itself, and all that holding each against each would find', () => {
    fc.assert(
      fc.property(register, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (sources, places) => {
        const found = findDuplicates(sources)
        const shuffled = sources.map((each, at) => ({ each, place: places[at]! })).sort((a, b) => a.place - b.place).map(({ each }) => each)
        expect(findDuplicates(shuffled)).toEqual(found)
        expect(found.filter(({ left, right }) => left >= right)).toEqual([])
        const compared = sources.map(comparedOf)
        const each = compared.flatMap((a, at) => compared.slice(at + 1).flatMap((b) => {
          expect(likeness(b, a)).toEqual(likeness(a, b))
          return likeness(a, b) ? [pairKey(a.id, b.id)] : []
        }))
        expect(keys(found)).toEqual(each.sort())
      }),
      { numRuns: 400 },
    )
  })
})

it('an edit is a letter put in, taken out, replaced or swapped', () => {
  expect([edits('bahaw', 'bahwa', 2), edits('tito', 'tito', 2), edits('tito', 'tit', 2), edits('abc', 'xyz', 2), edits('a', 'abcd', 2), edits('susilo', 'soesilo', 2)]).toEqual([1, 0, 1, 3, 3, 2])
})
