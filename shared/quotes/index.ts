export type { Antecedent, IndirectQuote, Quote, QuoteKind } from './model'
export { createQuoteScanner, findIndirectQuotes, findQuotes, type QuoteScanner } from './scanner'
