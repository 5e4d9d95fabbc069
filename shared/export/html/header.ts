import type { PublicArticle } from '../public-article'
import type { Words } from '../words'
import { bylineText, otherCredits } from './byline'
import { oneLine } from './text'
import { timeElement } from './time'
import { block, inline, lineOf, text, type Children } from './tree'

const nonEmpty = (tagName: string, children: Children): Children => (children.length === 0 ? [] : [inline(tagName, {}, children)])

/** The title of the page: a page must have one, even while the article has no headline. */
export const titleOf = ({ headline }: PublicArticle, words: Words): string => oneLine(headline) || words.untitled

/** Kicker, headline and deck, then one group of what is known of the making. What is empty is left out. */
export function articleHeader(article: PublicArticle, words: Words): Children {
  const place = [article.dateline.place, article.dateline.date].map(oneLine).filter((part) => part !== '').join(', ')
  const credit = oneLine(article.creditLine)
  const making = [
    ...lineOf('p', bylineText(article, words)),
    ...otherCredits(article, words).flatMap((line) => lineOf('p', line)),
    ...lineOf('p', place),
    ...nonEmpty('p', article.publishedAt === null ? [] : timeElement(article.publishedAt, words)),
    ...nonEmpty('p', credit === '' ? [] : [inline('small', {}, [text(credit)])]),
  ]
  return [
    block('header', {}, [
      ...lineOf('p', oneLine(article.kicker)),
      ...lineOf('h1', titleOf(article, words)),
      ...lineOf('p', oneLine(article.deck)),
      ...(making.length === 0 ? [] : [block('div', {}, making)]),
    ]),
  ]
}
