import type { Gender, Language } from './languages/language'
import type { Mention } from './names'

/** Somebody whom the article names. */
export interface Person {
  readonly name: string
  readonly kind: Mention['kind']
  readonly roles: ReadonlySet<string>
  readonly gender: Gender | null
}

interface Entry {
  words: readonly string[]
  kind: Mention['kind']
  roles: Set<string>
  male: number
  female: number
  mentions: number
  first: number
}

const key = (words: readonly string[]): string => words.join(' ').toLowerCase().replaceAll('.', '').replaceAll('’', "'")
const suffix = /^(?:jr|sr|ii|iii|iv)$/i

/** All names of an article, short forms joined to the fullest one. */
export class People {
  readonly #byKey = new Map<string, Entry>()
  readonly #byWord = new Map<string, Entry[]>()
  readonly #resolved = new Map<string, Entry>()
  readonly #people = new Map<Entry, Person>()

  constructor(mentions: readonly Mention[], private readonly language: Language) {
    const singles = new Set(mentions.filter((mention) => mention.words.length === 1).map((mention) => key(mention.words)))
    mentions.forEach((mention, order) => this.#add(this.#trim(mention, singles), mention, order))
    for (const entry of this.#byKey.values()) {
      if (entry.words.length < 2) continue
      for (const word of new Set(entry.words.map((part) => key([part])))) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), entry])
    }
    for (const mention of mentions) {
      const entry = this.#entryOf(mention)
      const own = this.#byKey.get(key(this.#words.get(mention) ?? mention.words))
      if (entry && own && entry !== own && !this.#joined.has(own)) {
        this.#joined.add(own)
        own.roles.forEach((role) => entry.roles.add(role))
        entry.male += own.male
        entry.female += own.female
        entry.mentions += own.mentions
      }
    }
  }
  readonly #joined = new Set<Entry>()
  readonly #words = new Map<Mention, readonly string[]>()

  /** Indonesian runs put the organisation before the name: a word used alone elsewhere tells where the name begins. */
  #trim(mention: Mention, singles: ReadonlySet<string>): readonly string[] {
    if (this.language.familyNameLast || mention.kind !== 'person' || mention.words.length < 3 || mention.roles.length === 0) return mention.words
    const { words } = mention
    if (words.slice(0, 1).some((word) => singles.has(key([word])) || this.language.male.has(word.toLowerCase()) || this.language.female.has(word.toLowerCase()))) return words
    const start = words.findIndex((word, index) => index > 0 && index < words.length - 1 && singles.has(key([word])))
    const trimmed = start > 0 && words.length > 3 ? words.slice(start) : words
    this.#words.set(mention, trimmed)
    return trimmed
  }

  #add(words: readonly string[], mention: Mention, order: number): void {
    const id = key(words)
    const entry = this.#byKey.get(id) ?? { words, kind: mention.kind, roles: new Set<string>(), male: 0, female: 0, mentions: 0, first: order }
    mention.roles.forEach((role) => entry.roles.add(role))
    if (mention.gender === 'male') entry.male += 1
    if (mention.gender === 'female') entry.female += 1
    entry.mentions += 1
    this.#byKey.set(id, entry)
  }

  #entryOf(mention: Mention): Entry | undefined {
    const words = this.#words.get(mention) ?? mention.words
    const id = `${mention.gender ?? ''} ${key(words)}`
    const known = this.#resolved.get(id)
    if (known) return known
    const own = this.#byKey.get(key(words))
    const parts = words.map((word) => key([word]))
    const last = parts.at(-1) ?? ''
    const candidates = (this.#byWord.get(parts[0] ?? '') ?? []).filter((entry) => {
      if (entry.words.length <= words.length || entry.kind !== mention.kind) return false
      const names = entry.words.map((word) => key([word]))
      if (!parts.every((part) => names.includes(part))) return false
      if (mention.kind !== 'person') return key(entry.words).startsWith(key(words))
      if (mention.gender === 'male' && entry.female > entry.male) return false
      if (mention.gender === 'female' && entry.male > entry.female) return false
      if (!this.language.familyNameLast) return true
      const tail = names.filter((name) => !suffix.test(name)).at(-1)
      return words.length > 1 || tail === last || names[0] === last
    })
    const rank = (entry: Entry): number => (words.length === 1 && this.language.familyNameLast && key([entry.words[0] ?? '']) === last ? 0 : 1000) + entry.mentions * 2 - (entry.words.some((word) => suffix.test(key([word]))) ? 100 : 0)
    const best = [...candidates].sort((a, b) => rank(b) - rank(a) || a.first - b.first || b.words.length - a.words.length)[0] ?? own
    if (best) this.#resolved.set(id, best)
    return best
  }

  /** The person whom a mention names; the same object for every form of the name. */
  of(mention: Mention): Person | null {
    const entry = this.#entryOf(mention)
    if (!entry) return null
    const known = this.#people.get(entry)
    if (known) return known
    const gender = entry.male === entry.female ? null : entry.male > entry.female ? 'male' : 'female'
    const person: Person = { name: entry.words.join(' '), kind: entry.kind, roles: entry.roles, gender }
    this.#people.set(entry, person)
    return person
  }
}
