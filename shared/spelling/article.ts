import type { Article, ArticleFacts } from '../article'
import { readBody, textMap } from '../document'
import type { Source } from '../source'
import { blockProse, misspelled, proseBlocks, unknownWords, wordsOfNames, type Misspelling } from './check'
import type { Speller } from './speller'
import { certainly } from './suggest'

/** The fields whose words are printed as prose. */
export const proseFields = ['kicker', 'headline', 'deck', 'description'] as const

/** Names that an article may have without a doubt. Of a withheld source none is taken. */
function namesOf({ byline, authors, dateline, tags }: Pick<ArticleFacts, 'byline' | 'authors' | 'dateline' | 'tags'>, sources: Iterable<Source>): readonly string[] {
  const open = [...sources].filter(({ confidentiality }) => confidentiality === 'none')
  return [byline, dateline.place, ...tags, ...authors.map(({ name }) => name), ...open.flatMap(({ name, aliases, affiliation }) => [name, ...aliases, affiliation])]
}

/** The words that are right in an article besides those of its dictionary, in lower case. `listed`: the desk's own. */
export const alsoRight = (facts: Parameters<typeof namesOf>[0], sources: Iterable<Source>, listed: Iterable<string>): ReadonlySet<string> =>
  new Set([...wordsOfNames(namesOf(facts, sources)), ...[...listed].map((word) => word.toLowerCase())])

/** The misspelled words of a whole article. Throws `unknownContent` for a body that the schema does not know. */
export function misspellingsOf(speller: Speller, article: Article, sources: Iterable<Source>, listed: Iterable<string>): readonly Misspelling[] {
  const doc = readBody(article.body)
  const { offsetOf } = textMap(doc)
  const unknown = [
    ...proseFields.flatMap((field) => unknownWords(speller, article[field]).map((word) => ({ ...word, field }))),
    ...proseBlocks(doc).flatMap(({ block, from }) =>
      unknownWords(speller, blockProse(block)).map((word) => ({ ...word, field: null, start: offsetOf(from + word.start), end: offsetOf(from + word.end - 1) + 1 })),
    ),
  ]
  return misspelled(unknown, alsoRight(article, sources, listed)).map(({ field, start, end, text }) => ({ field, start, end, word: text, meant: certainly(speller, text) }))
}
