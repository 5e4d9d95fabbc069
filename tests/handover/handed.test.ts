import { describe, expect, it } from 'vitest'
import { newArticle, type Article } from '@shared/article'
import { handedTo } from '@shared/handover'

const at = '2026-11-23T09:00:00+07:00'
const rini = { id: 'u1', name: 'Rini Astuti' }
const given = (id: string, by: string, assignee: string, hour: number): readonly [string, unknown] => [id, { id, byId: by, by, at: `2026-11-23T${hour}:00:00+07:00`, from: 'draft', to: 'subs', assignee, message: '' }]
const article = (assignee: string, ...handOvers: readonly (readonly [string, unknown])[]): Article => ({ ...newArticle('id', at), assignee, handOvers: Object.fromEntries(handOvers) })
const told = (piece: Article, seen: Article | null = null): string | undefined => handedTo(piece, rini, seen)?.id

describe('a piece that was handed over is told of [13.4]', () => {
  it('to whoever has it now, however their name is written, until they have seen it', () => {
    const piece = article('rini astuti', given('h1', 'u2', 'rini astuti', 10))
    expect([told(piece), told(piece, article('')), told(piece, piece)]).toEqual(['h1', 'h1', undefined])
  })

  it('to nobody else, nor to whoever gave it to themselves, nor once it went on', () => {
    expect(told(article('Bayu', given('h1', 'u2', 'Bayu', 10)))).toBeUndefined()
    expect(told(article('Rini Astuti', given('h1', 'u1', 'Rini Astuti', 10)))).toBeUndefined()
    expect(told(article('Bayu', given('h1', 'u2', 'Rini Astuti', 10), given('h2', 'u1', 'Bayu', 11)))).toBeUndefined()
    expect(handedTo(article('', given('h1', 'u2', '', 10)), { id: '', name: '' }, null)).toBeNull()
  })

  it('again when it comes back', () => {
    const first = article('Rini Astuti', given('h1', 'u2', 'Rini Astuti', 10))
    expect(told(article('Rini Astuti', given('h1', 'u2', 'Rini Astuti', 10), given('h3', 'u2', 'Rini Astuti', 12)), first)).toBe('h3')
  })
})
