import type { PublicArticle } from '../public-article'
import { bylineNames } from '../byline-names'
import type { FrontMatter } from './front-matter'
import type { Profile } from './profile'
import { serializeGfm } from './serialize'
import { oneLine } from './text'

const names = (values: readonly string[]): readonly string[] => values.map(oneLine).filter(Boolean)

/** Each once: a byline may name the editor who is recorded as well. */
const authorNames = ({ authors }: PublicArticle): readonly string[] => [...new Set(names(authors.map((author) => author.name)))]

/** The keys of the GFM profile, as the export contract names them. */
const fields = (article: PublicArticle): FrontMatter => ({
  title: oneLine(article.headline),
  subtitle: oneLine(article.deck),
  description: oneLine(article.description),
  author: authorNames(article),
  date: article.publishedAt ?? '',
  lastmod: article.updatedAt,
  lang: oneLine(article.language),
  section: oneLine(article.section),
  tags: names(article.tags),
  credit: oneLine(article.creditLine),
  source: oneLine(article.isBasedOn),
  canonical: oneLine(article.canonicalUrl),
})

function unsaid(article: PublicArticle): readonly string[] {
  const saysMore = bylineNames(oneLine(article.byline)).join(', ') !== authorNames(article).join(', ')
  const losses: readonly (readonly [boolean, string])[] = [
    [article.kicker.trim() !== '', 'Markdown leaves out the kicker.'],
    [article.dateline.place.trim() !== '' || article.dateline.date.trim() !== '', 'Markdown leaves out the dateline.'],
    [article.byline.trim() !== '' && saysMore, 'Markdown leaves out the byline as printed: the names of the authors are written.'],
    [article.authors.some((author) => author.role !== 'writer'), 'Markdown leaves out the roles of authors.'],
    [article.translationOf.trim() !== '', 'Markdown leaves out what the article is a translation of.'],
    [article.corrections.length > 0, 'Markdown leaves out the corrections.'],
  ]
  return losses.flatMap(([lost, sentence]) => (lost ? [sentence] : []))
}

/** GitHub Flavored Markdown: tables, footnotes, strikethrough, task lists. */
export const gfm: Profile = { name: 'gfm', fields, unsaid, serialize: serializeGfm }
