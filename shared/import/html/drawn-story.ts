import { schema } from '../../document'
import { furnitureReason } from '../text/furniture'
import { isOutlet } from '../text/outlets'
import { isProse } from '../text/prose'
import { readMeta, type PageMeta } from './meta'
import { storyInData } from './page-data'
import type { HtmlElement } from './parse'
import type { PageOptions } from './plan-page'
import { readHtml, type HtmlOptions, type HtmlRead } from './read-html'
import { elementsUnder, textOf } from './tree'

/** Less text than this is a stub, in characters. */
const shortestTold = 80

/** How a page is read. */
export const pageHtml = ({ origin, files, base }: PageOptions): HtmlOptions => ({ file: origin, keepsImages: true, marksLost: true, files: files ?? new Map(), ...(base ? { base } : {}) })

/** A page that draws its story by a program holds none. */
const isDrawn = (read: HtmlRead): boolean => !read.blocks.some(({ node }) => isProse(node.textContent))

/** More running text than a page has around its story, in characters. */
const mostAround = 900

/** What a page calls its story, in its data for others and in its first headings; the names of sites are no titles. */
function titlesOf({ document, base }: HtmlRead): readonly string[] {
  const { titles, sites } = readMeta(document, base)
  const headings = [...elementsUnder(document)].filter(({ tagName }) => tagName === 'h1').map(textOf)
  const names = new Set(sites.map((site) => site.toLowerCase()))
  return [...titles, ...headings].filter((title) => title !== '' && !names.has(title.toLowerCase()) && !isOutlet(title))
}

/** As `withDrawnStory`, with what the page shows where no program runs, as far as that is a story. */
function withSpareStory(html: string, read: HtmlRead, options: PageOptions): HtmlRead {
  if (read.isOffice || !/<noscript/i.test(html)) return read
  const spare = readHtml(html.replace(/<\/?noscript\b[^<>]{0,400}>/gi, ''), pageHtml(options))
  return spare.blocks.some(({ node: { textContent } }) => isProse(textContent) && furnitureReason(textContent) === null && !asksForProgram.test(textContent)) ? spare : read
}

/** What pages say of themselves where no program runs. */
const asksForProgram = /java\s?script|\bbrowser|peramban|\bcookies?\b/i

/** A page that draws its story by a program, with the story that stands in the data of that program. */
export function withDrawnStory(html: string, read: HtmlRead, options: PageOptions): HtmlRead {
  const prose = read.blocks.map(({ node }) => node.textContent).filter(isProse)
  const isShown = read.isOffice || prose.reduce((sum, text) => sum + text.length, 0) > mostAround
  const story = isShown ? null : storyInData(read.document, { titles: titlesOf(read), prose })
  if (!story) return prose.length === 0 ? withSpareStory(html, read, options) : read
  const drawn = readHtml(`${html}${story.html}`, pageHtml(options))
  return { ...drawn, leftOut: [...drawn.leftOut, ...story.leftOut] }
}

/** A page that draws its story by a program, with the text that its linked data have of it. */
export function withToldStory(read: HtmlRead, body: HtmlElement, { paragraphs }: PageMeta): HtmlRead {
  if (!isDrawn(read) || paragraphs.join(' ').length < shortestTold) return read
  return { ...read, blocks: [...read.blocks, ...paragraphs.map((text) => ({ node: schema.node('paragraph', null, [schema.text(text)]), element: body }))] }
}
