import '../no-eval'
import { z } from 'zod'
import type { Article } from '../article'
import { keepingUnknown } from '../loose'
import { isIsoTime } from '../time'

const id = z.string().min(1).max(64)
const text = z.string().default('')
const moment = z.string().refine(isIsoTime, 'expected ISO 8601 with an offset').nullable().default(null)

export const verificationStatuses = ['unchecked', 'inProgress', 'verified', 'disputed', 'needsCorrection', 'unverifiable'] as const
export type VerificationStatus = (typeof verificationStatuses)[number]

/**
 * What a check rests on: a file of a source, of which the article knows nothing but `ref`, its id in the register; or, where
 * `ref` is '', a reference in a person's words (`file`). Checks of before hold name, hash (SHA-256 in hex) and note of a file.
 */
const evidenceSchema = z.object({ file: text, sha256: text, note: text, ref: text })
export type Evidence = z.infer<typeof evidenceSchema>

/**
 * A check of what an attribution says. It holds for the words that it was made of and no others: `textHash` is theirs (see
 * `textHash`), `checkedText` the words themselves. Both are '' and `checkedAt` is null until there is a result.
 */
const verificationSchema = z.object({
  id,
  attributionId: id,
  status: z.enum(verificationStatuses).default('unchecked'),
  method: text,
  /** A source of the register that says the same, or null. */
  secondSourceId: id.nullable().default(null),
  /** The name of the person who checked. */
  checkedBy: text,
  /** ISO 8601 with offset. */
  checkedAt: moment,
  textHash: text,
  checkedText: text,
  note: text,
  evidence: z.array(evidenceSchema).default([]),
})
export type Verification = z.infer<typeof verificationSchema>

/** Somebody who is owed a reply before the piece is printed, and what came of it. */
export const rightOfReplySchema = z.object({
  id,
  /** Who is owed it, as the desk names them. */
  party: text,
  /** ISO 8601 with offset; null while nobody has asked. */
  askedAt: moment,
  /** In a person's words: by phone, by letter, at the door. */
  askedHow: text,
  /** Until when the party may answer, or null. */
  deadline: moment,
  answer: text,
  /** True when the article prints the answer, or that there was none. */
  included: z.boolean().default(false),
  note: text,
})
export type RightOfReply = z.infer<typeof rightOfReplySchema>

const storedVerification = keepingUnknown(verificationSchema)
const storedReply = keepingUnknown(rightOfReplySchema)

const readAll = <T>(records: Readonly<Record<string, unknown>>, read: (record: unknown) => { readonly success: boolean; readonly data?: T }): readonly T[] =>
  Object.values(records).flatMap((record) => read(record).data ?? [])

/** The checks among an article's stored records. A record that this program cannot read is left where it is and is none of them. */
export const verificationsOf = ({ verifications }: Pick<Article, 'verifications'>): readonly Verification[] => readAll(verifications, (record) => storedVerification.safeParse(record))

/** The parties with a right of reply among an article's stored records, in the order in which they were added. */
export const repliesOf = ({ rightOfReply }: Pick<Article, 'rightOfReply'>): readonly RightOfReply[] =>
  [...readAll(rightOfReply, (record) => storedReply.safeParse(record))].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
