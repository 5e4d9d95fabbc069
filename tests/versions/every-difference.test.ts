import { EditorState, type Transaction } from '@tiptap/pm/state'
import { undo, history } from '@tiptap/pm/history'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributionSchema, newArticle, type Article, type Attribution, type NodeJson } from '@shared/article'
import { factsOf, factsPlugin, passagesOf, readBody } from '@shared/document'
import { compareArticles, earlierText, putBackDecision, putBackField, putBackPassage, type Comparison, type Piece } from '@shared/versions'

const at = '2026-03-01T08:00:00+07:00'
const record = (id: string, sourceId: string, more: Partial<Attribution> = {}): Attribution => attributionSchema.parse({ id, kind: 'directQuote', sourceIds: [sourceId], state: 'confirmed', ...more })
const said = (words: string, id: string): NodeJson => ({ type: 'text', text: words, marks: [{ type: 'attribution', attrs: { id } }] })
const styled = (words: string, ...marks: readonly string[]): NodeJson => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) })
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', ...(content.length > 0 ? { content } : {}) })
const article = (content: readonly NodeJson[], more: Partial<Article> = {}): Article => ({ ...newArticle('id', at), body: readBody({ type: 'doc', content }).toJSON() as NodeJson, ...more })

const stateOf = ({ body, original: _original, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...facts }: Article): EditorState =>
  EditorState.create({ doc: readBody(body), plugins: [factsPlugin(facts), history()] })
const articleOf = (state: EditorState): Article => ({ ...newArticle('id', at), ...factsOf(state), body: state.doc.toJSON() as NodeJson })

/** The step that takes the first difference back, decisions first, then passages, then fields; null where there is none. A passage that came back with a copy of its attribution has `known` nothing of that. */
function firstDifference(state: EditorState, wanted: Article, known: Article, { fields, decisions, rows }: Comparison): Transaction | null {
  const facts = factsOf(state)
  const row = rows.find(({ kind }) => kind !== 'same')
  const decision = decisions.find(({ id }) => id in known.attributions || id in wanted.attributions)
  if (decision) return putBackDecision(state.tr, facts, wanted, rows, decision)
  if (row) return putBackPassage(state.tr, facts, wanted, rows, row)
  return fields[0] ? putBackField(state.tr, facts, wanted, fields[0].field) : null
}

function withEveryDifference(from: Article, to: Article): EditorState {
  let state = stateOf(from)
  for (let step = 0; step < 80; step += 1) {
    const change = firstDifference(state, to, from, compareArticles(to, articleOf(state)))
    if (!change) return state
    state = state.apply(change)
  }
  throw new RangeError('A difference comes back for ever.')
}

/** A body whose attributions are told by what they say, for a copy of one has an id of its own. */
const plain = ({ body, attributions }: Article): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'id' ? [attributions[String(value)]?.sourceIds, attributions[String(value)]?.state] : value)))

const phrase = fc.constantFrom('Air naik ', 'warga pindah ', 'ke balai. ', 'Kata camat, ', 'sungai surut ')
const run = fc.oneof(
  phrase.map((words) => styled(words)),
  fc.tuple(phrase, fc.subarray(['bold', 'italic'], { minLength: 1 })).map(([words, marks]) => styled(words, ...marks)),
  fc.tuple(phrase, fc.constantFrom('a1', 'a2')).map(([words, id]) => said(words, id)),
)
const textBlock = fc.tuple(fc.array(run, { maxLength: 3 }), fc.boolean()).map(([runs, isHeading]): NodeJson => (isHeading ? { type: 'heading', attrs: { level: 2 }, content: [...runs] } : paragraph(...runs)))
const list = fc.tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(fc.array(run, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })).map(([type, items]): NodeJson => ({ type, content: items.map((runs) => ({ type: 'listItem', content: [paragraph(...runs)] })) }))
const decided = fc.record({ sourceId: fc.constantFrom('s1', 's2'), state: fc.constantFrom('confirmed' as const, 'dismissed' as const), isThere: fc.boolean() })

const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    body: fc.array(fc.oneof({ weight: 4, arbitrary: textBlock }, { weight: 1, arbitrary: list }), { minLength: 1, maxLength: 5 }),
    a1: decided,
    a2: decided,
    headline: fc.constantFrom('', 'Banjir', 'Banjir di hilir'),
    section: fc.constantFrom('', 'Daerah'),
    tags: fc.subarray(['air', 'desa']),
  })
  .map(({ body, a1, a2, ...fields }) => {
    const made = article(body, fields)
    const borne = new Set(passagesOf(readBody(made.body)).map(({ id }) => id))
    // What a mark names has a record; a record may have lost its words.
    const attributions = Object.fromEntries(Object.entries({ a1, a2 }).flatMap(([id, { sourceId, state, isThere }]) => (isThere || borne.has(id) ? [[id, record(id, sourceId, { state })]] : [])))
    return { ...made, attributions }
  })

describe('every difference of two articles [17.4] [17.5]', () => {
  it('put into the earlier gives the later: words, formatting, fields and decisions', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (earlier, later) => {
        const state = withEveryDifference(earlier, later)
        state.doc.check()
        const now = articleOf(state)
        expect(plain(now)).toEqual(plain(later))
        expect([now.headline, now.section, now.tags]).toEqual([later.headline, later.section, later.tags])
        expect(Object.keys(later.attributions).map((id) => now.attributions[id])).toEqual(Object.values(later.attributions))
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })

  it('tells both by its pieces: taken together without what came they are the one, without what went the other, marks and all', () => {
    const runs = (pieces: readonly Piece[], side: 'earlier' | 'later'): string =>
      pieces
        .filter(({ kind }) => kind !== (side === 'earlier' ? 'added' : 'removed'))
        .flatMap((piece) => {
          const { marks, gained, lost } = piece
          const text = side === 'later' ? piece.text : earlierText(piece)
          const own = side === 'later' ? marks : [...marks.filter((name) => !gained.includes(name)), ...lost]
          return [...text].map((letter) => `${letter}${[...own].sort().join()}`)
        })
        .join('|')
    fc.assert(
      fc.property(anyArticle, anyArticle, (earlier, later) => {
        const [there, back] = [compareArticles(earlier, later).rows, compareArticles(later, later).rows]
        const told = there.filter(({ after }) => after !== null).map(({ pieces }) => runs(pieces, 'later'))
        expect(told).toEqual(back.map(({ pieces }) => runs(pieces, 'later')))
        const before = compareArticles(earlier, earlier).rows.map(({ pieces }) => runs(pieces, 'earlier'))
        expect(there.filter((row) => row.before !== null).map(({ pieces }) => runs(pieces, 'earlier'))).toEqual(before)
      }),
      { seed: 20261123, numRuns: 300 },
    )
  })
})

describe('a decision of a version is put back [17.5]', () => {
  const quote = [paragraph(said('Aman', 'a1'), styled(' kata dia.'))]
  const bare = [paragraph(styled('Kabar: Aman kata dia.'))]
  const back = (present: Article, version: Article): EditorState => {
    const state = stateOf(present)
    const { rows, decisions } = compareArticles(version, present)
    return state.apply(putBackDecision(state.tr, factsOf(state), version, rows, decisions[0]!))
  }
  const borne = (state: EditorState) => passagesOf(state.doc).map(({ id, text }) => [id, text])

  it('with the source that it had, and its words stay as they are', () => {
    const after = back(article(quote, { attributions: { a1: record('a1', 's2') } }), article(quote, { attributions: { a1: record('a1', 's1') } }))
    expect([factsOf(after).attributions, borne(after)]).toEqual([{ a1: record('a1', 's1') }, [['a1', 'Aman']]])
  })

  it('one that was made since is taken back with its checks, in one undo step', () => {
    const check = { id: 'v1', attributionId: 'a1', status: 'verified', checkedBy: 'Rini', checkedAt: at, textHash: 'x', checkedText: 'Aman' }
    const before = stateOf(article(quote, { attributions: { a1: record('a1', 's1') }, verifications: { v1: check } }))
    const version = article([paragraph(styled('Aman kata dia.'))])
    const { rows, decisions } = compareArticles(version, articleOf(before))
    let state = before.apply(putBackDecision(before.tr, factsOf(before), version, rows, decisions[0]!))
    expect([factsOf(state).attributions, factsOf(state).verifications, borne(state)]).toEqual([{}, {}, []])
    undo(state, (transaction) => (state = state.apply(transaction)))
    expect([state.doc.eq(before.doc), factsOf(state)]).toEqual([true, factsOf(before)])
  })

  it('one that is gone comes back to its words, also where others were written before them', () => {
    const after = back(article(bare), article(quote, { attributions: { a1: record('a1', 's1') } }))
    expect([factsOf(after).attributions, borne(after)]).toEqual([{ a1: record('a1', 's1') }, [['a1', 'Aman']]])
  })

  it('and without them where they stand nowhere or twice: nothing is attributed by guess', () => {
    const version = article(quote, { attributions: { a1: record('a1', 's1') } })
    for (const present of [article([paragraph(styled('Gawat kata dia.'))]), article([paragraph(styled('Aman, Aman kata dia.'))])]) {
      const after = back(present, version)
      expect([factsOf(after).attributions, borne(after)]).toEqual([{ a1: record('a1', 's1') }, []])
    }
  })
})
