import { describe, expect, it } from 'vitest'
import { newSource, type Source } from '@shared/source'
import { scanTexts, type Circumstances } from '@shared/withheld'

const hasan: Source = { ...newSource('hasan', 'person', 'Hasan Qodarwati'), publicLabel: 'seorang pegawai' }
const edi: Source = { ...newSource('edi', 'person', 'Edi Surya bin Talub'), publicLabel: 'seorang sopir' }
const basri = newSource('basri', 'person', 'Hasan Basri')

/** Each word of a name that stands alone, and whether it tells who is meant. */
const alone = (texts: Readonly<Record<string, string>>, circumstances: Partial<Circumstances> = {}): readonly string[] =>
  scanTexts(texts, [hasan, edi], { open: [], isWord: (word) => word === 'surya', ...circumstances }).map(({ field, start, end, isPart, isTelling }) => `${isPart ? (isTelling ? 'tells' : 'warns') : 'names'} ${(texts[field] ?? '').slice(start, end)}`)

describe('one word of a withheld name', () => {
  it.each([
    ['Qodarwati menolak menjawab.', ['tells Qodarwati']],
    ['Surat itu dari H. Qodarwati.', ['tells Qodarwati']],
    ['Kata Bapak Qodarwati kemarin, dan kata Qodarwatilah.', ['tells Qodarwati', 'tells Qodarwati']],
    ['Menurut Pak Hasan, air surut.', ['tells Hasan']],
    ['Kata H. Hasan, air surut.', ['tells Hasan']],
    ['Kemarin Hasan datang.', ['warns Hasan']],
    ['Di Jalan Surya ada lubang.', ['warns Surya']],
    ['Kata Bu Surya ada lubang.', ['tells Surya']],
    ['Foto: qodarwati; di bawah surya, hasan karya lama.', ['tells qodarwati']],
    ['Pak Edi dan Edi Kurnia bin Salim.', ['tells Edi']],
    ['Ikuti #qodarwati dan @hasan.', ['tells qodarwati', 'warns hasan']],
    ['Prof. Haji Salim dan Haji Umar pulang.', []],
    ['Menurut Hasan Qodarwati, air surut.', ['names Hasan Qodarwati']],
  ])('in %j', (body, expected) => {
    expect(alone({ body })).toEqual(expected)
  })

  it('of a title before the name warns, and as its last word is a name', () => {
    const [haji, king] = ['Haji Dr Lutung', 'Maria King'].map((name, at) => ({ ...newSource(`t${at}`, 'person', name), publicLabel: 'x' }))
    const body = 'Prof. Dr. Haji Umar and Ms King; Lutung.'
    expect(scanTexts({ body }, [haji!, king!]).map(({ start, end, isTelling }) => `${isTelling ? 'tells' : 'warns'} ${body.slice(start, end)}`)).toEqual(['warns Haji', 'tells King', 'tells Lutung'])
  })

  it('tells by any of its parts where a hyphen joins it', () => {
    const [al, mary] = ['Hasan Al-Qodarwati', 'Ann Mary-Threlkeld'].map((name, at) => ({ ...newSource(`h${at}`, 'person', name), publicLabel: 'x' }))
    const body = 'Kata Al-Qodarwati kemarin. Mary-Threlkeld said so.'
    expect(scanTexts({ body }, [al!, mary!]).map(({ start, end, isTelling }) => `${isTelling ? 'tells' : 'warns'} ${body.slice(start, end)}`)).toEqual(['tells Al-Qodarwati', 'tells Mary-Threlkeld'])
  })

  it('written small is only looked for where a dictionary tells that it is no word', () => {
    expect(alone({ body: 'Foto: qodarwati.' }, { isWord: null })).toEqual([])
    expect(alone({ body: 'Foto: Qodarwati.' }, { isWord: null })).toEqual(['tells Qodarwati'])
  })

  it('tells in the address of a link too', () => {
    expect(alone({ 'at:12': 'https://contoh.id/profil/qodarwati', body: 'Air surut.' })).toEqual(['tells qodarwati'])
  })

  it('tells in an address, where no name has a capital', () => {
    expect(alone({ slug: 'kesaksian-qodarwati', body: 'Air surut.' })).toEqual(['tells Qodarwati'.toLowerCase()])
  })

  it('warns where an author or an open source with that word in the name stands whole in the piece', () => {
    const body = 'Hasan Basri datang. Kata Pak Hasan, air surut.'
    expect(alone({ body })).toEqual(['warns Hasan', 'tells Hasan'])
    expect(alone({ body }, { open: [basri] })).toEqual(['warns Hasan', 'warns Hasan'])
    expect(alone({ body: 'Kata Pak Hasan, air surut.' }, { open: [basri] })).toEqual(['tells Hasan'])
    expect(alone({ body: 'Tulisan Qodarwati.', authors: 'Wati Qodarwati, Rini' })).toEqual(['warns Qodarwati', 'warns Qodarwati'])
  })
})
