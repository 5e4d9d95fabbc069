import { decodeTime, ulid } from 'ulid'

/** A ULID: 26 characters of Crockford base 32, sortable by the time it was made. */
export type Id = string

/** A new id for an article, a source or a record. `now` is milliseconds since 1970. */
export const newId = (now: number = Date.now()): Id => ulid(now)

const pattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** True for a well-formed ULID; only such a string ever becomes part of a path in the store. */
export const isId = (value: unknown): value is Id => typeof value === 'string' && pattern.test(value)

/** When an id was made, in milliseconds since 1970. */
export const timeOfId = (id: Id): number => decodeTime(id)
