import type { Node } from '@tiptap/pm/model'
import type { RootContent } from 'mdast'
import type { ArticleFacts, NodeJson } from '../../article'
import { schema } from '../../document'
import { oneLine } from '../../export/markdown/text'
import { paragraph, readBlocks } from './blocks'
import { readFields, tellRepeated } from './fields'
import { splitFrontMatter } from './front-matter'
import { readInline } from './inline'
import { checkLimits, mostExpanded } from './limits'
import type { Reader, ResolvedAsset } from './reader'
import { parse, textOf, walk, type Parsed } from './tree'
import { newWarnings, type Warnings } from './warnings'

export type { ResolvedAsset } from './reader'

/** An article as a Markdown file tells it. */
export interface ReadMarkdown {
  /** The facts that the front matter or the first heading tells; absent keys were not told. */
  readonly fields: Partial<ArticleFacts>
  /** A body that the schema accepts. */
  readonly body: NodeJson
  /** Plain English sentences: what was changed, or left out, and where. */
  readonly warnings: readonly string[]
}

/** The headline, where the file begins with a heading of the first level that holds nothing but words, and the blocks after it. */
function splitHeadline(nodes: readonly RootContent[], told: string | undefined): { readonly headline: string; readonly rest: readonly RootContent[] } {
  const first = nodes.find((node) => node.type !== 'definition')
  if (first?.type !== 'heading' || first.depth !== 1) return { headline: '', rest: nodes }
  const headline = oneLine(textOf(first))
  const plain = [...walk(first)].every((node) => node.type !== 'footnoteReference' && node.type !== 'image' && node.type !== 'imageReference')
  if (!plain || headline === '' || (told !== undefined && told !== headline)) return { headline: '', rest: nodes }
  return { headline, rest: nodes.filter((node) => node !== first) }
}

function newReader(parsed: Parsed, warnings: Warnings, resolveAsset: Reader['resolveAsset']): Reader {
  let left = mostExpanded
  const reader: Reader = {
    parsed,
    warnings,
    resolveAsset,
    blocks: (nodes, depth) => readBlocks(nodes, reader, depth),
    inline: (children, marks, depth) => readInline(children, marks, reader, depth),
    used: new Set(),
    spend: (characters) => (left -= characters) >= 0,
  }
  return reader
}

/** The notes and definitions that nothing refers to: notes are kept as paragraphs, names of definitions are told. */
function unused(reader: Reader): readonly Node[] {
  const { definitions, footnotes } = reader.parsed
  for (const { identifier, label, url } of definitions.values())
    if (!reader.used.has(identifier)) reader.warnings.add('Definitions of links that nothing refers to were left out', `${label ?? identifier}: ${url}`)
  return [...footnotes.values()].flatMap((note) => {
    if (reader.used.has(`^${note.identifier}`)) return []
    reader.warnings.add('Notes that nothing refers to were set at the end', note.label ?? note.identifier)
    return readBlocks(note.children, reader)
  })
}

/**
 * Reads a Markdown file (CommonMark and GFM, with or without YAML front matter) as an article. Nothing in it is executed or
 * fetched: HTML other than a few inline tags stays as text, and pictures are what `resolveAsset` says of their decoded path
 * (by default, none is found). Throws the fault `tooLarge` for what is beyond the limits of `limits.ts`.
 */
export function readMarkdown(text: string, options: { readonly resolveAsset?: (path: string) => ResolvedAsset | null } = {}): ReadMarkdown {
  checkLimits(text)
  const warnings = newWarnings()
  const { body: source, values, unreadable, repeated, language } = splitFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const fields = values ? readFields(values, warnings) : {}
  tellRepeated(repeated, warnings)
  const parsed = parse(source)
  const { headline, rest } = splitHeadline(parsed.root.children, fields.headline)

  const resolveAsset = (path: string): ResolvedAsset | null => options.resolveAsset?.(decoded(path)) ?? null
  const reader = newReader(parsed, warnings, resolveAsset)
  const blocks = [...readBlocks(rest, reader), ...unused(reader)]
  if (unreadable) {
    warnings.add('The front matter could not be read: it was kept as code at the start')
    blocks.unshift(schema.node('codeBlock', { language }, [schema.text(unreadable)]))
  }
  const doc = schema.node('doc', null, blocks.length > 0 ? blocks : [paragraph()])
  doc.check()
  return { fields: headline ? { ...fields, headline } : fields, body: doc.toJSON() as NodeJson, warnings: warnings.list() }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
