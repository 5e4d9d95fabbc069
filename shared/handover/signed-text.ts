import type { Node } from '@tiptap/pm/model'
import { printedByline, type Article } from '../article'
import { bodyText } from '../document'
import { textHash } from '../verification'

type Printed = Pick<Article, 'kicker' | 'headline' | 'deck' | 'byline' | 'authors' | 'dateline' | 'creditLine'>

/** What footnotes say, and of pictures what stands beside their captions, in reading order. */
function besideText(doc: Node): readonly string[] {
  const texts: string[] = []
  doc.descendants((node) => {
    if (node.type.name === 'footnote') texts.push(node.textContent)
    if (node.type.name === 'figure') texts.push(...[node.attrs['alt'], node.attrs['credit']].map(String).filter((text) => text !== ''))
  })
  return texts
}

/** All words of a piece that a reader will see, the fields above the text first: what a sign-off answers for. */
const signedText = (article: Printed, doc: Node): string =>
  [article.kicker, article.headline, article.deck, printedByline(article), article.dateline.place, article.dateline.date, article.creditLine, bodyText(doc), ...besideText(doc)].join('\n')

/** What binds a sign-off to the words. */
export const signedHash = (article: Printed, doc: Node): string => textHash(signedText(article, doc))
