import { describe, expect, it } from 'vitest'
import { commandList, menus } from '@shared/commands'
import { faultCodes } from '@shared/errors'
import { catalogues } from '@shared/messages'
import { translator } from '../../main/translate'

const flat = (value: unknown, path = ''): readonly [string, string][] =>
  typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key))

const holes = (text: string): readonly string[] => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]!).sort()

const en = new Map(flat(catalogues.en))
const id = new Map(flat(catalogues.id))

describe('the message catalogues', () => {
  it('have the same keys in English and Indonesian', () => {
    expect([...id.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('leave nothing empty', () => {
    expect([...en, ...id].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('fill the same places in both languages', () => {
    expect([...en].filter(([key, text]) => holes(text).join() !== holes(id.get(key) ?? '').join()).map(([key]) => key)).toEqual([])
  })

  it('name every menu, command and fault', () => {
    const missing = [...menus.map((menu) => `shell.menu.${menu}`), ...commandList.map((command) => `command.${command.id}`), ...faultCodes.map((code) => `fault.${code}`)]
    expect(missing.filter((key) => !en.has(key))).toEqual([])
  })

  it('speak the language that is asked for', () => {
    expect([translator('en')('command.article.save'), translator('id')('command.article.save')]).toEqual(['Save', 'Simpan'])
  })
})
