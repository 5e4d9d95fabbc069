export { compile, replacementOf, type Compiled, type Finder, type FindQuery, type FoundRange, type PatternFault } from './query'
export { foundFields, unitsOf, type FindUnit, type FoundField } from './units'
export { findAll, matchesIn, type AttributeMatch, type FieldMatch, type Match, type TextMatch } from './matches'
export { replaceMatches, type Replacement } from './replace'
