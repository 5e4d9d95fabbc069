import { undecidedAnywhere } from '../decided'
import { excerpt, type Rule } from '../rule'

/**
 * A direct or partial quotation for which no speaker is known or proposed and no person has decided, or whose
 * confirmed source has left the register; in headline and deck too, unless the body has the same words. Blocks: words in
 * quotation marks that nobody said are the gravest error a desk can print.
 */
export const unattributedQuote: Rule = {
  id: 'unattributed-quote',
  severity: 'blocks',
  find: (desk) =>
    undecidedAnywhere(desk).flatMap(({ place, text, speaker }) =>
      speaker === null ? [{ place, message: `Nobody is named for “${excerpt(text)}”. Say who said it, or dismiss it as no quotation.`, params: { text: excerpt(text) } }] : [],
    ),
}
