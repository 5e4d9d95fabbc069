import './no-eval'
import { z } from 'zod'

function loosened(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodObject) return z.looseObject(Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, loosened(inner)])))
  if (schema instanceof z.ZodArray) return z.array(loosened(schema.element))
  if (schema instanceof z.ZodRecord) return z.record(z.string(), loosened(schema.valueType))
  if (schema instanceof z.ZodNullable) return loosened(schema.unwrap()).nullable()
  if (schema instanceof z.ZodDefault) return loosened(schema.unwrap()).default(schema.def.defaultValue)
  return schema as z.ZodType
}

/**
 * `schema` with every object of it, however deep, keeping the keys that it does not know: so that what a newer program wrote
 * survives reading and saving. It is made for schemas of objects, lists, records of text keys, defaults and null; refinements
 * stay on single values only.
 */
export const keepingUnknown = <T extends z.ZodType>(schema: T): T => loosened(schema) as T
