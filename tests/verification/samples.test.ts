import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { articleSchema } from '@shared/article'
import { readBody } from '@shared/document'
import { notesOf, placedNotes } from '@shared/notes'
import { runPreflight } from '@shared/preflight'
import { sourceSchema } from '@shared/source'
import { borneBy, checksOf, repliesOf, replyState } from '@shared/verification'
import { now } from '../preflight/desk'

const sampleSchema = z.object({ article: articleSchema, sources: z.array(sourceSchema) })

describe.each(['en', 'id'])('the shipped article in %s', (language) => {
  const { article, sources } = sampleSchema.parse(JSON.parse(readFileSync(join('resources', 'samples', `${language}.json`), 'utf8')))
  const doc = readBody(article.body)

  it('has passed over a desk: one quotation is verified in the words that stand there, the others wait', () => {
    const checks = checksOf(article, borneBy(doc))
    expect(checks.map(({ check, status }) => [check.kind, status])).toEqual([['current', 'verified'], ...checks.slice(1).map(() => ['none', 'unchecked'])])
    expect(checks[0]).toMatchObject({ log: [{ checkedBy: article.authors[1]!.name, evidence: [{ sha256: '' }] }] })
  })

  it('holds a note that was answered and settled, and a party that was asked and is given its say', () => {
    expect(placedNotes(doc, notesOf(article)).map(({ note, place }) => [note.state, note.entries.length, place])).toEqual([['resolved', 2, 'body']])
    expect(repliesOf(article).map((reply) => replyState(reply, now))).toEqual(['included'])
  })

  it('has one thing that blocks, its quotation without a speaker', () => {
    const findings = runPreflight({ article, sources: new Map(sources.map((source) => [source.id, source])), now })
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['unattributed-quote', 'blocks'], ['unverified-quote', 'informs']])
  })
})
