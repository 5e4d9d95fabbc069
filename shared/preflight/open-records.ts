import { z } from 'zod'

const openRecord = z.object({ state: z.literal('open') })

/** The records of a collection that say of themselves that they are open. */
export const openRecords = (records: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.values(records).filter((record) => openRecord.safeParse(record).success)
