import { describe, expect, it } from 'vitest'
import { certainly, misspelled, suggest, unknownWords } from '@shared/spelling'
import { rawStory } from '../support/story'
import { articlesIn, slipsIn, spellerFor } from './desk'

const unknown = (language: string, text: string): readonly string[] => misspelled(unknownWords(spellerFor(language), text), new Set()).map((word) => word.text)

describe('what is marked', () => {
  it('is the slip of the raw story, and the right word is offered first [15.1] [15.4]', () => {
    const { text, typo } = rawStory()
    expect(unknown('id', text)).toContain(typo[0])
    expect(suggest(spellerFor('id'), typo[0])[0]).toBe(typo[1])
  })

  it.each([
    ['id', 'Rumahnyalah yang dibangun kembali oleh anak-anaknya, katamu; apakah ia pun menyusul?'],
    ['id', 'Kebijakan itu mempertanggungjawabkan ketidakmampuan pemerintah, seandainya pascabencana diberlakukan antarkota.'],
    ['id', 'Penyapu menyapu, pengebom mengebom, pemukul memukul, penulis menulis, pengarang mengarang, pencuci mencuci.'],
    ['id', 'Unggahan warganet itu dicek, dilansir, lalu diviralkan; pemilu dan pilkada serentak digelar.'],
    ['id', 'Rapat ke-20 dihadiri 1.200 orang dari PT KAI, lihat https://contoh.id/berita_baru, surel rini@contoh.id, @rini dan #banjir.'],
    ['id', 'Ketua DPRD menyebut Danang Prasetiyo sebagai pelapor. Prasetiyo menolak.'],
    ['id', 'Rombongan se-Jabodetabek dirawat dr. Larasmita sesudah kick-off; kata H. M. Danusetya, warga nyemprot dan ngumpul, rekamannya terekam.'],
    ['id', 'Ia memesan gulai dan kudapan blendhuk gedhangtu di sana.'],
    ['id', 'Harganya naik. Lebanussa Makaterang Persada menolak.'],
    ['en-GB', 'There’ll be talks. Mr. Quorlby, of Wexhamby, met Prof. Tarlow.'],
    ['id', 'Ia menonton talkshow tentang machine learning bersama influencer asing.'],
    ['en-GB', 'The organisation’s behaviour wasn’t colourful; co-operation and re-election mattered to the 21st-century centre.'],
    ['en-US', 'The organization’s behavior wasn’t colorful; anti-corruption efforts were pre-planned.'],
    ['en', 'The colour of the color was discussed.'],
  ])('is nothing in right copy (%s): %s [15.2]', (language, text) => {
    expect(unknown(language, text)).toEqual([])
  })

  it.each([
    ['id', 'Ia tinggal dirumah dan bekerja disana.', ['dirumah', 'disana']],
    ['id', 'Pemerintha mengatakn hal itu. Ia menolka.', ['Pemerintha', 'mengatakn', 'menolka']],
    ['id', 'Kemarin siang Menteri Kesehatna menerima tamu yang datang dari Mahkamah Konstitsui, kata Lebanussa.', ['Kesehatna', 'Konstitsui']],
    ['id', 'Pemerintha Siapkan Aturan Baru bagi Kampung Warugading', ['Pemerintha']],
    ['id', 'Ia bertanya keada polisi; kemungkuinan itu diperkurakan tampak dari belmu.', ['keada', 'kemungkuinan', 'diperkurakan', 'belmu']],
    ['en-GB', 'The color of the goverment.', ['color', 'goverment']],
    ['en-US', 'The colour of the goverment.', ['colour', 'goverment']],
  ])('is what is wrong (%s): %s', (language, text, words) => {
    expect(unknown(language, text)).toEqual(words)
  })

  it('is no name: with a capital inside a sentence, or met twice [15.3]', () => {
    expect(unknown('id', 'Wirasatya menolak. Menurut warga, Wirasatya pulang.')).toEqual([])
    expect(unknown('id', 'Wirasatya menolak.')).toEqual(['Wirasatya'])
  })
})

describe('on edited copy of our own', () => {
  it.each([
    ['id', 'id', 1.5],
    ['en', 'en', 1.5],
  ] as const)('at most 1.5 of a hundred words are marked (%s) [15.2]', (folder, language, most) => {
    const count = { words: 0, marked: 0 }
    for (const text of articlesIn(folder)) {
      count.words += text.match(/\S+/g)?.length ?? 0
      count.marked += unknown(language, text).length
    }
    const share = (100 * count.marked) / count.words
    process.stdout.write(`Spelling, ${language}: ${count.marked} of ${count.words} words marked, ${share.toFixed(2)} %.\n`)
    expect(share).toBeLessThanOrEqual(most)
  })
})

describe('slips of the hand', () => {
  it.each([
    ['id', 'id'],
    ['en', 'en-GB'],
  ] as const)('are marked, and what was meant stands first (%s) [15.4]', (fixture, language) => {
    const speller = spellerFor(language)
    const slips = slipsIn(fixture)
    const missed = slips.filter(([typed]) => speller.known(typed))
    const ranks = slips.filter(([typed]) => !speller.known(typed)).map(([typed, meant]) => suggest(speller, typed).indexOf(meant))
    const [first, three] = [ranks.filter((rank) => rank === 0).length, ranks.filter((rank) => rank >= 0 && rank < 3).length]
    process.stdout.write(`Spelling, ${language}: of ${slips.length} slips ${slips.length - missed.length} marked, ${first} first, ${three} among three.\n`)
    expect([missed.length / slips.length < 0.05, first / slips.length >= 0.95, three / slips.length >= 0.95]).toEqual([true, true, true])
  }, 60_000)

  it.each([
    ['id', 'Pemerintha', 'Pemerintah'],
    ['id', 'keada', 'kepada'],
    ['id', 'akn', 'akan'],
    ['id', 'polisimenangkap', 'polisi menangkap'],
    ['id', 'menandatagnani', 'menandatangani'],
    ['en-GB', 'contry', 'country'],
    ['en-GB', 'diseasetreatment', 'disease treatment'],
    ['en-US', 'softare', 'software'],
  ])('keep the capital of the word, and are no shorter word by chance (%s): %s [15.4]', (language, typed, meant) => {
    expect(suggest(spellerFor(language), typed)[0]).toBe(meant)
  })

  it('bring no form that only rules make beside a word that there is [15.4]', () => {
    expect(suggest(spellerFor('id'), 'kemungkuinan')).toEqual(['kemungkinan'])
  })

  it('are corrected without a look only where nothing else is as near', () => {
    expect([certainly(spellerFor('id'), 'pemerintha'), certainly(spellerFor('id'), 'dirumah'), certainly(spellerFor('id'), 'superthaw')]).toEqual(['pemerintah', 'di rumah', null])
  })
})
