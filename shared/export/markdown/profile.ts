import type { Root } from 'mdast'
import type { PublicArticle } from '../public-article'
import type { FrontMatter } from './front-matter'

/** One way to write Markdown: its front matter and its syntax. A further profile is one more value of this type. */
export interface Profile {
  readonly name: string
  /** The front matter; '' and [] for what is absent. */
  readonly fields: (article: PublicArticle) => FrontMatter
  /** A sentence for each field of the article that the front matter has no place for. */
  readonly unsaid: (article: PublicArticle) => readonly string[]
  readonly serialize: (root: Root) => string
}
