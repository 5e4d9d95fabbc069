import { elsewhere } from './history'
import type { Language } from './languages/language'
import type { ReadSentence } from './reading'

/** Where the name that is the sentence's subject begins, or the owner's of what is ("Harlow's smile tightened"); -1 for none. */
export function subjectAt({ subject, mentions }: ReadSentence, language: Language): number {
  if (subject?.kind === 'name') return subject.mention.start
  const owned = language.familyNameLast && subject?.kind === 'unnamed' ? mentions.find(({ start, kind }) => kind === 'person' && start === subject.start) : undefined
  return owned?.start ?? (!language.familyNameLast && subject?.kind === 'pronoun' && subject.pronoun.plural ? elsewhere : -1)
}
