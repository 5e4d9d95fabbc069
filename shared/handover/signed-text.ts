import type { Node } from '@tiptap/pm/model'
import { printedByline, type Article } from '../article'
import { bodyText } from '../document'
import { textHash } from '../verification'

type Printed = Pick<Article, 'kicker' | 'headline' | 'deck' | 'byline' | 'authors' | 'dateline' | 'creditLine'>

/** All words of a piece that a reader will see, the fields above the text first: what a sign-off answers for. */
export const signedText = (article: Printed, doc: Node): string =>
  [article.kicker, article.headline, article.deck, printedByline(article), article.dateline.place, article.dateline.date, article.creditLine, bodyText(doc)].join('\n')

/** What binds a sign-off to the words. */
export const signedHash = (article: Printed, doc: Node): string => textHash(signedText(article, doc))
