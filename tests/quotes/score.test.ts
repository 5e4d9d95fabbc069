import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '@shared/quotes'
import { f1, readFixture, readFixtures, score, type Fixture } from './fixture'

const folder = (name: string): string => resolve(import.meta.dirname, name)
const read = (name: string, language: string): readonly { readonly file: string; readonly source: string }[] =>
  readdirSync(folder(name))
    .filter((file) => file.startsWith(`${language}-`))
    .sort()
    .map((file) => ({ file, source: readFileSync(resolve(folder(name), file), 'utf8') }))

const passages = (language: string): readonly Fixture[] => read('fixtures', language).flatMap(({ source }) => readFixtures(source))
const articles = (language: string): readonly Fixture[] => read('articles', language).map(({ file, source }) => readFixture(file, source))

const listed = (kind: string): boolean => kind === 'direct' || kind === 'partial'

describe.each([
  { language: 'id', goal: 0.92 },
  { language: 'en', goal: 0.85 },
])('the annotated texts in $language', ({ language, goal }) => {
  it.each(passages(language))('finds what a person marked in “$name”', ({ text, expected }) => {
    const found = findQuotes(text, language).map(({ start, end, text: words, kind, speaker }) => ({ start, end, text: words, kind, speaker }))
    expect(found).toEqual(expected.map((quote) => (listed(quote.kind) ? quote : { ...quote, speaker: null })))
  })

  it('reaches the goal on whole articles [3.1]', () => {
    const result = score(articles(language), language)
    const report = {
      detection: f1(result.spans, result.found, result.expected),
      joint: f1(result.joint, result.found, result.expected),
      falseAlarms: result.falseAlarms / result.articles,
    }
    console.info(`${language}: ${result.articles} articles, ${result.expected} quotations, detection ${report.detection.toFixed(3)}, joint ${report.joint.toFixed(3)}, false alarms an article ${report.falseAlarms.toFixed(3)}`)
    expect(report.detection).toBeGreaterThanOrEqual(0.97)
    expect(report.joint, result.misses.join('\n')).toBeGreaterThanOrEqual(goal)
    expect(report.falseAlarms).toBeLessThanOrEqual(0.05)
  })
})
