import { describe, expect, it } from 'vitest'
import { newArticle, type NodeJson } from '@shared/article'
import { runPreflight } from '@shared/preflight'

const at = '2026-11-23T09:00:00+07:00'
const indonesian = 'Warga di desa itu menutup jalan pada Selasa pagi karena jembatan yang putus belum juga diperbaiki oleh dinas dan mereka tidak dapat membawa hasil panen ke pasar. Kepala desa mengatakan bahwa bantuan akan datang dalam waktu dekat, tetapi warga sudah menunggu sejak bulan lalu.'
const english = 'Residents of the village closed the road on Tuesday because the bridge that fell in March has not been repaired, and they said that they could not take their harvest to the market. The head of the village said it was for the county to decide, but the residents have been waiting.'
const found = (language: string, text: string) => {
  const body: NodeJson = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  return runPreflight({ article: { ...newArticle(language, at), body }, sources: new Map(), now: at }).filter(({ rule }) => rule === 'other-language').map(({ field, params }) => [field, params])
}

describe('the language of an article', () => {
  it.each([
    ['en', indonesian, 'id'],
    ['en-GB', indonesian, 'id'],
    ['id', english, 'en'],
  ])('is told to be another where it says %s and the text surely does not', (language, text, other) => {
    expect(found(language, text)).toEqual([['language', { found: other, language }]])
  })

  it.each([
    ['id', indonesian],
    ['ms', indonesian],
    ['en-US', english],
    ['en', 'Jembatan putus.'],
    ['id', `${english} ${indonesian}`],
    ['en', `${english}\n\n“${indonesian} ${indonesian}\n\n“${indonesian}”`],
    ['id', `${indonesian}\n\n"${english}" kata dia. «${english} ${english}»`],
    ['en', `“${indonesian}” “${indonesian}”`],
  ])('is taken at its word where it says %s and the text agrees, is short, holds both, or quotes the other', (language, text) => {
    expect(found(language, text)).toEqual([])
  })
})
