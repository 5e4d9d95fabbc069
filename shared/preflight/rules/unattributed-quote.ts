import { undecidedQuotes } from '../decided'
import { excerpt, type Rule } from '../rule'

/**
 * A direct or partial quotation for which no speaker is known or proposed and no person has decided, or whose
 * confirmed source has left the register. Blocks: words in
 * quotation marks that nobody said are the gravest error a desk can print.
 */
export const unattributedQuote: Rule = {
  id: 'unattributed-quote',
  severity: 'blocks',
  find: (desk) =>
    undecidedQuotes(desk)
      .filter((quote) => quote.speaker === null)
      .map((quote) => ({ place: quote, message: `Nobody is named for “${excerpt(quote.text)}”. Say who said it, or dismiss it as no quotation.`, params: { text: excerpt(quote.text) } })),
}
