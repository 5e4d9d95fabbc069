import { expect, it, vi } from 'vitest'
import { editorExtensions } from '../../renderer/editor/extensions'

// Which keys there are is asked of it; the oldest Node that these tests run in has none.
vi.stubGlobal('navigator', { platform: 'Linux x86_64', userAgent: '' })

it('gives every extension of the page a name of its own, as commands and states are found by it', () => {
  const words = (key: string): string => key
  const names = editorExtensions({ facts: {} as never, carried: {} as never, placeholder: () => '', articleId: '', words, suggestions: {} as never }).map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
