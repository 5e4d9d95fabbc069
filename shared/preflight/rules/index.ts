import type { Rule } from '../rule'
import { bylineMissing } from './byline-missing'
import { duplicatedParagraph } from './duplicated-paragraph'
import { embargo } from './embargo'
import { emptyBody } from './empty-body'
import { legalFlag } from './legal-flag'
import { longHeadline } from './long-headline'
import { missingAlt } from './missing-alt'
import { missingHeadline } from './missing-headline'
import { notForPublication } from './not-for-publication'
import { openNote } from './open-note'
import { openSuggestion } from './open-suggestion'
import { placeholder } from './placeholder'
import { unattributedQuote } from './unattributed-quote'
import { unconfirmedQuote } from './unconfirmed-quote'
import { unknownSource } from './unknown-source'
import { withheldName } from './withheld-name'

/** Every rule of the gate, in the order in which findings of one severity and place are listed. */
export const rules: readonly Rule[] = [
  withheldName, unattributedQuote, placeholder, missingHeadline, emptyBody, missingAlt, openNote, openSuggestion, embargo, legalFlag,
  notForPublication, unconfirmedQuote, bylineMissing, unknownSource, duplicatedParagraph, longHeadline,
]
