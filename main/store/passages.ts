import type { Article, NodeJson } from '@shared/article'
import type { Id } from '@shared/ids'
import type { Passage } from '@shared/ipc'
import { resolveSource, type Source } from '@shared/source'

interface Piece {
  readonly attributionId: Id
  readonly block: number
  readonly text: string
}

const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [])

function textIn(node: NodeJson): string {
  return node.text ?? (node.content ?? []).map(textIn).join(' ').trim()
}

/** What carries an attribution, in the order of the text: stretches under the mark, and figures and tables that name it. */
function piecesOf(body: NodeJson): readonly Piece[] {
  const pieces: Piece[] = []
  let block = 0
  const visit = (node: NodeJson) => {
    for (const mark of node.marks ?? []) {
      if (mark.type === 'attribution') pieces.push({ attributionId: String(mark.attrs?.['id'] ?? ''), block, text: node.text ?? '' })
    }
    for (const attributionId of idsOf(node.attrs?.['attributionIds'])) pieces.push({ attributionId, block, text: textIn(node) })
    if (node.text === undefined) block += 1
    node.content?.forEach(visit)
  }
  visit(body)
  return pieces
}

/** How many passages of an article rest on which sources together: ids as the records name them, before merges. */
export type PassageUse = readonly [sourceIds: readonly Id[], passages: number]

/** What every passage of an article rests on, those with the same sources counted together. */
export function usesIn(article: Article): readonly PassageUse[] {
  if (Object.keys(article.attributions).length === 0) return []
  const carried = new Set(piecesOf(article.body).map(({ attributionId }) => attributionId))
  const uses = new Map<string, PassageUse>()
  for (const { id, sourceIds, field } of Object.values(article.attributions)) {
    if (sourceIds.length === 0 || (field === null && !carried.has(id))) continue
    const ids = [...new Set(sourceIds)].sort()
    const key = ids.join(' ')
    uses.set(key, [ids, (uses.get(key)?.[1] ?? 0) + 1])
  }
  return [...uses.values()]
}

/** The words of the headline or the deck that rest on one of `sourceIds`. */
const inFields = ({ attributions }: Article, sourceIds: ReadonlySet<Id>): readonly (readonly [Id, string])[] =>
  Object.values(attributions).flatMap((record) => (record.field && record.sourceIds.some((id) => sourceIds.has(id)) ? [[record.id, record.field.exact] as const] : []))

/** The passages of an article whose record names one of `sourceIds`; a passage over several blocks is joined by line feeds. */
function passagesIn(article: Article, sourceIds: ReadonlySet<Id>): readonly { readonly attributionId: Id; readonly text: string }[] {
  const found = new Map<Id, { readonly block: number; readonly text: string }>()
  for (const { attributionId, block, text } of piecesOf(article.body)) {
    if (!article.attributions[attributionId]?.sourceIds.some((id) => sourceIds.has(id))) continue
    const before = found.get(attributionId)
    const joined = before ? before.text + (before.block === block ? '' : '\n') + text : text
    found.set(attributionId, { block, text: joined })
  }
  return [...inFields(article, sourceIds), ...[...found].map(([id, { text }]) => [id, text] as const)].map(([attributionId, text]) => ({ attributionId, text }))
}

/** The ids of every source that is one with `sourceId`, after merges, that one among them. */
export function alikeOf(register: readonly Source[], sourceId: Id): ReadonlySet<Id> {
  const sources = new Map(register.map((source) => [source.id, source]))
  const root = resolveSource(sources, sourceId)?.id ?? sourceId
  return new Set([sourceId, ...[...sources.keys()].filter((id) => resolveSource(sources, id)?.id === root)])
}

/** As `passagesIn`, with the article that they stand in. */
export const passagesOfArticle = ({ id, article }: { readonly id: Id; readonly article: Article }, sourceIds: ReadonlySet<Id>): readonly Passage[] =>
  passagesIn(article, sourceIds).map((passage) => ({ articleId: id, headline: article.headline.trim(), ...passage }))
