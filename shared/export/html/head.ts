import type { PublicArticle } from '../public-article'
import type { Words } from '../words'
import { printableUrl } from './address'
import { writerNames } from './byline'
import { titleOf } from './header'
import { languageTag } from './language'
import { pageStyle } from './page-style'
import { oneLine } from './text'
import { laterTime, machineTime } from './time'
import { block, inline, text, type Children } from './tree'

const named = (name: string, content: string): Children => (content === '' ? [] : [inline('meta', { name, content }, [])])
const property = (name: string, content: string): Children => (content === '' ? [] : [inline('meta', { property: name, content }, [])])

/** Open Graph writes a locale as `id_ID`; a tag without a region says too little for it. */
function locale(language: string): string {
  const [primary, region] = languageTag(language === 'id' ? 'id-ID' : language).split('-')
  return region && /^[A-Z]{2}$/.test(region) ? `${primary}_${region}` : ''
}

export interface HeadFacts {
  /** The address of the first picture and what it shows, when the page's own address is known. */
  readonly image: { readonly url: string; readonly alt: string }
  readonly jsonLd: string
}

/** The head of a page: who it is for machines, and its one small style sheet. */
export function pageHead(article: PublicArticle, words: Words, { image, jsonLd }: HeadFacts): Children {
  const title = titleOf(article, words)
  const description = oneLine(article.description)
  const canonical = printableUrl(article.canonicalUrl)
  const { publishedAt } = article
  return [
    block('head', {}, [
      inline('meta', { charSet: 'utf-8' }, []),
      ...named('viewport', 'width=device-width, initial-scale=1'),
      inline('title', {}, [text(title)]),
      ...named('description', description),
      ...named('author', writerNames(article).join(', ')),
      ...(canonical === '' ? [] : [inline('link', { rel: ['canonical'], href: canonical }, [])]),
      ...property('og:type', 'article'),
      ...property('og:title', title),
      ...property('og:description', description),
      ...property('og:url', canonical),
      ...property('og:site_name', oneLine(article.publisher?.name ?? '')),
      ...property('og:locale', locale(article.language)),
      ...property('og:image', image.url),
      ...property('og:image:alt', image.url && image.alt),
      ...(publishedAt === null
        ? []
        : [
            ...property('article:published_time', machineTime(publishedAt)),
            ...property('article:modified_time', machineTime(laterTime(publishedAt, article.updatedAt))),
          ]),
      ...property('article:section', oneLine(article.section)),
      ...article.tags.flatMap((tag) => property('article:tag', oneLine(tag))),
      ...named('twitter:card', image.url === '' ? 'summary' : 'summary_large_image'),
      ...named('twitter:title', title),
      ...named('twitter:description', description),
      ...named('twitter:image', image.url),
      ...named('twitter:image:alt', image.url && image.alt),
      inline('script', { type: 'application/ld+json' }, [text(`\n${jsonLd}\n`)]),
      inline('style', {}, [text(`\n${pageStyle}`)]),
    ]),
  ]
}
