import { foldName } from '../../text/fold'
import type { Rule } from '../rule'

/** A deck that says what the headline says, word for word. Warns. */
export const repeatedDeck: Rule = {
  id: 'repeated-deck',
  severity: 'warns',
  find: ({ article: { headline, deck } }) => {
    const bare = (text: string): string => foldName(text).replace(/[.!?…]+$/, '')
    return deck.trim() !== '' && bare(deck) === bare(headline) ? [{ place: 'deck', message: 'The deck repeats the headline.' }] : []
  },
}
