import { describe, expect, it } from 'vitest'
import { newSource, resolveSource, type Source } from '@shared/source'

const source = (id: string, mergedInto: string | null = null): Source => ({ ...newSource(id, 'person', id), mergedInto })
const resolved = (id: string, ...sources: readonly Source[]): string | undefined => resolveSource(new Map(sources.map((each) => [each.id, each])), id)?.id

describe('the record that a passage reads', () => {
  it('is the last of a chain of merges', () => {
    expect(resolved('a', source('a', 'b'), source('b', 'c'), source('c'))).toBe('c')
  })

  it('is none when the record it was merged into has left the register', () => {
    expect(resolved('a', source('a', 'b'))).toBeUndefined()
    expect(resolved('a', source('a', 'b'), source('b', 'c'))).toBeUndefined()
  })

  it('is found though merges run in a ring', () => {
    expect(resolved('a', source('a', 'b'), source('b', 'a'))).toBeDefined()
  })
})
