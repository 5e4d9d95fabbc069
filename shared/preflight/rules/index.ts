import type { Rule } from '../rule'
import { backgroundName } from './background-name'
import { bareSource } from './bare-source'
import { bylineMissing } from './byline-missing'
import { checkDecayed } from './check-decayed'
import { disputedCheck } from './disputed-check'
import { doubledWord } from './doubled-word'
import { doubleSpace } from './double-space'
import { duplicatedParagraph } from './duplicated-paragraph'
import { embargo } from './embargo'
import { emptyBody } from './empty-body'
import { emptyHeading } from './empty-heading'
import { footnoteQuote } from './footnote-quote'
import { futureDate } from './future-date'
import { houseWord } from './house-word'
import { lapsedSignOff } from './lapsed-sign-off'
import { legalFlag } from './legal-flag'
import { localLink } from './local-link'
import { longDeck } from './long-deck'
import { longHeadline } from './long-headline'
import { missingAlt } from './missing-alt'
import { missingField } from './missing-field'
import { missingHeadline } from './missing-headline'
import { missingPicture } from './missing-picture'
import { misspelling } from './misspelling'
import { mixedQuoteMarks } from './mixed-quote-marks'
import { needsCorrection } from './needs-correction'
import { notCredible } from './not-credible'
import { notForPublication } from './not-for-publication'
import { offRecord } from './off-record'
import { openChecklist } from './open-checklist'
import { openNote } from './open-note'
import { openSuggestion } from './open-suggestion'
import { otherLanguage } from './other-language'
import { overLength } from './over-length'
import { placeholder } from './placeholder'
import { repeatedDeck } from './repeated-deck'
import { replyNotIncluded } from './reply-not-included'
import { skippedHeading } from './skipped-heading'
import { trackingLink } from './tracking-link'
import { turnedText } from './turned-text'
import { unattributedQuote } from './unattributed-quote'
import { unclosedQuote } from './unclosed-quote'
import { unconfirmedQuote } from './unconfirmed-quote'
import { unknownSource } from './unknown-source'
import { unverifiedQuote } from './unverified-quote'
import { withheldName } from './withheld-name'

/** Every rule of the gate, in the order in which findings of one severity and place are listed. */
export const rules: readonly Rule[] = [
  withheldName,
  offRecord,
  unattributedQuote,
  needsCorrection,
  placeholder,
  missingHeadline,
  emptyBody,
  missingPicture,
  missingAlt,
  openChecklist,
  openNote,
  openSuggestion,
  embargo,
  legalFlag,
  notForPublication,
  unconfirmedQuote,
  footnoteQuote,
  otherLanguage,
  bylineMissing,
  missingField,
  repeatedDeck,
  futureDate,
  unknownSource,
  backgroundName,
  notCredible,
  disputedCheck,
  checkDecayed,
  lapsedSignOff,
  replyNotIncluded,
  duplicatedParagraph,
  turnedText,
  unclosedQuote,
  doubledWord,
  houseWord,
  emptyHeading,
  skippedHeading,
  localLink,
  trackingLink,
  longHeadline,
  longDeck,
  overLength,
  unverifiedQuote,
  bareSource,
  mixedQuoteMarks,
  misspelling,
  doubleSpace,
]
