import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { Fault } from '../../errors'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlText = DefaultTreeAdapterTypes.TextNode
export type HtmlComment = DefaultTreeAdapterTypes.CommentNode
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** The longest HTML that is read, in UTF-16 units: saved pages carry their pictures with them. */
export const longestHtml = 30_000_000
/** Elements and comments of one page; a long article with its comments has a twentieth. */
const mostNodes = 600_000
/** Levels of one page. Browsers themselves stop nesting at 512. */
const deepest = 800

const tooLarge = (file: string, found: string, limit: string): never => {
  throw new Fault('tooLarge', `${file} is too large (${found}; the limit is ${limit}). Copy the story out of it and import that.`, { file, size: found, limit })
}

/** Longer addresses within a page are pictures and fonts that it carries along, and no text. */
const longData = 400

const endsAddress = /["'<>()\s]/

const pictureData = /^data:image\/(?:png|jpe?g|gif|webp)(?:;[\w=.-]{1,60})*;base64,/i

/** `html` with long `data:` addresses cut to `data:`, those of pictures to `data:#0`, `data:#1` …: their base64 goes to `pictures`. Reads each character once. */
function withoutData(html: string, pictures: string[]): string {
  const parts: string[] = []
  let from = 0
  for (let at = html.indexOf('data:'); at >= 0; at = html.indexOf('data:', at + 5)) {
    if (at < from || !/["'(=\s]/.test(html[at - 1] ?? ' ')) continue
    let end = at + 5
    while (end < html.length && !endsAddress.test(html[end]!)) end += 1
    if (end - at < longData) continue
    parts.push(html.slice(from, at + 5))
    const head = pictureData.exec(html.slice(at, at + 120))
    if (head) parts.push(`#${pictures.push(html.slice(at + head[0].length, end)) - 1}`)
    from = end
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(from)
}

/**
 * The tree of an HTML text, as the HTML standard builds it; nothing in it is run or fetched. `file` is for the message alone.
 * Throws `tooLarge` for more than 30 MB, 600,000 elements or 800 levels. Data addresses over 400 characters are cut to `data:`; `pictures`
 * takes the base64 of those that are pictures, named `data:#` and their number.
 */
export function parseHtml(html: string, file: string, pictures: string[] = []): HtmlDocument {
  if (html.length > longestHtml) tooLarge(file, `${Math.ceil(html.length / 1_000_000)} MB`, `${longestHtml / 1_000_000} MB`)
  const count = { nodes: 0, depth: 0 }
  const more = (): void => {
    count.nodes += 1
    if (count.nodes > mostNodes) tooLarge(file, `> ${mostNodes} elements`, `${mostNodes} elements`)
  }
  return parse(withoutData(html, pictures), {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) => {
        more()
        return defaultTreeAdapter.createElement(name, namespace, attributes)
      },
      createCommentNode: (data) => {
        more()
        return defaultTreeAdapter.createCommentNode(data)
      },
      onItemPush: () => {
        count.depth += 1
        if (count.depth > deepest) tooLarge(file, `> ${deepest} levels`, `${deepest} levels`)
      },
      onItemPop: () => {
        count.depth -= 1
      },
    },
  })
}
