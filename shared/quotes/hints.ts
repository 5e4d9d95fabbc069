import type { Gender, Language } from './languages/language'
import type { ReadSentence } from './reading'
import type { Mention } from './run'
import type { Tokens } from './tokens'

/** What a pronoun after a name alone tells of its bearer: "Harlow smiled. She left." */
export interface Hint {
  /** The name, in lower case without full stops. */
  readonly key: string
  readonly gender: Gender
}

/** A name alone that is the sentence's subject, or that speaks first in it. */
function lone({ subject, quotes }: ReadSentence): Mention | null {
  const reference = subject ?? quotes[0]?.cue?.reference ?? null
  return reference?.kind === 'name' && reference.mention.kind === 'person' && reference.mention.keys.length === 1 ? reference.mention : null
}

/** The gender of the first "he" or "she" between two tokens behind offset `after`; null when another person comes first. */
function pronounAfter(tokens: Tokens, [from, to]: readonly [number, number], after: number, others: readonly Mention[], language: Language): Gender | 'other' | null {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token || token.start < after) continue
    if (others.some(({ start, kind }) => kind === 'person' && start === token.start)) return 'other'
    const pronoun = language.pronouns.get(token.lower)
    if (pronoun && pronoun.gender !== null && token.lower !== 'him' && token.lower !== 'her') return pronoun.gender
  }
  return null
}

/** What the pronouns of one paragraph tell of the names alone in it, for articles in which several people have that name. */
export function readHints(tokens: Tokens, bounds: readonly (readonly [number, number])[], sentences: readonly ReadSentence[], language: Language): readonly Hint[] {
  if (!language.familyNameLast) return []
  return sentences.flatMap((sentence, index): readonly Hint[] => {
    const mention = lone(sentence)
    if (!mention || mention.gender !== null) return []
    const [own, next] = [bounds[index], bounds[index + 1]]
    const inside = own ? pronounAfter(tokens, own, mention.end, sentence.mentions, language) : null
    const found = inside ?? (next ? pronounAfter(tokens, next, mention.end, sentences[index + 1]?.mentions ?? [], language) : null)
    return found === null || found === 'other' ? [] : [{ key: mention.keys[0] ?? '', gender: found }]
  })
}
