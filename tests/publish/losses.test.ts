import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogues } from '@shared/messages'
import { deepest } from '@shared/import/markdown/limits'
import { createTranslate } from '../../renderer/shell/messages'
import { tellLoss } from '../../renderer/publish/loss-words'

const rooms = ['shared/export/html', 'shared/export/markdown', 'shared/import/markdown', 'main/publish'].map((room) => join(import.meta.dirname, '../..', room))

const sources = rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(room, name), 'utf8')))

/** Sentences as the code writes them: what is added to a list of losses, and the tables of `[is it so, what to say]`. */
function sentencesIn(code: string): readonly string[] {
  const added = [...code.matchAll(/\.add(?:Whole)?\(\s*(?:'([^']{12,})'|`([^`]{12,})`)/g)].map((match) => match[1] ?? match[2]!)
  const tables = [...code.matchAll(/^\s+\[.+, (?:'([A-Z][^']+\.)'|`([A-Z][^`]+\.)`)\],$/gm)].map((match) => match[1] ?? match[2]!)
  return [...added, ...tables].filter((sentence) => /^[A-Z].* /.test(sentence)).map((sentence) => sentence.replace('${deepest}', String(deepest)).replace(/\$\{[^}]+\}/, '7'))
}

const indonesian = (key: string): string => catalogues.id.losses[key.slice('losses.'.length) as keyof typeof catalogues.id.losses]

test('every loss that an exporter or the Markdown reader tells has its Indonesian sentence', () => {
  const told = sources.flatMap(sentencesIn).map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`))
  expect(told.length).toBeGreaterThan(30)
  expect(told.filter((sentence) => tellLoss(sentence, indonesian) === sentence)).toEqual([])
})

test('every sentence of the catalogue is one that the code tells', () => {
  const told = sources.flatMap(sentencesIn).join('\n')
  expect(Object.values(catalogues.en.losses).filter((sentence) => !told.includes(sentence))).toEqual([])
})

test('what a loss names stays as it is, and an unknown sentence is told as it was said', () => {
  expect(tellLoss('Titles of links were left out: “Peta”, “Arsip”.', indonesian)).toBe('Judul tautan dihilangkan: “Peta”, “Arsip”.')
  const told = 'Keys of the front matter that an article has no field for were left out: a.b: x, …, and 12 more.'
  expect(tellLoss(told, createTranslate('id'))).toBe('Data front matter yang tidak punya isian di artikel dihilangkan: a.b: x, …, dan 12 lagi.')
  expect(tellLoss(told, createTranslate('en'))).toBe(told)
  expect(tellLoss('Something else was lost.', indonesian)).toBe('Something else was lost.')
})
