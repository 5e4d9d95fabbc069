import type { Cue } from './cues'
import type { Language } from './languages/language'
import { subjectBefore } from './subjects'
import type { Tokens } from './tokens'

const refuses = /^(?:declin|refus)(?:e|es|ed|ing)$/
const speaks = /^(?:comment|discuss|address|speculate|elaborate|respond|answer|talk|speak|debate|dignify|entertain|engage)$/
const leads = /^(?:on|about|to|in|into|what|further|publicly|directly)$/

/** "declined to comment on “gossip”", "refused to discuss “personnel matters”": the words by which somebody turns a question away are his own. */
export function refusalCue(tokens: Tokens, at: number, from: number, sentence: number, language: Language): Cue | null {
  if (!language.familyNameLast) return null
  let verb = at - 1
  while (verb > from && leads.test(tokens[verb]?.lower ?? '')) verb -= 1
  if (!speaks.test(tokens[verb]?.lower ?? '') || tokens[verb - 1]?.lower !== 'to') return null
  const [act, token] = [verb - 2, tokens[verb - 2]]
  if (!token || act <= from || !refuses.test(token.lower)) return null
  const reference = subjectBefore(tokens, act, from, language, sentence)
  return reference && reference.kind !== 'thing' ? { rule: 'left-governed', reference, start: Math.min(reference.start, token.start), end: tokens[verb]?.end ?? token.end, confidence: 0.8, governs: true } : null
}
