import type { Node } from '@tiptap/pm/model'
import type { Article } from '../article'
import { bodyText, readBody, type TextMap } from '../document'
import { handOversOf } from '../handover'
import { notesOf } from '../notes'
import { repliesOf, verificationsOf } from '../verification'

/** The fields whose words are printed as they stand. */
const fields = ['headline', 'kicker', 'deck', 'byline', 'slug', 'creditLine', 'description', 'section', 'isBasedOn', 'canonicalUrl'] as const

type Texts = Readonly<Record<string, string>>

/** What a page says outside its running text: descriptions and credits of pictures, footnotes, the addresses of links; each under the offset at which it hangs, and the part of the page with its number. */
function besideText(doc: Node, { offsetOf }: TextMap): Texts {
  const texts: Record<string, string> = {}
  const counted = { footnote: 0, figure: 0 }
  const add = (position: number, text: unknown, part: string = ''): void => {
    if (typeof text !== 'string' || text === '') return
    const key = `at:${offsetOf(position)}${part}`
    texts[key] = texts[key] === undefined ? text : `${texts[key]}\n${text}`
  }
  doc.descendants((node, position) => {
    if (node.type.name === 'footnote') {
      add(position, node.textContent, `:footnote:${(counted.footnote += 1)}`)
      // The words of a footnote are not gone into below; the addresses of its links are told with it.
      const addresses = new Set(node.content.content.flatMap(({ marks }) => marks.map(({ attrs }) => attrs['href'])))
      for (const address of addresses) add(position, address, `:footnoteLink:${counted.footnote}`)
    }
    if (node.type.name === 'figure') counted.figure += 1
    add(position + 1, node.attrs['alt'], `:altText:${counted.figure}`)
    add(position + 1, node.attrs['credit'], `:credit:${counted.figure}`)
    add(position + 1, node.attrs['cite'])
    for (const { attrs } of node.marks) add(position, attrs['href'])
    return node.type.name !== 'footnote'
  })
  return texts
}

/** Under `kind:id`, what each record says. */
const ofRecords = (kind: string, records: readonly (readonly [string, readonly string[]])[]): Texts =>
  Object.fromEntries(records.map(([id, words]) => [`${kind}:${id}`, words.filter(Boolean).join('\n')]))

/** The words of the desk about a piece: they are not printed, but lie open, and some are in the fact-check pack. */
const deskTexts = (article: Article): Texts => ({
  edNote: article.edNote,
  ignoredWords: article.ignoredWords.join(', '),
  suggestions: article.original === null ? '' : [article.original.headline, article.original.deck, bodyText(readBody(article.original.body))].join('\n'),
  ...ofRecords('notes', [...notesOf(article)].map(([id, { words, entries }]) => [id, [words, ...entries.map(({ text }) => text)]])),
  ...ofRecords('handOvers', handOversOf(article).map(({ id, message }) => [id, [message]])),
  ...ofRecords('verifications', verificationsOf(article).map(({ id, method, note, evidence }) => [id, [method, note, ...evidence.flatMap((each) => [each.file, each.note])]])),
  ...ofRecords('rightOfReply', repliesOf(article).map(({ id, party, askedHow, answer, note }) => [id, [party, askedHow, answer, note]])),
  ...ofRecords('attributions', Object.values(article.attributions).map(({ id, originalText }) => [id, [originalText]])),
  ...ofRecords('publicationRecords', Object.values(article.publicationRecords).map(({ id, overrides }) => [id, overrides.map(({ reason }) => reason)])),
})

/**
 * What of an article is searched for the names that lie in the vault. The key tells the place: a field's name; `body`, with
 * `map`'s text; `at:` and an offset of that text, with the part of the page that hangs there (`at:120:footnote:2`); or `kind:id` for a record of the desk.
 */
export const textsToSearch = (article: Article, doc: Node, map: TextMap): Texts => {
  const texts: Texts = {
    ...Object.fromEntries(fields.map((field) => [field, article[field]])),
    datelinePlace: article.dateline.place,
    datelineDate: article.dateline.date,
    tags: article.tags.join(', '),
    authors: article.authors.map(({ name }) => name).join(', '),
    ...besideText(doc, map),
    ...deskTexts(article),
    body: map.text,
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}
