import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { catalogues } from '@shared/messages'
import { articleFromMarkdown } from '@shared/import/from-markdown'
import { MarkdownPage } from '../../renderer/import/MarkdownPage'

const read = (...lines: readonly string[]) => articleFromMarkdown(lines.join('\n'), { origin: 'dermaga.md', now: '2026-11-23T09:00:00+07:00' }).article

/** What the page shows, without the names of its looks. */
const shown = (...lines: readonly string[]): string => renderToStaticMarkup(createElement(MarkdownPage, { article: read(...lines) })).replace(/ (?:class|role|tabindex|aria-label|start|colSpan|rowSpan)="[^"]*"/gi, '')

describe('the review of a Markdown file', () => {
  it('shows tables, tasks with their ticks, lists, quotations and footnotes as they will be', () => {
    expect(shown('| Desa | Perahu |', '|---|---|', '| Senja | 4 |')).toContain('<table><tbody><tr><th><p>Desa</p></th><th><p>Perahu</p></th></tr><tr><td><p>Senja</p></td><td><p>4</p></td></tr></tbody></table>')
    expect(shown('- [x] tiang', '- [ ] lampu')).toContain('<ul><li><span>☑</span><div><p>tiang</p></div></li><li><span>☐</span><div><p>lampu</p></div></li></ul>')
    expect(shown('Dermaga dibuka[^1].', '', '[^1]: Menurut dinas.')).toContain('<p>Dermaga dibuka<sup>[Menurut dinas.]</sup>.</p>')
    expect(shown('1. satu', '2. dua')).toContain('<ol><li><p>satu</p></li><li><p>dua</p></li></ol>')
    expect(shown('> Kami **senang**.')).toContain('<blockquote><p>Kami <strong>senang</strong>.</p></blockquote>')
  })

  it('shows the beginning of a long one, and says how much more there is', () => {
    const page = shown(...Array.from({ length: 1_000 }, (_, at) => `- butir ${at + 1}`))
    expect([page.match(/<li>/g)?.length, page.includes('butir 400<'), page.includes('butir 401<')]).toEqual([400, true, false])
    expect(page).toContain(catalogues.en.importView.more_other.replace('{{count}}', '600'))
  })
})

describe('the import record of a file from which nothing was removed', () => {
  it('does not say that anything was removed or put back', () => {
    expect(read('Dermaga dibuka.').importRecord).toMatchObject({ removedBlocks: [], movedBlocks: [] })
    expect(catalogues.en.importView.restored.none).toBe('No line is outside the text: there is nothing to put back.')
    expect(catalogues.id.importView.restored.none).toBe('Tidak ada baris di luar naskah: tidak ada yang perlu dikembalikan.')
  })
})
