import { parse, TomlDate, type TomlValue } from 'smol-toml'
import type { Value } from './front-matter'

/** Levels of lists and tables in one value. */
const deepest = 16

/** A date as it was written, without the thousandths that the parser adds. */
const written = (date: TomlDate): string => date.toISOString().replace(/\.000(?=$|[Z+-])/, '')

class TooDeep extends Error {}

function valueOf(value: TomlValue, depth: number): Value {
  if (depth > deepest) throw new TooDeep()
  if (value instanceof TomlDate) return written(value)
  if (Array.isArray(value)) return value.map((item) => valueOf(item, depth + 1))
  return typeof value === 'object' ? new Map(Object.entries(value).map(([key, item]) => [key, valueOf(item as TomlValue, depth + 1)])) : String(value)
}

/** The values of a front matter in TOML, as Hugo has it between lines of `+++`, each as text; null for what is none, or is nested deeper than 16 levels. */
export function readToml(text: string): ReadonlyMap<string, Value> | null {
  try {
    return new Map(Object.entries(parse(text, { maxDepth: deepest, integersAsBigInt: 'asNeeded' })).map(([key, value]) => [key, valueOf(value, 0)]))
  } catch {
    return null
  }
}
