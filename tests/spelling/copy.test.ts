import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { misspelled, suggest, unknownWords, type UnknownWord } from '@shared/spelling'
import { spellerFor } from './desk'

const copy = (name: string): string => readFileSync(`tests/spelling/fixtures/${name}.txt`, 'utf8')

/** The marked words of a text, block by block as on the page; names are known over the whole text. */
function markedIn(language: string, text: string): readonly string[] {
  const speller = spellerFor(language)
  const unknown: UnknownWord[] = text.split('\n').flatMap((block) => [...unknownWords(speller, block)])
  return misspelled(unknown, new Set()).map((word) => word.text)
}

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  const state = { last: seed }
  return () => {
    state.last = (state.last * 1_103_515_245 + 12_345) % 2_147_483_648
    return state.last / 2_147_483_648
  }
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const neighbours = (key: string): string => {
  const line = rows.findIndex((row) => row.includes(key))
  const column = rows[line]?.indexOf(key) ?? 0
  return [rows[line]?.[column - 1], rows[line]?.[column + 1], rows[line - 1]?.[column], rows[line + 1]?.[column - 1]].join('')
}

/** One slip of the hand behind the first letter: two letters swapped, one left out, a neighbouring key in its place or beside it. */
function slipped(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 2))
  const keys = neighbours(word[at]!)
  const key = keys[Math.floor(next() * keys.length)] ?? ''
  const made = [word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2), word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + key + word.slice(at + 1), word.slice(0, at) + key + word.slice(at)]
  return made[Math.floor(next() * made.length)]!
}

describe('on copy that no list was made from', () => {
  it.each([
    ['id', ['copy-id', 'held-id', 'desks-id']],
    ['en-GB', ['copy-en-GB', 'held-en', 'desks-en-GB']],
    ['en-US', ['copy-en-US', 'desks-en-US']],
  ] as const)('at most 1.5 of a hundred words are marked (%s) [15.2]', (language, names) => {
    const text = names.map(copy).join('\n')
    const words = text.match(/\S+/g)?.length ?? 0
    const marked = markedIn(language, text)
    process.stdout.write(`Spelling, ${language}: ${marked.length} of ${words} words of fresh copy marked: ${marked.join(' ')}\n`)
    expect((100 * marked.length) / words).toBeLessThanOrEqual(1.5)
  })

  it.each(['id', 'en-GB', 'en-US'])('nearly nothing is marked once the lists have met it (%s) [15.2]', (language) => {
    const text = copy(`met-${language}`)
    expect((100 * markedIn(language, text).length) / (text.match(/\S+/g)?.length ?? 0)).toBeLessThanOrEqual(0.3)
  })

  it.each([
    ['id', 'held-id', 5, 0.9],
    ['id', 'desks-id', 7, 0.9],
    ['en-GB', 'held-en', 3, 0.8],
    ['en-GB', 'desks-en-GB', 9, 0.8],
    ['en-US', 'desks-en-US', 11, 0.8],
  ] as const)('any slip in a word of five letters and more brings the word meant first, but where another is as near (%s) [15.4]', (language, name, seed, least) => {
    const speller = spellerFor(language)
    const words = [...new Set(copy(name).match(/(?<![\p{L}\d-])\p{Ll}{5,}(?![\p{L}\d-])/gu))].filter((word) => speller.isOwn(word))
    const next = numbers(seed)
    const slips = Array.from({ length: 60 }, () => words[Math.floor(next() * words.length)]!).map((word) => [slipped(word, next), word] as const)
    // What is another word by chance cannot be marked.
    const marked = slips.filter(([typed]) => !speller.known(typed))
    const other = marked.map(([typed, meant]) => [typed, meant, suggest(speller, typed)[0]] as const).filter(([, meant, first]) => first !== meant)
    process.stdout.write(`Spelling, ${language}: of ${slips.length} slips ${marked.length} marked, ${marked.length - other.length} first; not: ${other.map((one) => one.join(' ')).join(', ')}\n`)
    expect(marked.length).toBeGreaterThan(50)
    expect(1 - other.length / marked.length).toBeGreaterThanOrEqual(least)
  }, 120_000)
})
