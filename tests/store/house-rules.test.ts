import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtIn, houseFile } from '@shared/preflight'
import { openLibrary, type Library } from '../../main/store'

let root: string
let library: Library
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'redaksi-house-'))
  library = await openLibrary({ folder: join(root, 'library'), userData: join(root, 'user') })
})
afterEach(async () => {
  await library.close()
  await rm(root, { recursive: true, force: true })
})
const path = (): string => join(root, 'library', houseFile)

describe('the house rules of a library', () => {
  it('are the built-in ones, without a file, until somebody changes one', async () => {
    expect(await library.houseRules()).toEqual({ rules: builtIn, problem: null })
    expect(await readdir(join(root, 'library'))).not.toContain(houseFile)
    const changed = { rules: { ...builtIn, rules: { 'double-space': 'off' }, longestDeck: 90 }, problem: null }
    expect(await library.changeHouseRules({ rules: { 'double-space': 'off' }, longestDeck: 90 })).toEqual(changed)
    expect(await library.houseRules()).toEqual(changed)
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({ formatVersion: 1, rules: { 'double-space': 'off' }, longestDeck: 90 })
  })

  it('are read from the disk each time, for a desk may edit them by hand', async () => {
    await writeFile(path(), '{ "required": ["tags"] }')
    expect((await library.houseRules()).rules.required).toEqual(['tags'])
    await writeFile(path(), '{ "required": ["section"] }')
    expect((await library.houseRules()).rules.required).toEqual(['section'])
  })

  it('are never written over where the file has a mistake [4.5]', async () => {
    const broken = '{ "rules": { "embargo": "of" } '
    for (const text of [broken, '[]', '{ "rules": { "embargo": "of" } }']) {
      await writeFile(path(), text)
      const state = await library.houseRules()
      expect([text, state.rules, state.problem !== null]).toEqual([text, builtIn, true])
      await expect(library.changeHouseRules({ longestDeck: 90 })).rejects.toMatchObject({ code: 'houseRulesBroken', detail: { file: houseFile } })
      expect(await readFile(path(), 'utf8')).toBe(text)
    }
  })

  it('keep what a newer program wrote, and refuse what makes no sense', async () => {
    await writeFile(path(), '{ "tone": { "formal": true }, "rules": { "tone": "warns" } }')
    await library.changeHouseRules({ rules: { embargo: 'warns' } })
    const kept = { formatVersion: 1, tone: { formal: true }, rules: { tone: 'warns', embargo: 'warns' } }
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(kept)
    await expect(library.changeHouseRules({ longestDeck: 0 })).rejects.toMatchObject({ code: 'badInput' })
    await expect(library.changeHouseRules({ rules: { 'withheld-name': 'off' } })).rejects.toMatchObject({ code: 'badInput' })
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(kept)
  })
})
