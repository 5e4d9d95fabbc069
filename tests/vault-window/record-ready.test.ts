import { describe, expect, it } from 'vitest'
import { newSource, type Source } from '@shared/source'
import { labelTells } from '../../renderer/vault/label-tells'
import { isReady } from '../../renderer/vault/record-ready'

const withheld = (part: Partial<Source>): Source => ({ ...newSource('a', 'person', 'Raka Wirayuda'), aliases: ['Pak Raka'], confidentiality: 'withholdName', publicLabel: 'seorang juru ukur', ...part })

describe('a record that is to be withheld', () => {
  it('can be stored with a name and a label', () => expect(isReady(withheld({}))).toBe(true))
  it('tells nothing by an empty label while it has no name', () => expect(labelTells(withheld({ name: '', aliases: [], publicLabel: '' }))).toBe(false))
  it('waits for its name', () => expect(isReady(withheld({ name: ' ' }))).toBe(false))
  it('waits for its label', () => expect(isReady(withheld({ publicLabel: ' ' }))).toBe(false))
  it.each(['Raka Wirayuda, juru ukur', 'RAKA  WIRAYUDA', 'teman pak raka'])('is not stored under the label “%s”, which tells who it is', (publicLabel) =>
    expect(isReady(withheld({ publicLabel }))).toBe(false))
})

it('a record that may be named needs a name and no label', () => expect([isReady(newSource('a', 'person', 'Sari')), isReady(newSource('a', 'person', ''))]).toEqual([true, false]))
