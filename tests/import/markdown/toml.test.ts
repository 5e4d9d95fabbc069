import { describe, expect, it } from 'vitest'
import { readMarkdown } from '@shared/import/markdown'

describe('a Markdown file with its front matter in TOML', () => {
  it('has the fields of the article in it, dates and lists as they are written', () => {
    const { fields, body, warnings } = readMarkdown('+++\ntitle = "Judul: \\"Senja\\" \\u2013 dua" # catatan\ndate = 2026-11-23T09:00:00+07:00\ntags = [\n  \'jembatan\',\n  "kota", # akhir\n]\ndescription = """\nBaris satu."""\nlang = "id"\n+++\n\nIsi.\n')
    expect(fields).toMatchObject({ headline: 'Judul: "Senja" – dua', tags: ['jembatan', 'kota'], description: 'Baris satu.', language: 'id', publishedAt: '2026-11-23T09:00:00+07:00' })
    expect(body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] }])
    expect(warnings).toEqual([])
  })

  it('is kept as code where it cannot be read, and is no front matter where it is none', () => {
    expect(JSON.stringify(readMarkdown('+++\ntitle = "tak selesai\n+++\n\nIsi.\n').body)).toContain('tak selesai')
    expect(JSON.stringify(readMarkdown('+++\nhanya kata\n+++\n\nIsi.\n').body)).toContain('hanya kata')
    for (const hostile of [`a = ${'['.repeat(200)}`, `a = "${'\\\\'.repeat(20_000)}`, `__proto__ = "x"\n[constructor]\nb = "c"`]) expect(readMarkdown(`+++\n${hostile}\n+++\n\nIsi.\n`).body.type).toBe('doc')
  })
})
