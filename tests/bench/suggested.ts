import { articleSchema, type Article, type NodeJson } from '@shared/article'
import { articleOf, numbers } from './generate'

const bodyOf = (texts: readonly string[]): NodeJson => ({ type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) })

/** The article of these paragraphs with about `count` suggestions in it: words put in, taken out and exchanged, all over the piece. */
export function suggestedArticle(headline: string, texts: readonly string[], count: number, now: string): Article {
  const next = numbers(11)
  const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0)
  // Two that stand side by side are one, so that no two neighbours are changed.
  const every = Math.max(2, Math.floor(words / count))
  const changed = (text: string): string =>
    text
      .split(' ')
      .flatMap((word, index) => {
        if (index % every !== 1) return [word]
        const kind = next()
        return kind < 0.34 ? [word, 'sore'] : kind < 0.67 ? [] : ['usulan']
      })
      .join(' ')
  const article = articleOf(headline, texts.map(changed), now)
  return articleSchema.parse({ ...article, original: { body: bodyOf(texts), headline: article.headline, deck: article.deck } })
}
