import { schema } from '../../document'
import { passesOn } from '../mail/parts'
import { isClock } from '../text/dates'
import { isSentence } from '../text/prose'
import { wordsOf } from '../text/words'
import { verdict, type Verdict } from './verdicts'
import { sendsOn } from './within-story'
import type { ReadBlock } from './blocks'
import type { HtmlElement } from './parse'
import { attr, closest, findElement, hasAttr, nameWords, parentOf } from './tree'
import { weighBlock, type WeighedBlock } from './weigh'

/** Fewer words without a stop are labels of the page. */
const fewestWords = 5

/** True for what a person copied with the story, and not for a label beside it. */
const isText = ({ node, text, linked }: WeighedBlock, isWithin: boolean): boolean => {
  if (node.type.name === 'figure' || sendsOn({ node, text })) return true
  if (linked > 0.5) return false
  return isWithin || node.type.name !== 'paragraph' || isSentence(text) || wordsOf(text).length >= fewestWords
}

/** True for lines that a page sets alike, one below the other. */
function looksLike(one: HtmlElement, other: HtmlElement): boolean {
  const [outer, beside] = [parentOf(one), parentOf(other)]
  return one.tagName === other.tagName && attr(one, 'class') === attr(other, 'class') && attr(one, 'dir') === attr(other, 'dir') && outer !== null && beside !== null && attr(outer, 'class') === attr(beside, 'class')
}

const isBody = ({ role }: Verdict): boolean => role === 'body' || role === 'dateline'

/** Verdicts on a stretch of a page that a person picked out: what only stands outside of the part that looks like the story was wanted as well. */
export function asPicked(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const isOut = (at: number): boolean => verdicts[at]!.role === 'residue' && (verdicts[at]!.reason === 'outside-story' || (verdicts[at]!.reason === 'separator' && blocks[at]!.node.type.name === 'horizontalRule'))
  const sure = verdicts.flatMap((found, at) => (isBody(found) || (isOut(at) && blocks[at]!.node.type.name === 'paragraph' && isText(blocks[at]!, false)) ? [at] : []))
  const [first, last] = [sure[0] ?? -1, sure.at(-1) ?? -1]
  const result: Verdict[] = []
  verdicts.forEach((found, at) => {
    const [block, before] = [blocks[at]!, blocks[at - 1]]
    const isWithin = first >= 0 && at > first && (at < last || (before !== undefined && isBody(result[at - 1]!) && looksLike(block.element, before.element)))
    // The hour beside a message, and the one at which somebody begins to speak.
    if (found.role === 'body' && isClock(block.text) && (block.element.tagName === 'time' || nameWords(block.element).includes('timestamp'))) result.push(verdict('residue', 'second-date', 0.6))
    // A line of links that the element of the text before it holds too.
    else result.push(isOut(at) && (isText(block, isWithin) || (isWithin && block.element === before?.element)) ? verdict(block.node.type.name === 'heading' ? 'heading' : 'body', 'page-markup', 0.6) : found)
  })
  return result
}

const isSignature = (element: HtmlElement): boolean => /(?:^|[\s_-])(?:gmail_signature|moz-signature|AppleMailSignature|ms-outlook-mobile-signature|protonmail_signature_block|(?:ydp\w{0,12})?signature)(?=$|[\s_-])/i.test(`${attr(element, 'class')} ${attr(element, 'id')}`.slice(0, 400))

/** Blocks of a letter with those of a mail that it passes on as its own: some programs set it as a quotation. */
export const passedOn = (blocks: readonly ReadBlock[]): readonly ReadBlock[] =>
  blocks.flatMap((block): readonly ReadBlock[] => (block.node.type.name === 'blockquote' && passesOn(block.node.firstChild?.textContent ?? '') ? block.node.children.map((node) => ({ node: node.type.name === 'attributionLine' ? schema.node('paragraph', null, [schema.text('—'), schema.node('hardBreak'), ...node.children]) : node, element: block.element })) : [block]))

/** Who wrote to whom and when, above a message in Gmail's own window. */
const isGmailHead = (element: HtmlElement): boolean => /(?:^|\s)gE(?:\s|$)/.test(attr(element, 'class')) && findElement(element, (one) => hasAttr(one, 'email') && /(?:^|\s)gD(?:\s|$)/.test(attr(one, 'class'))) !== null

/** The blocks that a program for mail sets above the words of a mail, by their words. */
export const headLines = (blocks: readonly ReadBlock[]): ReadonlySet<string> => new Set(blocks.filter(({ element }) => closest(element, isGmailHead) !== null).map((block) => weighBlock(block).text))

/** The blocks that a program for mail calls a signature, by their words. */
export const signedLines = (blocks: readonly ReadBlock[]): ReadonlySet<string> => new Set(blocks.filter(({ element }) => closest(element, isSignature) !== null).map((block) => weighBlock(block).text))
