import { newId } from '../../ids'
import type { SuggestionRecord } from '../../suggestions/model'
import type { Revision } from './mark-up'
import type { TrackedWords } from './settle'

const initialsOf = (author: string): string => author.split(/\s+/).map((word) => word.charAt(0)).join('').slice(0, 3).toUpperCase()

const prefixLength = 32

/** What is stored of the tracked changes of a file: one record for the words that one author changed at one place. */
export function recordsOf(words: readonly TrackedWords[], revisions: readonly Revision[], now: string): Readonly<Record<string, SuggestionRecord>> {
  const records: Record<string, SuggestionRecord> = {}
  const milliseconds = Date.parse(now)
  let original = ''
  for (let at = 0; at < words.length; ) {
    const first = words[at]!
    const revision = first.revision === null ? undefined : revisions[first.revision]
    if (!revision) {
      original += first.text
      at += 1
      continue
    }
    const told = { deleted: '', inserted: '' }
    for (; at < words.length; at += 1) {
      const next = words[at]!
      if (next.revision === null || revisions[next.revision]?.author !== revision.author || next.side === 'kept') break
      told[next.side] += next.text
    }
    const { deleted, inserted } = told
    const id = newId(milliseconds + Object.keys(records).length)
    const kind = deleted === inserted ? 'format' : deleted === '' ? 'insertion' : inserted === '' ? 'deletion' : 'replacement'
    if (deleted + inserted !== '') {
      records[id] = { id, by: '', author: revision.author, initials: initialsOf(revision.author), at: revision.at || now, kind, deleted, inserted, prefix: original.slice(-prefixLength), field: '', changes: [] }
    }
    original += deleted
  }
  return records
}
