import { describe, expect, it } from 'vitest'
import { catalogues } from '@shared/messages'
import { authorsInFile, authorsLine, readAuthors, type RoleName } from '../../renderer/shell/authors-line'

const english: RoleName = (role) => catalogues.en.terms.role[role]
const indonesian: RoleName = (role) => catalogues.id.terms.role[role]

const authors = [
  { name: 'Ayu Larasati', role: 'writer' },
  { name: 'Bima Putra', role: 'photographer' },
] as const

describe('the line of authors', () => {
  it('names roles in the language of the window and is read back', () => {
    const lines = [authorsLine(authors, english), authorsLine(authors, indonesian)]
    expect(lines).toEqual(['Ayu Larasati; Bima Putra (photographer)', 'Ayu Larasati; Bima Putra (fotografer)'])
    expect([readAuthors(lines[0]!, english), readAuthors(lines[1]!, indonesian), readAuthors(lines[0]!, indonesian)]).toEqual([authors, authors, authors])
  })

  it('keeps brackets that hold no role, and no empty name', () => {
    expect(readAuthors('Ayu (Antara); ; Bima (Editor)', english)).toEqual([
      { name: 'Ayu (Antara)', role: 'writer' },
      { name: 'Bima', role: 'editor' },
    ])
  })
})

describe('byline and authors in a file', () => {
  const named = (byline: string, ...names: readonly string[]) => authorsInFile({ byline, authors: names.map((name) => ({ name, role: 'writer' })) }, (role) => role)

  it('are the line as readers see it, and the names that machines read: those recorded, or else those in the line', () => {
    expect(named('Oleh Ola Bright dan Bima Putra')).toEqual({ printed: 'Oleh Ola Bright dan Bima Putra', names: 'Ola Bright; Bima Putra' })
    expect(named('', 'Ayu Larasati')).toEqual({ printed: 'Ayu Larasati', names: 'Ayu Larasati' })
    expect(named('Tim Rakit', 'Ayu Larasati')).toEqual({ printed: 'Tim Rakit', names: 'Ayu Larasati' })
    expect(named('')).toEqual({ printed: '', names: '' })
  })
})
