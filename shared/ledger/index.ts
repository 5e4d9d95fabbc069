export { nextOpen } from './next-open'
export { coverage, isDecided, isLost, touching } from './decided'
export {
  ledgerEntries, ledgerStates, openInFields, openInFootnotes,
  type DecidedEntry, type LedgerEntry, type LedgerState, type OpenEntry, type PendingEntry, type Stretch,
} from './entries'
export { fieldQuote, placeInField, quotesInFields, type FieldPlace } from './field-quotes'
export { quotesInFootnotes, type QuoteInFootnote } from './footnote-quotes'
export { canJoin, neighbourOf } from './neighbour'
export { stepEntry } from './step'
export { decisionStep } from './told-change'
export { countStates, everything, filterEntries, isOpen, speakersOf, type LedgerFilter, type Told } from './filter'
