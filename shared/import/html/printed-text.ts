import { schema } from '../../document'
import { isProse } from '../text/prose'
import { readBlocks } from '../text/unwrap'
import type { ReadBlock } from './blocks'
import type { HtmlRead } from './read-html'
import { attr, findElement } from './tree'

/** Looked at for a sentence, in characters. */
const looked = 20_000

/** Signs of a text that a program is to read. */
const isCode = (text: string): boolean => (text.match(/[{};<>=]|\(\)/g)?.length ?? 0) * 40 > text.length

/** A text whose paragraphs open with blanks and are parted by nothing else, with each on a line of its own. */
function indentedJoined(text: string): string {
  const lines = text.split('\n')
  const opens = (line: string): boolean => /^(?: {2,}|\t)\S/.test(line)
  const first = lines.findIndex(opens)
  if (first < 0 || lines.filter(opens).length < 2 || lines.slice(first).some((line) => line.trim() === '')) return text
  const joined: string[] = []
  for (const line of lines.slice(first)) {
    if (opens(line) || joined.length === 0) joined.push(line.trim())
    else joined.push(`${joined.pop()!} ${line.trim()}`)
  }
  return [...lines.slice(0, first), ...joined].join('\n\n')
}

/** The text of HTML that only sets it as it was typed, as agencies and viewers of text files do: words, and no code. Null for any other. */
export const printedText = ({ blocks, leftOut }: HtmlRead): string | null => (blocks.length === 1 && leftOut.length === 0 ? typedText(blocks[0]!) : null)

/** Fewer paragraphs of running text set as they were typed are an example, a poem or an address. */
const fewestPassages = 2

/** A block of text that a page sets as it was typed, as the paragraphs that it holds; any other as it is. */
export function withTypedPassages(block: ReadBlock): readonly ReadBlock[] {
  const text = typedText(block)
  const parts = text === null ? [] : readBlocks(text)
  if (parts.filter((part) => isProse(part.text)).length < fewestPassages) return [block]
  return parts.map((part) => ({ ...block, node: schema.node('paragraph', null, [schema.text(part.text)]) }))
}

/** The words of a block that is set as it was typed; null for code, and for any other block. */
function typedText(block: ReadBlock): string | null {
  if (block.node.type.name !== 'codeBlock' || block.element.tagName !== 'pre') return null
  if (findElement(block.element, ({ tagName }) => tagName === 'code') || /code|lang|highlight|source|hljs|prism/i.test(attr(block.element, 'class').slice(0, 400))) return null
  const text = block.node.textContent
  const start = text.slice(0, looked)
  return isCode(start) || !start.split(/\n\s*\n|\n(?=\s{2,}\S)/).some((part) => isProse(part.replace(/\s+/g, ' ').trim())) ? null : indentedJoined(text)
}
