export { compile, replacementOf, type Finder, type FindQuery, type PatternFault } from './query'
export { unitsOf, type FindUnit } from './units'
export { findAll, matchesIn, type FieldMatch, type Match } from './matches'
export { replaceMatches } from './replace'
