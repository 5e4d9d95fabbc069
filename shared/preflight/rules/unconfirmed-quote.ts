import { undecidedAnywhere } from '../decided'
import { excerpt, type Rule } from '../rule'

/** A quotation whose speaker the program proposes and no person has confirmed. Warns: the text names the speaker, the register does not yet. */
export const unconfirmedQuote: Rule = {
  id: 'unconfirmed-quote',
  severity: 'warns',
  find: (desk) =>
    undecidedAnywhere(desk).flatMap(({ place, text, speaker }) =>
      speaker === null
        ? []
        : [{ place, message: `“${excerpt(text)}” seems to be said by ${speaker}. Confirm it, or name another speaker.`, params: { text: excerpt(text), speaker } }],
    ),
}
