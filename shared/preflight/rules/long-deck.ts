import type { Rule } from '../rule'

/** A deck longer than the house wants it (`longestDeck`, in characters). Informs. */
export const longDeck: Rule = {
  id: 'long-deck',
  severity: 'informs',
  find: ({ article, house: { longestDeck: longest } }) => {
    const { length } = [...article.deck.trim()]
    return length > longest ? [{ place: 'deck', message: `The deck has ${length} characters; the house wants at most ${longest}.`, params: { length, longest } }] : []
  },
}
