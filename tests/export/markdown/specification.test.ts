import { tests as examples } from 'commonmark-spec'
import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { readBody } from '@shared/document'
import { toMarkdown } from '@shared/export/markdown'
import { readMarkdown } from '@shared/import/markdown'
import { bare } from './articles'
import { carried } from './carried'

const read = (markdown: string) => readBody(readMarkdown(markdown).body)
const write = (body: Node): string => toMarkdown({ ...bare, body }, { profile: 'gfm' }).text

/** In the specification's examples an arrow stands for a tab. */
const written = (markdown: string): string => markdown.replaceAll('→', '\t')

/** The pictures of the examples lie on the web, from where nothing is fetched: they have no file, and what has none is written as its words. */
function hasLostPicture(doc: Node): boolean {
  let is = false
  doc.descendants((node) => void (is ||= node.type.name === 'figure' && node.attrs.src === ''))
  return is
}

describe('the examples of the CommonMark specification, read, written and read again, are the same document', () => {
  test('are 652, as version 0.31.2 has', () => {
    expect(examples.length).toBe(652)
  })

  test.each([...new Set(examples.map(({ section }) => section))])('%s [5.7]', (section) => {
    for (const { number, markdown } of examples.filter((example) => example.section === section)) {
      const once = read(written(markdown))
      expect(read(write(once)).toJSON(), `example ${number}`).toEqual((hasLostPicture(once) ? carried(once) : once).toJSON())
    }
  })
})
