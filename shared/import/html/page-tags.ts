import { readTags } from '../text/labels'
import { tables } from '../text/languages'
import { wordsOf } from '../text/words'
import { holdsAtMost, seenText } from './seen'
import { isTagLink } from './tag-links'
import { attr, closest, elementsUnder, findElement } from './tree'
import { lineOf, verdict, type Verdict } from './verdicts'
import type { WeighedBlock } from './weigh'

const callsTags = / (?:tags?|tagar|keywords?|topics?|taglist|tagcloud) /

/** The words of the links of a list or a line, each once. */
export function linkWords(block: WeighedBlock): readonly string[] {
  if (!holdsAtMost(block.element, 5000)) return []
  const links = [block.element, ...elementsUnder(block.element)].filter(({ tagName }) => tagName === 'a').map(seenText).filter(Boolean)
  // A block may stand in a link itself.
  const isWithin = links.length === 0 && block.linked > 0.9 && closest(block.element, ({ tagName }) => tagName === 'a') !== null
  return isWithin ? [lineOf(block.text)] : [...new Set(links)]
}

/** The words of a block that are no links, on one line. */
function unlinkedWords({ node }: WeighedBlock): string {
  const parts: string[] = []
  node.descendants((child) => {
    if (child.isText && !child.marks.some(({ type }) => type.name === 'link')) parts.push(child.text!)
  })
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}

const tagHeading = /^(?:topik|topics?|tagar|tags?|kata kunci|keywords?|tag terpopuler|topik terkait|tag terkait|related topics|filed under|tagged(?: as| with)?|see more on|more on|explore more on these topics|in this story)$/i

/** Tags that are links beside a label and little else, or that all lead to what the site has on a subject; null for any other block. */
function linkedTags(block: WeighedBlock): readonly string[] | null {
  const links = block.linked > 0.3 && block.text.length <= 600 ? linkWords(block) : []
  if (links.length === 0) return null
  const beside = unlinkedWords(block).replace(/[\s,;:|•·#]+/g, ' ').trim()
  const isLabelled = tagHeading.test(beside) && links.every((link) => wordsOf(link).length <= 4)
  const areTags = links.length > 1 && wordsOf(beside).length <= 3 && isTagLink(block.element)
  return isLabelled || areTags ? links : null
}

/** Tags, as the page marks or names them; null for any other block. */
export function tagsOf(block: WeighedBlock, names: string): Verdict | null {
  const line = lineOf(block.text)
  if (/^(?:source|via|sumber)\b(?!\s*$)/i.test(line) && !/[,;\n]/.test(block.text)) return null
  // Subjects that may be followed are controls.
  if (block.linked === 0 && /List$/.test(block.node.type.name) && findElement(block.element, ({ tagName }) => tagName === 'button') !== null) return verdict('residue', 'page-control', 0.7)
  const linked = linkedTags(block)
  if (linked) {
    const tags = linked.map((tag) => tag.replace(/^#\s*|\s*,$/g, '').trim()).filter((tag) => tag !== '' && wordsOf(tag).length <= 6)
    if (tags.length > 0) return verdict('tags', 'page-markup', 0.85, { tags, to: ['tags'] })
  }
  const labelled = readTags(line)
  const several = labelled && !/[,;|•·#]/.test(line) ? linkWords(block) : []
  if (labelled && labelled.length > 0 && block.node.type.name === 'paragraph' && several.length < 2) return verdict('tags', line.startsWith('#') ? 'tags-hash' : 'tags-label', 0.9)
  if (tables.tagLabels.has(line.toLowerCase().replace(/\s*:$/, ''))) return verdict('residue', 'tags-label', 0.8)
  const lines = block.text.split('\n')
  const links = block.linked > 0.4 || callsTags.test(names) || labelled ? linkWords(block) : []
  const isLinked = block.linked > 0.9 && links.length > 0 && isTagLink(block.element)
  if (!callsTags.test(names) && !labelled && !isLinked) return null
  const words = (links.length > 0 ? links : lines).map((tag) => tag.replace(/^#\s*|\s*,$/g, '').trim()).filter((tag) => tag !== '' && wordsOf(tag).length <= 6 && !/^(?:tags?|topik|tagar|topics?|suggested topics|(?:explore )?more on these topics|topik terkait|tag terkait|kata kunci|filed under)\s*:?$/i.test(tag))
  if (words.length === 0) return /^topics?\s*:?$/i.test(line) ? verdict('residue', 'tags-label', 0.8) : null
  return block.linked > 0.4 || lines.length > 1 || wordsOf(line).length <= 4 ? verdict('tags', 'page-markup', 0.85, { tags: words, to: ['tags'] }) : null
}

/** What stands in a line of names and days beside them: the section, where a link of the line is marked as one (rel="category"). */
export function withCategory(found: Verdict, block: WeighedBlock, known: string): Verdict {
  if (known !== '' || !found.said || found.said.section !== undefined || !holdsAtMost(block.element, 300)) return found
  const link = findElement(block.element, (one) => one.tagName === 'a' && /(?:^|\s)category(?:\s|$)/.test(attr(one, 'rel')))
  const section = link ? seenText(link) : ''
  return section === '' || wordsOf(section).length > 4 ? found : { ...found, said: { ...found.said, section, to: [...found.said.to, 'section'] } }
}
