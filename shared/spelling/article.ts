import type { Node } from '@tiptap/pm/model'
import type { Article, ArticleFacts } from '../article'
import { readBody, textMap } from '../document'
import type { Where } from '../finding'
import type { Source } from '../source'
import { blockProse, languagesIn, misspelled, placeInFootnote, proseBlocks, proseFootnotes, unknownWords, wordsOfNames, type Misspelling, type UnknownWord } from './check'
import type { Speller } from './speller'
import { certainly } from './suggest'

/** The fields whose words are printed as prose. */
export const proseFields = ['kicker', 'headline', 'deck', 'description'] as const

/** Names that an article may have without a doubt. Of a withheld source none is taken. */
function namesOf({ byline, authors, dateline, tags }: Pick<ArticleFacts, 'byline' | 'authors' | 'dateline' | 'tags'>, sources: Iterable<Source>): readonly string[] {
  const open = [...sources].filter(({ confidentiality }) => confidentiality === 'none')
  return [byline, dateline.place, ...tags, ...authors.map(({ name }) => name), ...open.flatMap(({ name, aliases, affiliation }) => [name, ...aliases, affiliation])]
}

/** The words that are right in an article besides those of its dictionary, in lower case: names, those that a person has it leave alone, and `listed`, the desk's own. */
export const alsoRight = (facts: Parameters<typeof namesOf>[0] & Pick<ArticleFacts, 'ignoredWords'>, sources: Iterable<Source>, listed: Iterable<string>): ReadonlySet<string> =>
  new Set([...wordsOfNames(namesOf(facts, sources)), ...[...facts.ignoredWords, ...listed].map((word) => word.toLowerCase())])

interface Unknown extends UnknownWord {
  readonly field: string | null
  readonly speller: Speller | null
  readonly where?: Where
}

/**
 * The misspelled words of a whole article, passages in another language by the dictionary of that. `spellers` gives what knows the
 * words of a language, or null. Throws `unknownContent` for a body that the schema does not know.
 */
export function misspellingsOf(spellers: (language: string) => Speller | null, article: Article, sources: Iterable<Source>, listed: Iterable<string>): readonly Misspelling[] {
  const doc = readBody(article.body)
  const { offsetOf } = textMap(doc)
  const own = spellers(article.language)
  const inBlock = (block: Node, from: number, speller: Speller | null, language: string | null) =>
    speller === null
      ? []
      : unknownWords(speller, blockProse(block, language)).map((word) => ({ ...word, speller, field: null, start: offsetOf(from + word.start), end: offsetOf(from + word.end - 1) + 1 }))
  const inNote = (note: Node, from: number, number: number) =>
    own === null
      ? []
      : unknownWords(own, blockProse(note)).map((word) => ({ ...word, speller: null, field: null, start: offsetOf(from), end: offsetOf(from), where: placeInFootnote(note, number, word.start, word.end) }))
  const unknown: readonly Unknown[] = [
    ...(own === null ? [] : proseFields.flatMap((field) => unknownWords(own, article[field]).map((word) => ({ ...word, speller: own, field })))),
    ...proseBlocks(doc).flatMap(({ block, from }) => [
      ...inBlock(block, from, own, null),
      ...languagesIn(block).flatMap((language) => inBlock(block, from, spellers(language), language)),
    ]),
    ...proseFootnotes(doc).flatMap(({ block, from }, index) => inNote(block, from, index + 1)),
  ]
  return misspelled(unknown, alsoRight(article, sources, listed)).map(({ field, start, end, text, speller, where }) => ({ field, start, end, word: text, meant: speller === null ? null : certainly(speller, text), ...(where ? { where } : {}) }))
}
