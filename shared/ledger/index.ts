export { ledgerEntries, type DecidedEntry, type LedgerEntry, type OpenEntry, type Stretch } from './entries'
