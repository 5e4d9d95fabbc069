import type { MessageKey } from '@shared/messages'

const families = ['right', 'left', 'reported', 'split', 'continued', 'turn', 'same-paragraph', 'same-sentence', 'sentence-subject', 'sentence-before', 'paragraph-before', 'same-words', 'field-name'] as const

/** The sentence that says why the engine's rule `rule` proposes a speaker; null for one that says nothing to a reader. */
export function ruleWords(rule: string): MessageKey | null {
  const family = families.find((each) => rule === each || rule.startsWith(`${each}-`))
  return family ? `ledger.rules.${family}` : null
}
