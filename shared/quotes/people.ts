import { behindParty, nameStart, readEvidence } from './affiliation'
import type { Hint } from './hints'
import type { Gender, Language } from './languages/language'
import type { Mention } from './run'

/** Somebody whom the article names. */
export interface Person {
  readonly name: string
  readonly kind: Mention['kind']
  readonly roles: ReadonlySet<string>
  readonly gender: Gender | null
  /** Somewhere in the article a speech verb stands beside the name, or the name is presented. */
  readonly speaks: boolean
  /** The article says who it is: by an office, an age, a description or a surname, or names it right behind what was said. */
  readonly introduced: boolean
}

interface Entry {
  readonly words: readonly string[]
  readonly keys: readonly string[]
  kind: Mention['kind']
  readonly roles: Set<string>
  male: number
  female: number
  mentions: number
  speaks: boolean
  introduced: boolean
  readonly order: number
  joined: boolean
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** A nickname has letters of the name: "Sisca" of Fransisca, "Depe" of Dewi Persika. */
const isShortFor = (nickname: string, { keys }: Entry): boolean => keys.some((key) => key.includes(nickname.slice(0, 3)) || key.includes(nickname.slice(1, 4))) || (keys[0]?.[0] === nickname[0] && /^.[aeiou]/.test(nickname) && nickname.includes(keys[1]?.[0] ?? ' '))

/** "Pendeta Jacky" of the minister Jacklevyn: another ending of the first name, beside the same office. */
const isFondOf = (nickname: string, { keys, roles }: Entry, own: readonly string[]): boolean =>
  nickname.length > 4 && (keys[0] ?? '').startsWith(nickname.slice(0, 4)) && own.some((role) => roles.has(role))

const isAgainst = ({ gender }: Mention, { male, female }: Entry): boolean => (gender === 'male' && female > male) || (gender === 'female' && male > female)

/** Two letters or more of the first word, then of a later one: "Jok-pin", "Jo-ko-wi". */
const isBlendOf = (nickname: string, [first = '', ...rest]: readonly string[]): boolean => {
  if (rest.length > 1 && isBlendOf(nickname, rest)) return true
  for (let length = 2; length <= nickname.length - 2; length += 1) {
    if (!first.startsWith(nickname.slice(0, length))) return false
    if (rest.some((key) => key.startsWith(nickname.slice(length)) || (nickname.length - length > 2 && key.endsWith(nickname.slice(length))))) return true
  }
  return false
}

const genderOfName = (key: string, { male, female }: Language): Gender | null => (male.has(key) === female.has(key) ? null : male.has(key) ? 'male' : 'female')

/** The gender of a mention is what its first word is known for, and no honorific's. */
const isOfTable = ({ keys: [first = ''], gender }: Mention, language: Language): boolean => gender === null || genderOfName(first, language) === gender

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const known = index.get(key)
  if (known) known.push(value)
  else index.set(key, [value])
}

const noRoles: ReadonlySet<string> = new Set()
/** All names of an article, short forms joined to the fullest one. */
export class People {
  readonly #entries = new Map<string, Entry>()
  readonly #byWord = new Map<string, Entry[]>()
  /** By the first three letters of a word. */
  readonly #byOpening = new Map<string, Entry[]>()
  /** By the last three letters of a word. */
  readonly #byEnding = new Map<string, Entry[]>()
  /** By the first letter of the name. */
  readonly #byInitial = new Map<string, Entry[]>()
  readonly #aliases = new Map<string, Entry>()
  readonly #people = new Map<string, Person | null>()
  readonly #byRole = new Map<string, Person[]>()
  /** By all words of the name, for a name that was read from within a longer run. */
  readonly #byName = new Map<string, Person>()
  /** Names alone → how many more pronouns call them male than female. */
  readonly #hints = new Map<string, number>()
  readonly #byFamily = new Map<string, Person[]>()

  constructor(mentions: readonly Mention[], private readonly language: Language, outside: readonly string[] = [], hints: readonly Hint[] = [], asides: readonly string[] = []) {
    for (const { key, gender } of hints) this.#hints.set(key, (this.#hints.get(key) ?? 0) + (gender === 'male' ? 1 : -1))
    const kinds = new Map<string, { readonly mention: Mention; count: number; roles: Set<string> | null }>()
    for (const mention of mentions) {
      const known = kinds.get(mention.id)
      if (!known) kinds.set(mention.id, { mention, count: 1, roles: mention.roles.length > 0 ? new Set(mention.roles) : null })
      else {
        known.count += 1
        for (const role of mention.roles) (known.roles ??= new Set()).add(role)
      }
    }
    const evidence = readEvidence(language.familyNameLast ? [] : [...kinds.values()].map(({ mention }) => mention), outside)
    const starts = new Map<string, Entry>()
    for (const [id, { mention, count, roles }] of kinds) {
      if (mention.kind !== 'place' && !mention.doubtful) starts.set(id, this.#add(mention, nameStart(mention, evidence, language), count, roles ?? noRoles))
    }
    for (const { mention } of kinds.values()) {
      const start = behindParty(mention, evidence)
      if (start > 0) this.#add({ ...mention, kind: 'person', spoken: true }, start, 1, noRoles)
    }
    for (const entry of this.#entries.values()) {
      if (entry.words.length < 2) {
        if (!language.familyNameLast && entry.kind === 'person') add(this.#byOpening, (entry.keys[0] ?? '').slice(0, 3), entry)
        continue
      }
      add(this.#byInitial, entry.keys[0]?.[0] ?? '', entry)
      for (const key of new Set(entry.keys)) {
        add(this.#byWord, key, entry)
        add(this.#byOpening, key.slice(0, 3), entry)
        if (!language.familyNameLast) add(this.#byEnding, key.slice(-3), entry)
      }
    }
    for (const name of asides) this.#lengthen(name.split(' '))
    if (language.familyNameLast) this.#houses()
    for (const { mention } of kinds.values()) {
      const entry = mention.alias === null ? undefined : (starts.get(mention.id) ?? this.#entries.get(mention.keys.join(' ')))
      if (mention.alias !== null && entry && !this.#aliases.has(mention.alias)) this.#call(mention.alias, this.#fullest(mention, mention.keys) ?? entry)
    }
    if (!language.familyNameLast) this.#nickname(mentions, starts)
    this.#settle([...kinds.values()].map(({ mention }) => mention), starts)
  }

  /** Another name of somebody, whole and by each of its words. */
  #call(alias: string, entry: Entry): void {
    const words = alias.split(' ')
    for (const name of new Set([alias, words.slice(1).join(' ') || alias, ...words])) if (!this.#aliases.has(name)) this.#aliases.set(name, entry)
  }

  /** A full name that stands in a quotation only is whose family name the article itself uses, when it has none fuller. */
  #lengthen(names: readonly string[]): void {
    const keys = names.map((name) => name.toLowerCase())
    const [given = '', family = ''] = keys
    const short = this.#entries.get(family)
    if (short?.kind !== 'person' || (this.#byWord.get(family) ?? []).some(({ kind }) => kind === 'person')) return
    const { male, female } = this.language
    const entry: Entry = { words: names, keys, kind: 'person', roles: new Set(), male: male.has(given) && !female.has(given) ? 1 : 0, female: female.has(given) && !male.has(given) ? 1 : 0, mentions: 0, speaks: false, introduced: false, order: this.#entries.size, joined: false }
    this.#entries.set(keys.join(' '), entry)
    for (const key of keys) add(this.#byWord, key, entry)
  }

  /** "Kettering Marine" beside Royce Kettering: a house of his name, no kin with a given name. */
  #houses(): void {
    const { male, female } = this.language
    const alone = (family: string): boolean => this.#entries.get(family)?.kind === 'person'
    const families = new Set([...this.#entries.values()].flatMap(({ kind, keys }) => (kind === 'person' && keys.length > 1 && alone(keys.at(-1) ?? '') ? keys.slice(-1) : [])))
    for (const entry of this.#entries.values()) {
      const [given = '', family = ''] = entry.keys
      if (entry.kind === 'person' && entry.keys.length === 2 && families.has(given) && !alone(family) && !male.has(given) && !female.has(given)) entry.kind = 'organisation'
    }
  }

  /** Gives a nickname that is no part of any name to whoever was named before it. */
  #nickname(mentions: readonly Mention[], starts: ReadonlyMap<string, Entry>): void {
    const named: Entry[] = []
    const singles: Entry[] = []
    for (const mention of mentions) {
      const [key = ''] = mention.keys
      if (mention.nickname && !this.#byWord.has(key) && !this.#aliases.has(key)) {
        const entry = named.filter((one) => isShortFor(key, one)).at(-1) ?? singles.filter(({ keys: [name = ''] }) => name !== key && name.startsWith(key)).at(-1) ?? named.filter(({ speaks, roles }) => speaks || roles.size > 0).at(-1) ?? named.at(-1)
        if (entry) this.#aliases.set(key, entry)
      }
      const own = mention.kind === 'person' ? starts.get(mention.id) : undefined
      if (own) (mention.keys.length > 1 ? named : singles).push(own)
    }
  }

  /** Joins short forms to their fullest name, then gives every kind of mention its person. */
  #settle(mentions: readonly Mention[], starts: ReadonlyMap<string, Entry>): void {
    const ends = new Map<string, Entry | null>()
    for (const mention of mentions) {
      if (mention.kind === 'place') continue
      const own = starts.get(mention.id) ?? this.#entries.get(mention.keys.join(' ')) ?? null
      const entry = this.#fullest(mention, own?.keys ?? mention.keys) ?? own
      ends.set(mention.id, entry)
      if (!entry || !own || entry === own || own.joined) continue
      own.joined = true
      own.roles.forEach((role) => entry.roles.add(role))
      entry.male += own.male
      entry.female += own.female
      entry.mentions += own.mentions
      entry.speaks ||= own.speaks
      entry.introduced ||= own.introduced
    }
    const made = new Map<Entry, Person>()
    for (const [id, entry] of ends) {
      if (!entry) continue
      const person = made.get(entry) ?? { name: entry.words.join(' '), kind: entry.kind, roles: entry.roles, gender: entry.male === entry.female ? null : entry.male > entry.female ? 'male' : 'female', speaks: entry.speaks, introduced: entry.introduced || entry.roles.size > 0 || entry.keys.length > 1 }
      if (!made.has(entry)) for (const role of entry.roles) add(this.#byRole, role, person)
      if (!made.has(entry) && entry.kind === 'person' && entry.keys.length > 1) {
        const short = this.language.familyNameLast ? entry.keys.slice(-1) : new Set(entry.keys)
        for (const key of short) add(this.#byFamily, key, person)
      }
      made.set(entry, person)
      this.#byName.set(entry.keys.join(' '), person)
      this.#people.set(id, person)
    }
  }

  #add(mention: Mention, start: number, count: number, roles: ReadonlySet<string>): Entry {
    const keys = mention.keys.slice(start)
    const id = keys.join(' ')
    const entry = this.#entries.get(id) ?? { words: mention.words.slice(start), keys, kind: mention.kind, roles: new Set<string>(), male: 0, female: 0, mentions: 0, speaks: false, introduced: false, order: this.#entries.size, joined: false }
    roles.forEach((role) => entry.roles.add(role))
    const gender = start > 0 && isOfTable(mention, this.language) ? genderOfName(keys[0] ?? '', this.language) : mention.gender
    if (gender === 'male') entry.male += count
    if (gender === 'female') entry.female += count
    entry.mentions += count
    entry.speaks ||= mention.spoken || mention.presented
    entry.introduced ||= mention.presented || mention.quoted
    this.#entries.set(id, entry)
    return entry
  }

  /** "Saiful" for Saifullah, "Bagus" for Tubagus: the first or the last letters of one name only. */
  #byNickname(head: string, allowed: boolean, roles: readonly string[]): readonly Entry[] {
    if (!allowed || head.length < 3) return []
    const entries = new Set((this.#byOpening.get(head.slice(0, 3)) ?? []).filter((entry) => entry.keys.some((key) => key !== head && key.startsWith(head))))
    if (entries.size === 0 && head.length > 4) for (const entry of this.#byOpening.get(head.slice(0, 3)) ?? []) if (entry.keys.length > 1 && isFondOf(head, entry, roles)) entries.add(entry)
    if (entries.size === 0 && head.length > 3) for (const entry of this.#byEnding.get(head.slice(-3)) ?? []) if (entry.keys.some((key) => key !== head && key.endsWith(head))) entries.add(entry)
    return entries.size === 1 ? [...entries] : []
  }

  /** The person whom the article names first, of this gender or of none that it tells; null when it names nobody. */
  first(gender: Gender | null): Person | null {
    for (const person of this.#people.values()) if (person?.kind === 'person' && (gender === null || person.gender === null || person.gender === gender)) return person
    return null
  }

  /** "Jokowi" of Joko Widodo, "SBY" by the initials: made from the words of one name only. */
  #blended(mention: Mention, head: string): Entry | undefined {
    const capitals = head.length < 5 && mention.words[0] === head.toUpperCase()
    if (!capitals && (head.length < 4 || mention.kind !== 'person')) return undefined
    const letters = capitals ? head.replace(/\d+$/, '') : ''
    const makes = ({ kind, keys }: Entry): boolean => kind === 'person' && keys.length > 1 && (capitals ? keys.length === letters.length && keys.every((key, at) => key[0] === letters[at]) : isBlendOf(head, keys))
    const made = new Set<Entry>()
    for (const entries of [this.#byOpening.get(head.slice(0, 3)), this.#byInitial.get(head[0] ?? '')]) {
      for (const entry of entries ?? []) {
        if (makes(entry)) made.add(entry)
        if (made.size > 1) return undefined
      }
    }
    return [...made][0]
  }

  #fullest(mention: Mention, keys: readonly string[]): Entry | undefined {
    const [head = ''] = keys
    const single = keys.length === 1
    const { language } = this
    const western = language.familyNameLast
    const known = this.#aliases.get(keys.join(' '))
    const alias = known && (mention.kind === 'person' || known.kind === mention.kind) ? known : undefined
    if (alias) return alias
    const blended = !western && single && !this.#byWord.has(head) ? this.#blended(mention, head) : undefined
    if (blended) return blended
    const candidates = (this.#byWord.get(head) ?? this.#byNickname(head, single && !western && mention.kind === 'person', mention.roles)).filter((entry) => {
      const shouted = single && entry.kind === 'person' && head.length > 3 && mention.words[0] === mention.words[0]?.toUpperCase() && entry.keys.at(-1) === head
      if (!western && single && mention.kind === 'person' && entry.kind === 'person' && entry.keys.length === 1) return entry.keys[0] !== head && head.length > 3 && (entry.keys[0] ?? '').startsWith(head)
      if (entry.keys.length <= keys.length || (entry.kind !== mention.kind && !shouted)) return false
      if (shouted || (!western && keys.length === 2 && entry.keys[0] === head && (keys[1] === entry.keys.slice(1).map((key) => key[0]).join('') || ((keys[1]?.length ?? 0) > 3 && (entry.keys[1] ?? '').startsWith(keys[1] ?? ' '))))) return true
      const fond = single && !western && isFondOf(head, entry, mention.roles)
      if (!keys.every((key) => entry.keys.includes(key)) && !fond && !(single && entry.keys.some((key) => key.startsWith(head) || (!western && head.length > 3 && key.endsWith(head))))) return false
      if (mention.kind !== 'person') return entry.keys.join(' ').startsWith(keys.join(' ')) || (western && single && mention.kind === 'organisation' && (entry.keys.at(-1) === head || (language.organisationHeads.has(head) && entry.keys.includes(head))))
      if (isAgainst(mention, entry) && (western || !single || !isOfTable(mention, language))) return false
      if (!western || !single) return true
      return entry.keys[0] === head || entry.keys.filter((key) => !suffixes.has(key)).at(-1) === head
    })
    const hinted = single && mention.kind === 'person' && mention.gender === null ? (this.#hints.get(head) ?? 0) : 0
    const against = (entry: Entry): number => (hinted * (entry.male - entry.female) < 0 ? 500 : 0)
    const unsure = single && !western && mention.gender !== null
    const rank = (entry: Entry): number => (single && western && entry.keys[0] === head ? 0 : 1000) + entry.mentions * 2 - (entry.keys.some((key) => suffixes.has(key)) ? 100 : 0) - against(entry) - (unsure && isAgainst(mention, entry) ? 500 : 0)
    return candidates.length < 2 ? candidates[0] : candidates.sort((a, b) => rank(b) - rank(a) || a.order - b.order || b.words.length - a.words.length)[0]
  }

  /** The person whom a mention names, the same object for every form of the name; null for a place or a word that is no name. */
  of(mention: Mention): Person | null {
    const { kind, keys } = mention
    const known = this.#people.get(mention.id) ?? (kind === 'person' && keys.length > 1 ? this.#byName.get(keys.join(' ')) : null) ?? null
    return known ?? (kind === 'person' && !this.language.familyNameLast ? this.#inHeadline(mention) : null)
  }

  /** A name in a headline, which gives none of its own: "Wiryo" of the one Wiryo Atmojo, "Tua Warsito Guno" of Warsito Guno. */
  #inHeadline({ id, keys }: Mention): Person | null {
    if (this.#people.has(id)) return null
    if (keys.length === 1) return this.ofFamily(keys[0] ?? '')
    const start = keys.findIndex((_key, index) => index > 0 && index < keys.length - 1 && this.#byName.has(keys.slice(index).join(' ')))
    return start < 0 ? null : (this.#byName.get(keys.slice(start).join(' ')) ?? null)
  }

  /** Everybody whose family name a single-word mention can be; one for most. */
  namesakes(mention: Mention): readonly Person[] {
    if (mention.keys.length !== 1 || mention.kind !== 'person') return []
    const key = mention.keys[0] ?? ''
    const hinted = this.#hints.get(key) ?? 0
    const unfit: Gender | null = mention.gender !== null || hinted === 0 ? null : hinted > 0 ? 'female' : 'male'
    return (this.#byFamily.get(key) ?? []).filter(({ gender }) => gender === null || gender !== unfit)
  }

  /** The one person of this family name; null for none, or several. */
  ofFamily(key: string): Person | null {
    const found = this.#byFamily.get(key) ?? []
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** Everybody who holds a role of this group, in the order of the article. */
  withRole(role: string): readonly Person[] {
    return this.#byRole.get(role) ?? []
  }
}
