import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findIndirectQuotes } from '@shared/quotes'

interface Case {
  readonly text: string
  readonly expected: readonly { readonly start: number; readonly text: string; readonly speaker: string | null }[]
}

/** One paragraph a line; `⟦words⟧{Name}` stands for a reported statement and who made it; nobody for one who is only described. */
function readCase(line: string): Case {
  const expected: { start: number; text: string; speaker: string | null }[] = []
  let text = ''
  let at = 0
  for (const match of line.matchAll(/⟦([^⟧]*)⟧\{([^}]*)\}/gu)) {
    text += line.slice(at, match.index)
    expected.push({ start: text.length, text: match[1] ?? '', speaker: match[2] || null })
    text += match[1] ?? ''
    at = match.index + match[0].length
  }
  return { text: text + line.slice(at), expected }
}

const cases = (language: string): readonly Case[] =>
  readFileSync(resolve(import.meta.dirname, 'statements', `${language}.txt`), 'utf8').split('\n').filter(Boolean).map(readCase)

describe.each(['en', 'id'])('the reported statements in %s', (language) => {
  it.each(cases(language))('are what a person marked in “$text” [3.5]', ({ text, expected }) => {
    expect(findIndirectQuotes(text, language).map(({ start, text: words, speaker }) => ({ start, text: words, speaker }))).toEqual(expected)
  })
})
