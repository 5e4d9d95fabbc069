import type { SuggestionKind } from '@shared/suggestions'

/** Kinds by shape, for those who cannot tell them by colour. */
export const kindShapes: Readonly<Record<SuggestionKind, string>> = { insertion: '+', deletion: '−', replacement: '↔', format: 'Aa', block: '¶', structure: '⊞', figure: '▣' }
