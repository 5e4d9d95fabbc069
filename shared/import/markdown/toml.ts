import type { Value } from './front-matter'

/** What a value is before it is asked for: text, a list, or named values. */
type Read = string | readonly Read[] | ReadonlyMap<string, Read>

/** Levels of lists and tables in one value. */
const deepest = 16

const bareKey = /[\w-]+/y
const plain = /[^\s,\]}#][^\n,\]}#]*/y
const blank = /(?:[ \t]|#[^\n]*)*/y
const blankLines = /(?:[ \t\n]|#[^\n]*)*/y
const basic = /"((?:[^"\\\n]|\\.)*)"/y
const literal = /'([^'\n]*)'/y
const basicLines = /"""\n?((?:[^"\\]|\\[\s\S]|"(?!""))*)"""/y
const literalLines = /'''\n?((?:[^']|'(?!''))*)'''/y

const escapes: ReadonlyMap<string, string> = new Map([['n', '\n'], ['t', '\t'], ['r', ''], ['b', ''], ['f', ''], ['"', '"'], ['\\', '\\']])
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-fA-F]{4})|U000([\da-fA-F]{5})|\n\s*|(.))/g, (_all, short?: string, long?: string, sign?: string) => {
    if (short ?? long) return String.fromCodePoint(Number.parseInt(short ?? long!, 16))
    return sign === undefined ? '' : (escapes.get(sign) ?? sign)
  })

class Unreadable extends Error {}

/** Reads one TOML text from its start; throws `Unreadable`. */
class Reader {
  #at = 0
  constructor(private readonly text: string) {}

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.text)
    if (found) this.#at = pattern.lastIndex
    return found
  }

  #is(sign: string): boolean {
    if (!this.text.startsWith(sign, this.#at)) return false
    this.#at += sign.length
    return true
  }

  #expect(sign: string): void {
    if (!this.#is(sign)) throw new Unreadable()
  }

  #key(): string {
    const quoted = this.#take(basic) ?? this.#take(literal)
    const key = quoted ? quoted[1] : this.#take(bareKey)?.[0]
    if (key === undefined) throw new Unreadable()
    return key
  }

  #value(depth: number): Read {
    if (depth > deepest) throw new Unreadable()
    const lines = this.#take(basicLines) ?? this.#take(basic)
    if (lines) return unescaped(lines[1]!)
    const exact = this.#take(literalLines) ?? this.#take(literal)
    if (exact) return exact[1]!
    if (this.#is('[')) {
      const items: Read[] = []
      for (this.#take(blankLines); !this.#is(']'); this.#take(blankLines)) {
        items.push(this.#value(depth + 1))
        this.#take(blankLines)
        if (!this.#is(',') && !this.text.startsWith(']', this.#at)) throw new Unreadable()
      }
      return items
    }
    if (this.#is('{')) {
      const table = new Map<string, Read>()
      for (this.#take(blank); !this.#is('}'); this.#take(blank)) {
        this.#pair(table, depth + 1)
        if (!this.#is(',') && !this.text.startsWith('}', this.#at)) throw new Unreadable()
      }
      return table
    }
    const word = this.#take(plain)?.[0].trim()
    // Dates, numbers and yes and no are text here, as they are written.
    if (!word || !/^[\w.:+-]+(?: \d[\d:.+Z-]*)?$/.test(word)) throw new Unreadable()
    return word
  }

  #pair(table: Map<string, Read>, depth: number): void {
    const key = this.#key()
    this.#take(blank)
    this.#expect('=')
    this.#take(blank)
    table.set(key, this.#value(depth))
    this.#take(blank)
  }

  read(): ReadonlyMap<string, Read> {
    const root = new Map<string, Read>()
    let table = root
    for (this.#take(blankLines); this.#at < this.text.length; this.#take(blankLines)) {
      if (this.#is('[')) {
        const isOfMany = this.#is('[')
        const key = this.#key()
        table = new Map()
        const before = root.get(key)
        root.set(key, isOfMany ? [...(Array.isArray(before) ? (before as readonly Read[]) : []), table] : table)
        while (this.#is('.')) this.#key()
        this.#expect(isOfMany ? ']]' : ']')
      } else this.#pair(table, 0)
      this.#take(blank)
      if (this.#at < this.text.length) this.#expect('\n')
    }
    return root
  }
}

const isTable = (value: Read): value is ReadonlyMap<string, Read> => value instanceof Map
const textOf = (value: Read): string => (typeof value === 'string' ? value : '')
const named = (table: ReadonlyMap<string, Read>): Readonly<Record<string, string>> => Object.fromEntries([...table].map(([key, value]) => [key, textOf(value)]))
const valueOf = (value: Read): Value => (typeof value === 'string' ? value : isTable(value) ? named(value) : value.map((item) => (isTable(item) ? named(item) : textOf(item))))

/** The values of a front matter in TOML, as Hugo has it between lines of `+++`; null for what is none. Every value is text; nothing deeper than a list of tables is read. */
export function readToml(text: string): ReadonlyMap<string, Value> | null {
  try {
    return new Map([...new Reader(text).read()].map(([key, value]) => [key, valueOf(value)]))
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}
