import { describe, expect, it } from 'vitest'
import { newArticle } from '@shared/article'
import type { Note } from '@shared/notes'
import { begunAt, mentionParts, peopleFor, peopleOf, withPerson } from '../../renderer/notes/people'

const at = '2026-11-23T09:00:00+07:00'
const by = (id: string, author: string, kind: Note['kind'] = 'desk'): Note => ({
  id, kind, state: 'open', target: 'article', field: '', words: '', stateBy: author, stateAt: at, entries: [{ id: `${id}-1`, authorId: author, author, at, text: 'Cek.' }],
})

describe('the people whom a note can mention', () => {
  it('are those whom the article knows, each once, and nobody from a private note of somebody else [12.3]', () => {
    const facts = {
      ...newArticle('id', at),
      assignee: 'Sari Melani',
      authors: [{ name: 'Tegar Wibawa', role: 'writer' as const }],
      handOvers: { h: { id: 'h', byId: 'u3', by: 'Ratri', at, from: 'draft', to: 'draft', assignee: 'sari  melani', message: '' } },
      signOffs: { s: { id: 's', byId: 'u4', by: 'Maruli Sitanggang', at, textHash: 'x' } },
    }
    expect(peopleOf(facts, [by('n', 'Ratri'), by('p', 'Diam', 'private'), by('q', 'Saya', 'private')], 'Saya')).toEqual(['Sari Melani', 'Tegar Wibawa', 'Ratri', 'Maruli Sitanggang', 'Saya'])
  })

  it.each([
    ['@', 1, { from: 0, query: '' }],
    ['Tanya @Sa', 9, { from: 6, query: 'Sa' }],
    ['(@Sari Me', 9, { from: 1, query: 'Sari Me' }],
    ['Tanya @Sa', 5, null],
    ['@Sari ', 6, null],
    ['surel@kantor', 12, null],
    ['@a\nlalu', 7, null],
  ])('are asked for in %j with the caret at %i', (text, caret, begun) => {
    expect(begunAt(text, caret)).toEqual(begun)
  })

  it('are found by the beginning of a word of their name, and not once a whole name is there [12.3]', () => {
    const people = ['Maruli Sitanggang', 'Sari Melani', 'Ratri']
    expect(['', 's', 'SARI M', 'ratri', 'x'].map((query) => peopleFor(people, query))).toEqual([people, ['Sari Melani', 'Maruli Sitanggang'], ['Sari Melani'], [], []])
  })

  it('take the place of what was begun, with one blank behind', () => {
    expect(withPerson('Tanya @Sa dulu', { from: 6, query: 'Sa' }, 'Sari Melani')).toEqual({ text: 'Tanya @Sari Melani dulu', caret: 19 })
    expect(withPerson('@', { from: 0, query: '' }, 'Ratri')).toEqual({ text: '@Ratri ', caret: 7 })
  })

  it('are told apart in what a note says, by the name or its first word, and a misspelled one is not [12.3]', () => {
    const told = mentionParts('@Sari Melani dan @ratri, bukan @Sarri atau a@sari', ['Sari Melani', 'Ratri', 'C.* (x']).filter(({ isMention }) => isMention)
    expect(told.map(({ text }) => text)).toEqual(['@Sari Melani', '@ratri'])
    expect(mentionParts('Tanya @Ratri', ['Ratri']).map(({ text }) => text).join('')).toBe('Tanya @Ratri')
  })
})
