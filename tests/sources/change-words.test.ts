import { describe, expect, it } from 'vitest'
import { newSource, type Source } from '@shared/source'
import { changeWords } from '../../renderer/sources/change-words'
import type { RegisterDone } from '../../renderer/sources/register-desk'
import { shownSource } from '../../renderer/sources/shown-source'

const budi: Source = newSource('a', 'person', 'Budi Santoso')
const sari: Source = newSource('b', 'person', 'Sari Wulandari')
const official: Source = { ...newSource('c', 'person', ''), confidentiality: 'withholdName', publicLabel: 'seorang pejabat' }
const hidden = (source: Source): Source => ({ ...source, name: '', confidentiality: 'withholdName', publicLabel: 'seorang pejabat' })

const told = (done: RegisterDone, ...register: readonly Source[]) =>
  changeWords(done, (id) => register.find((source) => source.id === id), (source) => shownSource(source).name)

describe('the last change of the register', () => {
  it('is told by the names of the register', () => {
    expect(told({ kind: 'merged', from: 'a', into: 'b' }, budi, sari)).toEqual({ said: 'sources.merged', values: { from: 'Budi Santoso', into: 'Sari Wulandari' } })
    expect(told({ kind: 'parted', left: 'a', right: 'b' }, budi, sari)).toEqual({ said: 'sources.duplicates.parted', values: { left: 'Budi Santoso', right: 'Sari Wulandari' } })
    expect(told({ kind: 'removed', id: 'a' }, budi)).toEqual({ said: 'sources.removed', values: { name: 'Budi Santoso' } })
    expect(told({ kind: 'fileRemoved', sourceId: 'a', file: 'rekaman.m4a' }, budi)).toEqual({ said: 'sources.evidence.removed', values: { file: 'rekaman.m4a' } })
  })

  it('tells nothing of a source that has become withheld since: not who was merged, not who looked alike, not what a file was called [9.12]', () => {
    expect(told({ kind: 'merged', from: 'a', into: 'c' }, hidden(budi), official)).toEqual({ said: 'sources.mergedWithheld', values: { into: 'seorang pejabat' } })
    expect(told({ kind: 'parted', left: 'a', right: 'b' }, hidden(budi), sari)).toBeNull()
    expect(told({ kind: 'removed', id: 'a' }, hidden(budi))).toEqual({ said: 'sources.removed', values: { name: 'seorang pejabat' } })
    expect(told({ kind: 'fileRemoved', sourceId: 'a', file: 'rekaman-budi-santoso.m4a' }, hidden(budi))).toEqual({ said: 'sources.evidence.removedSealed', values: {} })
  })
})
