import './no-eval'
import { z } from 'zod'
import { method } from './method'
import { longestItemName, requiringStatuses } from './checklist'
import { houseFields, houseSeverities, type HouseState } from './house'

const length = z.number().int()

/** What the window can ask about the rules of the house. Faults: `houseRulesBroken`, `badInput`. */
export const houseMethods = {
  /** Read anew from the library's folder, where a desk may have edited them by hand. */
  'house.rules': method<HouseState>()(z.undefined()),
  'house.change': method<HouseState>()(
    z.object({
      rules: z.record(z.string().max(64), z.enum(houseSeverities).nullable()).optional(),
      longestHeadline: length.optional(),
      longestDeck: length.optional(),
      required: z.array(z.enum(houseFields)).optional(),
      words: z.array(z.object({ avoid: z.string().max(200), use: z.string().max(200) })).max(5_000).optional(),
      checklist: z.array(z.object({ id: z.string().max(longestItemName), name: z.string().max(longestItemName), requiredFor: z.enum(requiringStatuses).nullable(), lapses: z.boolean() })).max(200).optional(),
    }),
  ),
} as const
