import { describe, expect, it } from 'vitest'
import { articleSchema, attributionSchema, type Article, type NodeJson } from '@shared/article'
import { readBody } from '@shared/document'
import { signedHash } from '@shared/handover'
import { runPreflight } from '@shared/preflight'
import { asOriginal, undecidedIn } from '@shared/suggestions/as-original'

const at = '2026-11-23T09:00:00+07:00'
const body = (...texts: readonly (string | readonly [string, string])[]): NodeJson => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: texts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : { type: 'text', text: part[1], marks: [{ type: 'attribution', attrs: { id: part[0] } }] })) }],
})
const record = (id: string, change: object = {}) => ({ [id]: attributionSchema.parse({ id, kind: 'indirectQuote', state: 'confirmed', sourceIds: ['s'], ...change }) })
const article = (change: Partial<Article>): Article => articleSchema.parse({ headline: 'Air surut', body: body('Banjir surut.'), createdAt: at, updatedAt: at, authors: [{ name: 'Ratri' }], ...change })

describe('the text before undecided suggestions', () => {
  it('is the article itself where nothing is undecided', () => {
    const decided = article({})
    expect([asOriginal(decided) === decided, undecidedIn(decided), undecidedIn({ original: null, suggestions: { left: {} } })]).toEqual([true, 0, 0])
  })

  it('has the words before, and leaves out an attribution that suggested words alone bear', () => {
    const attributions = {
      ...record('both'), ...record('new'), ...record('deleted'), ...record('gone'),
      ...record('field', { field: { name: 'headline', exact: 'pagi', prefix: 'surut ', suffix: '' } }),
      ...record('kept', { field: { name: 'headline', exact: 'Air', prefix: '', suffix: ' surut' } }),
    }
    const suggested = article({
      headline: 'Air surut pagi', deck: 'Warga pulang.', attributions,
      body: body(['both', 'Banjir'], ' surut', ['new', ' cepat']),
      original: { headline: 'Air surut', deck: '', body: body(['both', 'Banjir'], ['deleted', ' lama'], ' surut') },
      suggestions: { a: { id: 'a' }, b: { id: 'b' } },
    })
    const original = asOriginal(suggested)
    expect([original.headline, original.deck, original.body, original.original, original.suggestions]).toEqual(['Air surut', '', suggested.original?.body, null, {}])
    expect([Object.keys(original.attributions), undecidedIn(suggested)]).toEqual([['both', 'deleted', 'gone', 'kept'], 2])
  })

  it('counts at least one suggestion where their records are lost', () => {
    expect(undecidedIn(article({ original: { headline: '', deck: '', body: body('x') } }))).toBe(1)
  })
})

describe('undecided suggestions at the gate', () => {
  const suggested = article({ original: { headline: 'Air surut', deck: '', body: body('Banjir naik.') }, suggestions: { a: { id: 'a' }, b: { id: 'b' } } })
  const told = (subject: Article, house = {}) => runPreflight({ article: subject, sources: new Map(), now: at, ...house }).map(({ rule, severity, field, params }) => [rule, severity, field, params])

  it('block, are told as one finding with their number, and lead to their list [16.9]', () => {
    expect(told(suggested)).toEqual([['open-suggestion', 'blocks', 'suggestions', { count: 2 }]])
    expect(told(asOriginal(suggested))).toEqual([])
    expect(runPreflight({ article: asOriginal(suggested), undecided: 2, sources: new Map(), now: at })[0]?.message).toBe('Suggested changes that nobody has decided: 2. Accept or reject them, or export the original text.')
  })
})

describe('a sign-off', () => {
  it('binds the text with its suggestions: accepting them leaves it, rejecting them lets it lapse [13.2]', () => {
    const hash = ({ headline, deck, ...rest }: Article): string => signedHash({ ...rest, headline, deck }, readBody(rest.body))
    const suggested = article({ original: { headline: 'Air surut', deck: '', body: body('Banjir naik.') } })
    const accepted: Article = { ...suggested, original: null }
    expect([hash(accepted) === hash(suggested), hash(asOriginal(suggested)) === hash(suggested)]).toEqual([true, false])
  })
})
