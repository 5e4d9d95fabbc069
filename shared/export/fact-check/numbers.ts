import type { Article } from '../../article'
import { attributedNodes, passagesOf } from '../../document'
import type { Node } from '@tiptap/pm/model'
import { borneBy, passageWords, readableWords, wordsThen } from '../../verification'
import type { PackPassage } from './model'

/** Where an attribution stands, with its words. */
export interface Standing {
  readonly id: string
  readonly place: PackPassage['place']
  readonly words: string
}

/** The attributions that a pack tells of, in reading order: all that nobody has dismissed, those whose words are gone last. */
export function standings(article: Article, doc: Node): readonly Standing[] {
  const isTold = (id: string): boolean => article.attributions[id] !== undefined && article.attributions[id].state !== 'dismissed'
  const inField = (name: 'headline' | 'deck'): readonly Standing[] =>
    Object.values(article.attributions)
      .flatMap(({ id, field }) => (field?.name === name && article[name].includes(field.exact) ? [{ id, place: name, words: field.exact, at: article[name].indexOf(field.exact) }] : []))
      .sort((a, b) => a.at - b.at)
      .map(({ id, place, words }) => ({ id, place, words }))
  const stretches = new Map<string, { readonly text: string }[]>()
  for (const { id, text } of borneBy(doc)) stretches.set(id, [...(stretches.get(id) ?? []), { text }])
  const wordsOf = (id: string): string => readableWords(passageWords(stretches.get(id) ?? []))
  const inBody = [
    ...passagesOf(doc).map(({ id, from }) => ({ id, from, place: 'body' as const, words: wordsOf(id) })),
    ...attributedNodes(doc).map(({ id, from, type }) => ({ id, from, place: type, words: wordsOf(id) })),
  ].sort((a, b) => a.from - b.from)
  const gone = Object.values(article.attributions).map((record) => ({ id: record.id, place: 'gone' as const, words: readableWords(wordsThen(record)) }))
  const seen = new Set<string>()
  return [...inField('headline'), ...inField('deck'), ...inBody, ...gone].flatMap(({ id, place, words }) => {
    if (seen.has(id) || !isTold(id)) return []
    seen.add(id)
    return [{ id, place, words }]
  })
}
