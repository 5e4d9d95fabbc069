import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown'
import type { ListItem, Parents, Root, Text, ThematicBreak } from 'mdast'

const greatest = 999_999_999

/** Numbers stay within CommonMark's nine digits: only the first one of a list is read. */
const listItem: Handle = (node: ListItem, parent: Parents | undefined, state, info) => {
  if (parent?.type !== 'list' || !parent.ordered) return defaultHandlers.listItem(node, parent, state, info)
  const index = parent.children.indexOf(node)
  const start = Math.min(parent.start ?? 1, greatest - index)
  return defaultHandlers.listItem(node, { ...parent, start }, state, info)
}

/** Three hyphens, but at the start of an item, where `- ---` would be one long rule. */
const thematicBreak: Handle = (node: ThematicBreak, parent: Parents | undefined) => (parent?.type === 'listItem' && parent.children[0] === node ? '___' : '---')

const reference = (character: string): string => `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`

/** A backslash that stands for itself must not escape the `&`. */
const afterBackslashes = (_: string, backslashes: string, character: string): string =>
  `${backslashes}${backslashes.length % 2 === 0 ? '' : '\\'}${reference(character)}`

/**
 * Three things that the library leaves as they are: a colon after a note, which would begin a definition; a combining mark
 * after a tag, which NFC would join with the `>`; and characters that some parsers take for blanks and others do not.
 */
const text: Handle = (node: Text, parent: Parents | undefined, state, info) => {
  const written = defaultHandlers.text(node, parent, state, info).replace(/(\\*)([\u2028\u2029\ufeff])/g, afterBackslashes)
  const index = parent && 'children' in parent ? (parent.children as readonly unknown[]).indexOf(node) : -1
  const before = index > 0 && parent && 'children' in parent ? parent.children[index - 1] : undefined
  if (before?.type === 'footnoteReference' && written.startsWith(':')) return `\\${written}`
  return /^\p{M}/u.test(written) ? written.replace(/^\p{M}/u, reference) : written
}

const options: Options = {
  bullet: '-',
  rule: '_',
  fences: true,
  // `<address>` has a narrower grammar than the addresses of an article, and is an error in MDX.
  resourceLink: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: { listItem, text, thematicBreak },
  unsafe: [
    // A parser of GFM makes a link of these three letters and a dot alone, which the library does not expect.
    { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: ['autolink', 'link', 'image', 'label'] },
    // A caret before a bracket begins a note within the line for some parsers of footnotes.
    { character: '^', after: '\\[', inConstruct: 'phrasing' },
  ],
}

/** GitHub Flavored Markdown of a tree, ending in one line feed ('' for an empty tree). */
export const serializeGfm = (root: Root): string => toMarkdown(root, options)
