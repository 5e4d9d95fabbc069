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
  readonly words: readonly string[]
  readonly keys: readonly string[]
  readonly kind: Mention['kind']
  readonly roles: Set<string>
  male: number
  female: number
  mentions: number
  readonly first: number
  joined: boolean
}

const keyOf = (words: readonly string[]): string => words.join(' ').toLowerCase().replaceAll('.', '').replaceAll('’', "'")
const suffix = /^(?:jr|sr|ii|iii|iv)$/

/** All names of an article, short forms joined to the fullest one. */
export class People {
  readonly #byKey = new Map<string, Entry>()
  readonly #byWord = new Map<string, Entry[]>()
  readonly #resolved = new Map<string, Entry | null>()
  readonly #people = new Map<Entry, Person>()
  readonly #words = new Map<Mention, readonly string[]>()
  readonly #places = new Set<string>()

  constructor(mentions: readonly Mention[], private readonly language: Language) {
    const singles = new Set<string>()
    for (const mention of mentions) {
      if (mention.kind === 'place') mention.words.forEach((word) => this.#places.add(keyOf([word])))
      else if (mention.words.length === 1 && !mention.doubtful) singles.add(keyOf(mention.words))
    }
    mentions.forEach((mention, order) => {
      if (mention.kind !== 'place' && !mention.doubtful) this.#add(this.#trim(mention, singles), mention, order)
    })
    for (const entry of this.#byKey.values()) {
      if (entry.words.length < 2) continue
      for (const word of new Set(entry.keys)) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), entry])
    }
    for (const mention of mentions) this.#join(mention)
  }

  #join(mention: Mention): void {
    if (mention.kind === 'place') return
    const entry = this.#entryOf(mention)
    const own = this.#byKey.get(keyOf(this.#words.get(mention) ?? mention.words))
    if (!entry || !own || entry === own || own.joined) return
    own.joined = true
    own.roles.forEach((role) => entry.roles.add(role))
    entry.male += own.male
    entry.female += own.female
    entry.mentions += own.mentions
  }

  /**
   * Indonesian titles put a place or an organisation before the name ("Wali Kota Sarimulya Hendrawan Kusnadi"):
   * a word that the article uses alone tells where the name begins, and one that it uses for a place, where it does not.
   */
  #trim(mention: Mention, singles: ReadonlySet<string>): readonly string[] {
    const { words } = mention
    if (!mention.titled || words.length < 2 || this.language.familyNameLast) return words
    let start = 0
    while (start < words.length - 1 && this.#places.has(keyOf([words[start] ?? '']))) start += 1
    const given = (word: string | undefined): boolean => word !== undefined && (this.language.male.has(word.toLowerCase()) || this.language.female.has(word.toLowerCase()))
    const first = words[start]
    if (words.length - start > 2 && !given(first) && first !== undefined && first.length > 2 && !singles.has(keyOf([first]))) {
      const alone = words.findIndex((word, index) => index > start && index < words.length - 1 && singles.has(keyOf([word])))
      if (alone > 0) start = alone
    }
    const trimmed = start > 0 ? words.slice(start) : words
    if (start > 0) this.#words.set(mention, trimmed)
    return trimmed
  }

  #add(words: readonly string[], mention: Mention, order: number): void {
    const id = keyOf(words)
    const entry = this.#byKey.get(id) ?? { words, keys: words.map((word) => keyOf([word])), kind: mention.kind, roles: new Set<string>(), male: 0, female: 0, mentions: 0, first: order, joined: false }
    mention.roles.forEach((role) => entry.roles.add(role))
    if (mention.gender === 'male') entry.male += 1
    if (mention.gender === 'female') entry.female += 1
    entry.mentions += 1
    this.#byKey.set(id, entry)
  }

  #entryOf(mention: Mention): Entry | null {
    const words = this.#words.get(mention) ?? mention.words
    const own = this.#byKey.get(keyOf(words)) ?? null
    const id = `${mention.gender ?? ''} ${mention.kind} ${keyOf(words)}`
    const known = this.#resolved.get(id)
    if (known !== undefined) return known
    const best = this.#fullest(mention, words) ?? own
    this.#resolved.set(id, best)
    return best
  }

  #fullest(mention: Mention, words: readonly string[]): Entry | undefined {
    const parts = words.map((word) => keyOf([word]))
    const [head = ''] = parts
    const single = words.length === 1
    const candidates = (this.#byWord.get(head) ?? []).filter((entry) => {
      if (entry.words.length <= words.length || entry.kind !== mention.kind) return false
      if (!parts.every((part) => entry.keys.includes(part))) return false
      if (mention.kind !== 'person') return keyOf(entry.words).startsWith(keyOf(words))
      if (mention.gender === 'male' && entry.female > entry.male) return false
      if (mention.gender === 'female' && entry.male > entry.female) return false
      if (!this.language.familyNameLast || !single) return true
      return entry.keys[0] === head || entry.keys.filter((name) => !suffix.test(name)).at(-1) === head
    })
    const rank = (entry: Entry): number =>
      (single && this.language.familyNameLast && entry.keys[0] === head ? 0 : 1000) + entry.mentions * 2 - (entry.keys.some((word) => suffix.test(word)) ? 100 : 0)
    return [...candidates].sort((a, b) => rank(b) - rank(a) || a.first - b.first || b.words.length - a.words.length)[0]
  }

  /** The person whom a mention names, the same object for every form of the name; null for a word that is no name. */
  of(mention: Mention): Person | null {
    if (mention.kind === 'place') return null
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
