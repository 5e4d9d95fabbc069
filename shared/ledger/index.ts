export { isCovered, isDecided, type Extent } from './decided'
export { ledgerEntries, type DecidedEntry, type LedgerEntry, type OpenEntry, type PendingEntry, type Stretch } from './entries'
