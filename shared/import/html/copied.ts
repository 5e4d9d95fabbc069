import { isClock } from '../text/dates'
import { isSentence } from '../text/prose'
import { wordsOf } from '../text/words'
import { verdict, type Verdict } from './verdicts'
import type { ReadBlock } from './blocks'
import type { HtmlElement } from './parse'
import { attr, closest } from './tree'
import { weighBlock, type WeighedBlock } from './weigh'

/** Fewer words without a stop are labels of the page. */
const fewestWords = 5

/** True for what a person copied with the story, and not for a label beside it. */
const isText = ({ node, text, linked }: WeighedBlock, isWithin: boolean): boolean => {
  if (node.type.name === 'figure') return true
  if (linked > 0.5) return false
  return isWithin || node.type.name !== 'paragraph' || isSentence(text) || wordsOf(text).length >= fewestWords
}

/** Verdicts on a stretch of a page that a person picked out: what only stands outside of the part that looks like the story was wanted as well. */
export const asPicked = (blocks: readonly WeighedBlock[], verdicts: readonly Verdict[]): readonly Verdict[] => {
  const isBody = ({ role }: Verdict): boolean => role === 'body' || role === 'dateline'
  const [first, last] = [verdicts.findIndex(isBody), verdicts.findLastIndex(isBody)]
  return verdicts.map((found, at) => {
    const block = blocks[at]!
    // The hour beside a message.
    if (found.role === 'body' && block.element.tagName === 'time' && isClock(block.text)) return verdict('residue', 'second-date', 0.6)
    if (found.role !== 'residue' || !(found.reason === 'outside-story' || (found.reason === 'separator' && block.node.type.name === 'horizontalRule')) || !isText(block, at > first && at < last)) return found
    return verdict(block.node.type.name === 'heading' ? 'heading' : 'body', 'page-markup', 0.6)
  })
}

const isSignature = (element: HtmlElement): boolean => /(?:^|[\s_-])(?:gmail_signature|moz-signature|AppleMailSignature|ms-outlook-mobile-signature)/.test(`${attr(element, 'class')} ${attr(element, 'id')}`.slice(0, 400))

/** The blocks that a program for mail calls a signature, by their words. */
export const signedLines = (blocks: readonly ReadBlock[]): ReadonlySet<string> => new Set(blocks.filter(({ element }) => closest(element, isSignature) !== null).map((block) => weighBlock(block).text))
