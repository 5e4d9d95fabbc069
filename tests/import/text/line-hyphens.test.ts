import { describe, expect, it } from 'vitest'
import { unwrapText } from '@shared/import/text'
import { isLineHyphen } from '../../../shared/import/text/line-hyphens'

const parted = [['oleh peker-', 'ja dari kota'], ['akan dilanju-', 'tkan'], ['the govern-', 'ment said'], ['air bersih dan pe-', 'nyaluran']] as const
const own = [['para undang-', 'undang lama'], ['mereka tolong-', 'menolong'], ['a well-', 'known singer'], ['naik ke-', 'dua kali'], ['the up-to-', 'date list'], ['non-', 'pemerintah'], ['twenty-', 'one'], ['berturut-', 'turut']] as const

describe('the hyphen at the end of a printed line', () => {
  it.each(parted)('%s | %s parts a word and goes', (left, right) => expect(isLineHyphen(left, right)).toBe(true))

  it.each(own)('%s | %s is the own of its word and stays', (left, right) => expect(isLineHyphen(left, right)).toBe(false))

  it('of a narrow column goes as well, and lines that a person ended stay', () => {
    expect(unwrapText('Petugas memeriksa tiang di tepi su-\nngai sejak pagi. Mereka akan kemba-\nli besok dengan alat ukur yang ba-\nru dan dua orang ahli.')).toEqual(['Petugas memeriksa tiang di tepi sungai sejak pagi. Mereka akan kembali besok dengan alat ukur yang baru dan dua orang ahli.'])
    expect(unwrapText('Jalan Melati 3\nKelurahan Sawahan\nKota Walikaya\nTelepon 0271')).toBeNull()
  })
})
