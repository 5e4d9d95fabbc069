import { describe, expect, test } from 'vitest'
import { takenName } from '../../renderer/publish/taken-name'

const proposed = ['banjir-di-seruni.html', 'banjir-di-seruni.md']

describe('why a file has another name than was proposed', () => {
  test.each([
    ['the proposed name is its own reason', 'banjir-di-seruni.md', null],
    ['a numbered file stands beside one that was left as it is', 'banjir-di-seruni-2.html', 'banjir-di-seruni.html'],
    ['so does one whose long name was shortened for the number', 'banjir-di-3.md', 'banjir-di-seruni.md'],
    ['a picture was not proposed', 'banjir-di-seruni-1.jpg', null],
    ['a proof has the name that a person gave it', 'pruf-2.pdf', null],
  ])('%s', (_what, written, taken) => expect(takenName(written, proposed)).toBe(taken))

  test('a headline that ends in a number is no reason', () => {
    expect(takenName('banjir-2.html', ['banjir-2.html'])).toBeNull()
  })
})
