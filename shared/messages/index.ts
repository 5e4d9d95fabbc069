import { en } from './en'
import { id } from './id'

/** The message catalogues, a language each. Indonesian has the keys of English; a test proves it. */
export const catalogues = { en, id } as const

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Keys<T[K]>}` }[keyof T & string]
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

/** Every key of the catalogues, without its plural ending. */
export type MessageKey = Keys<typeof en>
