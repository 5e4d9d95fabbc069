import type { Source } from '@shared/source'
import { isSameValue } from '@shared/text/same-value'

/** What a person wrote on a source's card and has not stored: the fields that they touched and no others, which stay the register's. */
export type Written = Partial<Source>

/** The source as its card shows it. */
export const withWritten = (source: Source, written: Written): Source => ({ ...source, ...written })

/** True when the card says something else than the register. */
export const differs = (source: Source, written: Written): boolean => !isSameValue(withWritten(source, written), source)
