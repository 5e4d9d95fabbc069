import { describe, expect, it } from 'vitest'
import { commandList, menus } from '@shared/commands'
import { faultCodes } from '@shared/errors'
import { noticeKinds } from '@shared/ipc'
import { catalogues } from '@shared/messages'

interface Tree {
  readonly [key: string]: string | Tree
}

/** Every sentence of a catalogue under its whole key. */
const sentences = (tree: Tree, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as const] : sentences(value, `${before}${key}.`)))

const english = new Map(sentences(catalogues.en))
const indonesian = new Map(sentences(catalogues.id))

const placeholders = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\{\w+\}\}/gu))].sort()

describe('the Indonesian catalogue', () => {
  it('has the keys of the English one [6.3]', () => {
    expect([...indonesian.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fills the same places of a sentence', () => {
    const differing = [...english].filter(([key, sentence]) => `${placeholders(sentence)}` !== `${placeholders(indonesian.get(key) ?? '')}`)
    expect(differing.map(([key]) => key)).toEqual([])
  })
})

describe('each catalogue', () => {
  const all = [...english, ...indonesian]

  it('leaves no sentence empty and none with a stray space', () => {
    expect(all.filter(([, sentence]) => sentence.trim() === '' || sentence !== sentence.trim() || /  /u.test(sentence)).map(([key]) => key)).toEqual([])
  })

  it('has both numbers of what is counted', () => {
    const forms = [...english.keys()].filter((key) => /_(?:one|other)$/u.test(key))
    const bases = [...new Set(forms.map((key) => key.replace(/_(?:one|other)$/u, '')))]
    expect([...forms].sort()).toEqual(bases.flatMap((base) => [`${base}_one`, `${base}_other`]).sort())
  })

  it('names every menu, every command, every fault and every notice', () => {
    const needed = [...menus.map((menu) => `app.menu.${menu}`), ...commandList.map(({ id }) => `command.${id}`), ...faultCodes.map((code) => `fault.${code}`), ...noticeKinds.map((kind) => `library.notice.${kind}`)]
    expect(needed.filter((key) => !english.has(key))).toEqual([])
  })
})
