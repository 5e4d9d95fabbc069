import type { Node } from '@tiptap/pm/model'
import type { BlockContent, Root } from 'mdast'
import { Fault } from '../../errors'
import type { Exported } from '../format'
import { fieldSourcesBeside } from '../field-sources'
import { assetNames, fileBase } from '../names'
import { planNotes } from '../notes'
import type { PublicArticle } from '../public-article'
import { wordsFor } from '../words'
import { hasLiteralAddress } from './autolinks'
import { blockHandlers } from './blocks'
import type { Context } from './context'
import { frontMatter } from './front-matter'
import { gfm } from './gfm'
import { newLosses } from './losses'
import { definitions, piecesOf } from './notes'
import { phrasing } from './phrasing'
import { hasLanguages, tidy } from './pieces'
import type { Profile } from './profile'
import { holdsUnwritable } from './text'

const profiles: Readonly<Record<'gfm', Profile>> = { gfm }

/** A way of writing Markdown that `toMarkdown` knows. */
export type MarkdownProfile = keyof typeof profiles

function references(body: Node): readonly string[] {
  const found: string[] = []
  body.descendants((node) => {
    if (node.type.name === 'figure' && node.attrs.src !== '') found.push(String(node.attrs.src))
  })
  return found
}

/**
 * One Markdown file: front matter and body, NFC, LF, one final line feed; the pictures it names lie beside it. The same
 * article gives the same bytes. What is carried, and by which conventions, is in `docs/markdown.md`; what is not is warned.
 */
export function toMarkdown(article: PublicArticle, options: { readonly profile: MarkdownProfile }): Exported {
  const profile = profiles[options.profile]
  const losses = newLosses()
  const assets = assetNames(fileBase(article), references(article.body))
  const plan = planNotes(article.body, article.attributions)

  const context: Context = {
    plan,
    losses,
    paths: new Map(assets.map(({ reference, fileName }) => [reference, encodeURIComponent(fileName.normalize('NFC'))])),
    blocks: (node, position) => {
      const blocks: BlockContent[] = []
      node.forEach((child, offset) => blocks.push(...write(child, position + 1 + offset)))
      return blocks
    },
    inlines: (node, position, oneLine = false) => phrasing(tidy(piecesOf(node, position, plan)), oneLine),
  }
  const write = (node: Node, position: number): BlockContent[] => {
    const handler = blockHandlers[node.type.name]
    if (!handler) throw new Fault('internal', `Markdown export has no handler for the block ${node.type.name}.`)
    return handler(node, position, context)
  }

  for (const sentence of profile.unsaid(article)) losses.add(sentence)
  if (fieldSourcesBeside(article, plan).length > 0) losses.add('Sources that stand behind the headline or the deck alone are left out.')
  if (hasLanguages(article.body)) losses.add('Markdown has no sign for the language of a passage: it was left out.')
  if (hasLiteralAddress(article.body)) losses.add('An address stands in plain text: some readers of Markdown will make it a link.')
  if (holdsUnwritable(article.body.textBetween(0, article.body.content.size))) losses.add('Control characters and broken characters were left out or replaced.')
  const root: Root = { type: 'root', children: [...context.blocks(article.body, -1), ...definitions(plan, wordsFor(article.language))] }
  const body = profile.serialize(root)
  const head = frontMatter(profile.fields(article))
  return { text: head && body ? `${head}\n${body}` : head || body || '\n', assets, warnings: losses.list() }
}
