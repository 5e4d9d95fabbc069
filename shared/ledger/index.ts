export { nextOpen } from './next-open'
export { coverage, isDecided, isLost, touching, type Extent, type Register } from './decided'
export { ledgerEntries, type DecidedEntry, type LedgerEntry, type OpenEntry, type PendingEntry, type Stretch } from './entries'
