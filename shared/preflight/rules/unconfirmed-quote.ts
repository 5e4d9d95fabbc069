import { undecidedQuotes } from '../decided'
import { excerpt, type Rule } from '../rule'

/** A quotation whose speaker the program proposes and no person has confirmed. Warns: the text names the speaker, the register does not yet. */
export const unconfirmedQuote: Rule = {
  id: 'unconfirmed-quote',
  severity: 'warns',
  find: (desk) =>
    undecidedQuotes(desk).flatMap((quote) =>
      quote.speaker === null
        ? []
        : [{
            place: quote,
            message: `“${excerpt(quote.text)}” seems to be said by ${quote.speaker}. Confirm it, or name another speaker.`,
            params: { text: excerpt(quote.text), speaker: quote.speaker },
          }],
    ),
}
