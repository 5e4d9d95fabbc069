import fc from 'fast-check'
import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { readBody } from '@shared/document'
import { readMarkdown } from '@shared/import/markdown'
import { roundTrip, runs } from '../../export/markdown/articles'
import { constructs } from './constructs'

/** Every picture is found: one without a file is written by its words alone. */
const read = (markdown: string): Node => readBody(readMarkdown(markdown, { resolveAsset: () => ({ reference: `asset:${'a'.repeat(64)}.jpg`, width: 4, height: 3 }) }).body)

/** A cell with several blocks is written as lines: what GFM cannot say is not stable, and is warned of. */
function isSayable(body: Node): boolean {
  let sayable = true
  body.descendants((node) => {
    if ((node.type.name === 'tableCell' || node.type.name === 'tableHeader') && node.childCount > 1) sayable = false
  })
  return sayable
}

describe('what was read, written and read again is what was read', () => {
  test.each(constructs)('%j', (markdown) => {
    const body = read(markdown)
    expect(roundTrip(body).toJSON()).toEqual(body.toJSON())
  })

  test('for files of random signs', () => {
    const signs = [
      'a', 'b c', ' ', '  ', '    ', '\n', '\n\n', '\t', '*', '**', '***', '_', '__', '`', '``', '```\n', '~', '~~', '# ', '## ', '> ', '- ', '+ ', '1. ', '2) ', '[ ] ', '[x] ', '[', ']', '(', ')', '](', '![',
      '[a]', '[a]: http://x.id\n', '[^1]', '[^1]: ', '[^2]: c', '<b>', '</b>', '<sub>', '</sub>', '<br>', '<div>', '</div>', '<!-- x -->', '<small>', '</small>', '<a href="http://x.id">', '</a>', '&amp;',
      '&#10;', '&#x20;', '&nbsp;', '\\', '\\\n', '  \n', '|', '| a | b |\n| - | :-: |\n', '| c |', '---\n', '===\n', 'http://x.id/a', '<http://x.id>', 'www.x.id', 'a@b.id', '— ', '> — x\n', '![p](p.jpg)',
      '![p](p.jpg "t")\\\n', '"', '!', ':', '=', '\u0301', 'é', '“', '\u0000',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 24 }).map((parts) => parts.join('')), (markdown) => {
        const body = read(markdown)
        if (isSayable(body)) expect(roundTrip(body).toJSON()).toEqual(body.toJSON())
      }),
      runs(3000, 20261123),
    )
  })
})
