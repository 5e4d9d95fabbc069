import fc from 'fast-check'
import type { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { readBody } from '@shared/document'
import { toMarkdown } from '@shared/export/markdown'
import { planNotes } from '@shared/export/notes'
import { readMarkdown } from '@shared/import/markdown'
import { publicArticles, withheldNames } from '../../support/documents'
import { runs } from './articles'

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** The text of a document's blocks, and that of its footnotes, in pieces. */
function texts(body: Node): { readonly inBlocks: readonly string[]; readonly inNotes: readonly string[] } {
  const inBlocks: string[] = []
  const inNotes: string[] = []
  body.descendants((node) => {
    if (node.type.name === 'footnote') inNotes.push(squeeze(node.textContent))
    else if (node.isText) inBlocks.push(squeeze(node.text!))
    return node.type.name !== 'footnote'
  })
  return { inBlocks, inNotes }
}

test('whatever the schema allows is written, and no word of it is lost on the way back [5.7]', () => {
  fc.assert(
    fc.property(publicArticles(), (article) => {
      const { text } = toMarkdown(article, { profile: 'gfm' })
      const { fields, body } = readMarkdown(text)
      const before = texts(article.body)
      const after = texts(readBody(body))
      const blocks = after.inBlocks.join('')
      const notes = after.inNotes.join('')
      expect(before.inBlocks.filter((words) => !blocks.includes(words))).toEqual([])
      expect(before.inNotes.filter((words) => !notes.includes(words))).toEqual([])
      expect(fields.headline ?? '').toBe(article.headline.normalize('NFC').trim())
    }),
    runs(400, 20261123),
  )
})

test('a file is NFC, LF, ends in one line feed, and has one definition for each note', () => {
  fc.assert(
    fc.property(publicArticles(), (article) => {
      const { text, assets } = toMarkdown(article, { profile: 'gfm' })
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toMatch(/^---\n[^\r]*[^\n\r]\n$/)
      const prose = text.replace(/^(`{3,})[^\n]*\n[^]*?^\1$/gm, '')
      expect(prose.match(/^\[\^\d+\]:/gm) ?? []).toHaveLength(planNotes(article.body, article.attributions).notes.length)
      for (const { fileName } of assets) expect(text).toContain(`](${encodeURIComponent(fileName)})`)
      for (const name of [...withheldNames, 'CATATAN-MEJA-RAHASIA']) expect(text).not.toContain(name)
    }),
    runs(400, 5),
  )
})
