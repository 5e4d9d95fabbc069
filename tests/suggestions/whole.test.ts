import { describe, expect, it } from 'vitest'
import { schema } from '@shared/document'
import { differenceOf } from '../../shared/suggestions/whole'
import { paragraph } from '../support/articles'

const doc = (...texts: readonly string[]) => schema.node('doc', null, texts.map((text) => paragraph(text)))
const told = (before: ReturnType<typeof doc>, after: ReturnType<typeof doc>) =>
  differenceOf(before, after).map(({ fromA, toA, fromB, toB }) => [before.textBetween(fromA, toA), after.textBetween(fromB, toB)])

const first = 'Pemerintah kota menutup jembatan selama dua pekan mulai Senin'
const second = 'Warga diminta memakai jalur utara sampai perbaikan selesai bulan ini'
const fresh = 'Paragraf baru yang seluruhnya ditambahkan oleh penyunting sore ini.'

describe('where two whole texts differ', () => {
  it('keeps a new paragraph apart from what was added to the one before it', () => {
    expect(told(doc(first, `${second}.`, 'Akhir.'), doc(first, `${second}, kata dia.`, fresh, 'Akhir.'))).toEqual([['', ', kata dia'], ['', fresh]])
    expect(told(doc(first, `${second}.`), doc(first, `${second}, kata dia.`, fresh))).toEqual([['', ', kata dia'], ['', fresh]])
  })

  it('keeps a paragraph that was taken out apart from a word that was changed beside it', () => {
    expect(told(doc(`${first}.`, fresh, `${second}.`), doc(`${first}.`, `${second} juga.`))).toEqual([[fresh, ''], ['', ' juga']])
  })

  it('sees a paragraph that was parted as one that was parted', () => {
    const hunks = differenceOf(doc(`${first} ${second}`, 'Akhir.'), doc(first, second, 'Akhir.'))
    expect(hunks).toHaveLength(1)
    expect(hunks[0]!.toB - hunks[0]!.fromB).toBe(2)
  })
})
