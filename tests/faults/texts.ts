import { newArticle, type Article } from '../../shared/article'

/** About 2 KB of text, so that a file spans more than one block of the disk. */
export const openingText = Array.from({ length: 24 }, (_, line) => `Kalimat ke-${line}: “harga beras naik,” kata pedagang di pasar induk itu kemarin sore.`).join(' ')

/** An article with one paragraph; none when the text is empty. */
export const articleOf = (headline: string, text: string): Article => ({
  ...newArticle('id', '2026-11-23T09:00:00+07:00'),
  headline,
  body: { type: 'doc', content: [text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' }] },
})

export const textOf = (article: Article): string => article.body.content?.[0]?.content?.[0]?.text ?? ''
