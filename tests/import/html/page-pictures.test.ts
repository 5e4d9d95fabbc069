import { describe, expect, it } from 'vitest'
import { localName, localPictures } from '@shared/import/html/page-pictures'

describe('the name that a page has for a file beside it', () => {
  it('ends before a query or a place within', () => {
    const names = ['./foto_files/kopi.jpg', 'foto_files/kopi.jpg?w=300&amp;h=200', 'foto_files/kopi.jpg#atas', 'a%20b/susu%26gula.png', 'susu&amp;gula.png'].map(localName)
    expect(names).toEqual(['foto_files/kopi.jpg', 'foto_files/kopi.jpg', 'foto_files/kopi.jpg', 'a b/susu&gula.png', 'susu&gula.png'])
    expect(localName(`kopi.jpg?${'x'.repeat(4_000)}`)).toBe('kopi.jpg')
    expect([`${'k'.repeat(501)}.jpg`, '?kopi.jpg', '#atas', '../kopi.jpg', '/kopi.jpg', 'https://kopi.example/a.jpg'].map(localName)).toEqual(Array(6).fill(null))
  })

  it.each(['?', '#', './', '&amp;'])('is read at once of a million of %j before the end of a line', (sign) => {
    expect(localName(`${sign.repeat(1_000_000)}\nx`)).toBeNull()
  })

  it('is looked for at once in a page that is full of such addresses', () => {
    expect(localPictures(`${`<img src="${'?'.repeat(3_990)}\nx">`.repeat(1_000)}<img src="foto_files/kopi.jpg">`)).toEqual(['foto_files/kopi.jpg'])
  })
})
