import type { VerificationStatus } from './model'

/** True for a status that is the result of a check, and so holds for the words that were checked alone. */
export const isFinal = (status: VerificationStatus): boolean => status !== 'unchecked' && status !== 'inProgress'
