import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { toMarkdown } from '@shared/export/markdown'
import { frontMatter } from '@shared/export/markdown/front-matter'
import { readMarkdown } from '@shared/import/markdown'
import { hostileStrings } from '../../support/documents'
import { bare, nastyAtoms, runs } from './articles'

const yamlOf = (text: string): string => /^---\n([\s\S]*?\n)---\n/.exec(text)![1]!

const trapped: readonly string[] = [
  'Yes', 'no', 'on', 'null', '~', '0x1F', '1_000', '012', '1e3', '12:30:45', '2026-11-23', '2026-11-23T09:30:00Z', '.inf', 'a: b', 'a #b', '# a', '- a', '-', '---', '...', '? a', '&a', '*a', '!a',
  '|', '>', '%a', '@a', '`a', '{a: b}', '[a]', '"a"', "'a'", "it's", 'a\\nb', 'tab\there', 'a: "b" #c', '“Ya,” katanya: #1', '\u2028', '\u0085', '\ufeff', 'n\u0303', '\\n\u0303', '😀', '=', '<<',
]
const words = fc.array(fc.oneof(fc.constantFrom(...trapped, ...hostileStrings, ...nastyAtoms), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const written = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')

describe('any string survives as a value of the front matter', () => {
  test.each(['1.1', '1.2'] as const)('under YAML %s', (version) => {
    fc.assert(
      fc.property(words.map(written), fc.array(words.map(written), { minLength: 1, maxLength: 3 }), (title, tags) => {
        const text = frontMatter({ title, tags })
        expect(text).toBe(text.normalize('NFC'))
        expect(parse(yamlOf(text), { version })).toEqual(title === '' ? { tags } : { title, tags })
      }),
      runs(1000, 20261123),
    )
  })

  test.each(trapped.map((text) => text.trim()).filter((text) => text !== '' && !/[\u0085]/.test(text)))('%j is a headline, an author and a tag', (text) => {
    const said = written(text)
    const { text: file } = toMarkdown({ ...bare, headline: text, authors: [{ name: text, role: 'writer' }], tags: [text, text] }, { profile: 'gfm' })
    for (const version of ['1.1', '1.2'] as const) expect(parse(yamlOf(file), { version })).toMatchObject({ title: said, author: [said], tags: [said, said] })
    expect(readMarkdown(file).fields).toMatchObject({ headline: said, authors: [{ name: said, role: 'writer' }], tags: [said, said] })
  })
})

test('the keys stand in the order of the export contract, without those that are empty [5.2]', () => {
  const { text, warnings } = toMarkdown(
    {
      ...bare,
      headline: 'Rapat: “Yes” #1',
      deck: 'Anggaran naik',
      description: 'Ringkasan',
      authors: [{ name: 'Ayu Lestari', role: 'writer' }, { name: 'Bima Putra', role: 'writer' }],
      byline: 'Ayu Lestari, Bima Putra',
      publishedAt: '2026-11-23T10:00:00+07:00',
      section: 'Kota',
      tags: ['anggaran', 'dprd'],
      creditLine: 'Kantor Berita',
      isBasedOn: 'https://contoh.id/asal',
      canonicalUrl: 'https://contoh.id/berita',
    },
    { profile: 'gfm' },
  )
  expect(warnings).toEqual([])
  expect(text).toBe(`---
title: "Rapat: “Yes” #1"
subtitle: "Anggaran naik"
description: "Ringkasan"
author:
  - "Ayu Lestari"
  - "Bima Putra"
date: "2026-11-23T10:00:00+07:00"
lastmod: "2026-11-23T09:30:00+07:00"
lang: "id"
section: "Kota"
tags:
  - "anggaran"
  - "dprd"
credit: "Kantor Berita"
source: "https://contoh.id/asal"
canonical: "https://contoh.id/berita"
---
`)
})

test('a field that the profile has no key for is told before writing [5.8]', () => {
  const { warnings } = toMarkdown(
    {
      ...bare,
      kicker: 'Ekonomi',
      byline: 'Tim Redaksi',
      authors: [{ name: 'Ayu Lestari', role: 'photographer' }],
      dateline: { place: 'Jakarta', date: '' },
      translationOf: 'https://contoh.id/en',
      corrections: [{ kind: 'ralat', at: '2026-11-23T10:00:00+07:00', text: 'Angka diperbaiki.' }],
    },
    { profile: 'gfm' },
  )
  expect(warnings).toEqual([
    'Markdown leaves out the kicker.',
    'Markdown leaves out the dateline.',
    'Markdown leaves out the byline as printed: the names of the authors are written.',
    'Markdown leaves out the roles of authors.',
    'Markdown leaves out what the article is a translation of.',
    'Markdown leaves out the corrections.',
  ])
})
