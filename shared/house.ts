import './no-eval'
import { z } from 'zod'
import { longestItemName, requiringStatuses, type ChecklistItem } from './checklist'
import type { Severity } from './finding'

/** The file in the library's folder that says how the house wants the gate. A desk may edit it by hand. */
export const houseFile = 'house-rules.json'

/** The newest form of that file that this program writes. */
const houseVersion = 1

export const houseSeverities = ['blocks', 'warns', 'informs', 'off'] as const
export type HouseSeverity = (typeof houseSeverities)[number]

/** Fields that a house can demand. */
export const houseFields = ['kicker', 'deck', 'byline', 'dateline', 'section', 'tags', 'description', 'slug', 'creditLine', 'publishedAt', 'canonicalUrl'] as const
export type HouseField = (typeof houseFields)[number]

/** A word or phrase that the house does not print, and what it prints in its place ('' where the writer has to find it). */
export interface HouseWord {
  readonly avoid: string
  readonly use: string
}

/** What a house can set. */
export interface HouseRules {
  /** By rule; one that is not named keeps the severity it was built with. */
  readonly rules: Readonly<Record<string, HouseSeverity>>
  /** Characters. */
  readonly longestHeadline: number
  /** Characters. */
  readonly longestDeck: number
  readonly required: readonly HouseField[]
  readonly words: readonly HouseWord[]
  /** What the desk looks after in every piece, in its order; no two with one id. */
  readonly checklist: readonly ChecklistItem[]
}

/** Rules that no house can change: a promise to a source is not a matter of style, and what nobody has decided never leaves. */
export const fixedRules: readonly string[] = ['withheld-name', 'off-record', 'open-suggestion']

const atMost = 10_000
const length = z.number({ error: 'length' }).int({ error: 'length' }).min(1, { error: 'length' }).max(atMost, { error: 'length' })
const word = z
  .object({ avoid: z.string({ error: 'words' }).trim().min(1, { error: 'words' }).max(200, { error: 'words' }), use: z.string({ error: 'words' }).trim().max(200, { error: 'words' }).default('') }, { error: 'words' })

const inList = { error: 'checklist' }
const itemName = z.string(inList).trim().min(1, inList).max(longestItemName, inList)
const item = z
  .object({ id: itemName.optional(), name: itemName, requiredFor: z.enum(requiringStatuses, inList).nullable().default(null), lapses: z.boolean(inList).default(false) }, inList)
  .transform((read): ChecklistItem => ({ ...read, id: read.id ?? read.name }))

const schema = z.object(
  {
    formatVersion: z.literal(houseVersion, { error: 'version' }).default(houseVersion),
    rules: z.record(z.string(), z.enum(houseSeverities, { error: 'severity' }), { error: 'object' }).default({}),
    // Where search engines cut it (Google's guideline for NewsArticle).
    longestHeadline: length.default(110),
    longestDeck: length.default(300),
    required: z.array(z.enum(houseFields, { error: 'field' }), { error: 'list' }).default([]),
    words: z.array(word, { error: 'list' }).max(5_000, { error: 'list' }).default([]),
    checklist: z.array(item, { error: 'list' }).max(200, { error: 'list' }).default([]),
  },
  { error: 'object' },
)

const rulesOf = ({ formatVersion: _version, checklist, ...rules }: z.infer<typeof schema>): HouseRules => ({ ...rules, checklist: checklist.filter(({ id }, place) => checklist.findIndex((other) => other.id === id) === place) })

/** The rules as they were built. */
export const builtIn: HouseRules = rulesOf(schema.parse({}))

/** What can be wrong with the file; its sentence is `houseRules.problem.<kind>` of the catalogue, with `where` and `found`. */
const houseProblemKinds = ['json', 'object', 'list', 'severity', 'fixed', 'length', 'field', 'words', 'checklist', 'version', 'unreadable'] as const
export type HouseProblemKind = (typeof houseProblemKinds)[number]

export interface HouseProblem {
  readonly kind: HouseProblemKind
  /** The place in the file: keys joined by ` → `, or line and column of what is no JSON. '' for the file itself. */
  readonly where: string
  /** What stands there, shortened. */
  readonly found: string
}

/** The file as it was read: the rules that hold, and what is wrong with it. While there is a problem the built-in rules hold. */
export interface HouseState {
  readonly rules: HouseRules
  readonly problem: HouseProblem | null
}

const shown = (value: unknown): string => {
  const text = value === undefined ? '' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<PropertyKey, unknown>>)[key] : undefined), value)

/** The value at a place for a person: a list counts from 1. */
const placeOf = (path: readonly PropertyKey[]): string => path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' → ')

const isKind = (value: string): value is HouseProblemKind => houseProblemKinds.some((kind) => kind === value)

/** Checks what the file says. */
export function houseOf(value: unknown): HouseState {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return { rules: builtIn, problem: { kind: isKind(message) ? message : 'object', where: placeOf(path), found: shown(at(value, path)) } }
  }
  const fixed = fixedRules.find((id) => (parsed.data.rules[id] ?? 'blocks') !== 'blocks')
  if (fixed !== undefined) return { rules: builtIn, problem: { kind: 'fixed', where: placeOf(['rules', fixed]), found: shown(parsed.data.rules[fixed]) } }
  return { rules: rulesOf(parsed.data), problem: null }
}

/** Where JSON stops being JSON, as far as the runtime says: "line 4, column 12", in numbers only. */
function lineOf(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(String(error))?.[1]
  const offset = position === undefined ? (/unexpected end|unterminated/i.test(String(error)) ? text.length : null) : Number(position)
  if (offset === null) return ''
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

/** Reads the text of the file. `raw` is all that stands in it, also what this program does not know; null where it is no JSON object. */
export function readHouse(text: string): HouseState & { readonly raw: Readonly<Record<string, unknown>> | null } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const state = houseOf(value)
    return { ...state, raw: typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null }
  } catch (error) {
    return { rules: builtIn, problem: { kind: 'json', where: lineOf(text, error), found: '' }, raw: null }
  }
}

/** A change of some settings; a rule that is set to null goes back to what it was built with. */
export interface HouseChange {
  readonly rules?: Readonly<Record<string, HouseSeverity | null>> | undefined
  readonly longestHeadline?: number | undefined
  readonly longestDeck?: number | undefined
  readonly required?: readonly HouseField[] | undefined
  readonly words?: readonly HouseWord[] | undefined
  readonly checklist?: readonly ChecklistItem[] | undefined
}

/** The file with a change made: keys that this program does not know stay, also those of a word or an item. */
export function changeHouse(raw: Readonly<Record<string, unknown>>, { rules, words, checklist, ...settings }: HouseChange): Readonly<Record<string, unknown>> {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  const severities = { ...(raw['rules'] as Readonly<Record<string, unknown>> | undefined), ...rules }
  const known = Array.isArray(raw['words']) ? (raw['words'] as readonly Readonly<Record<string, unknown>>[]) : []
  const items = Array.isArray(raw['checklist']) ? (raw['checklist'] as readonly Readonly<Record<string, unknown>>[]) : []
  const checked = checklist?.map((one) => ({ ...items.find(({ id, name }) => (id ?? name) === one.id), ...one }))
  const listed = words?.map((one) => ({ ...known.find(({ avoid }) => avoid === one.avoid), ...one }))
  return {
    formatVersion: houseVersion,
    ...raw,
    ...given,
    rules: Object.fromEntries(Object.entries(severities).filter(([, severity]) => severity !== null)),
    ...(listed ? { words: listed } : {}),
    ...(checked ? { checklist: checked } : {}),
  }
}

/** How grave what `rule` finds is in this house. */
export const severityIn = (house: HouseRules, rule: { readonly id: string; readonly severity: Severity }): HouseSeverity =>
  fixedRules.includes(rule.id) ? rule.severity : (Object.hasOwn(house.rules, rule.id) ? house.rules[rule.id]! : rule.severity)

/** One plain English sentence for the command line: what, where, what now. */
export function houseSentence({ kind, where, found }: HouseProblem): string {
  const said = found || 'nothing'
  const what: Readonly<Record<HouseProblemKind, string>> = {
    json: `is no JSON${where ? ` from line ${where.replace(':', ', column ')} on` : ''}`,
    object: `has ${said} where settings in braces are expected`,
    list: `has ${said} where a list in square brackets is expected`,
    severity: `has ${said} where "blocks", "warns", "informs" or "off" is expected`,
    fixed: `says ${found}, but this rule always blocks`,
    length: `has ${said} where a whole number from 1 to ${atMost} is expected`,
    field: `names ${said}; known fields are ${houseFields.join(', ')}`,
    words: `has ${said}; a word is written {"avoid": "…", "use": "…"}`,
    checklist: `has ${said}; an item is written {"name": "…", "requiredFor": "final", "lapses": true}`,
    version: `is of form ${found}; this program reads form ${houseVersion}`,
    unreadable: 'could not be read from the disk',
  }
  const place = where === '' || kind === 'json' ? '' : `, ${where}`
  return `${houseFile}${place}: ${what[kind]}. Mend the file first.`
}
