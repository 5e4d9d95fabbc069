import { describe, expect, it } from 'vitest'
import { Fault } from '@shared/errors'
import { cleanClipboard } from '@shared/import/html'
import { withPictures } from '../../renderer/editor/paste-pictures'

const png = (shade: string): string => `data:image/png;base64,${Buffer.concat([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), Buffer.alloc(400, shade)]).toString('base64')}`
const html = `<html><head><meta name="generator" content="LibreOffice 24.2"></head><body><p>Sebelum.</p><p><img src="${png('a')}" alt="Peta"></p><p><img src="https://jauh.example/x.png" alt="Jauh"></p><p><img src="${png('b')}" alt=""></p><p>Sesudah.</p></body></html>`

describe('pictures that a clipboard carries', () => {
  it('stand in its figures, stored with the article; one that is refused is told and its figure stays [18.5]', async () => {
    const cleaned = cleanClipboard(html, 'clipboard')
    expect(JSON.stringify(cleaned.content)).not.toMatch(/[\ue7a0-\ue7a5]|base64/)
    const stored: string[] = []
    const made = await withPictures(cleaned, 'artikel', async ({ articleId, bytes }) => {
      stored.push(`${articleId} ${bytes.length}`)
      if (stored.length > 1) throw new Fault('unsupportedFormat', 'No picture.')
      return { reference: `asset:${'a'.repeat(64)}.png`, width: 4, height: 3, credit: 'Ratri', alt: 'Lain' } as never
    })
    expect(stored).toEqual(['artikel 470', 'artikel 470'])
    expect(made.lost).toHaveLength(1)
    const figures = made.cleaned.content.filter(({ type }) => type === 'figure').map(({ attrs }) => [attrs?.['src'], attrs?.['alt'], attrs?.['credit'], attrs?.['width']])
    expect(figures[0]).toEqual([`asset:${'a'.repeat(64)}.png`, 'Peta', 'Ratri', 4])
    expect(figures.slice(1).every(([src]) => src === '')).toBe(true)
  })
})
