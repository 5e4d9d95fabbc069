import { isSame, lastOf, pairPlaces, type Called, type Cut, type Event, type Line, type Moving, type Naming, type Noted } from './history-lines'
import type { Gender } from './languages/language'
import type { Place } from './model'
import type { Mention } from './run'
import type { People, Person } from './people'

/** How an edit moved the text: what begins at `from` or behind it and before `until` was read anew, what is behind moved by `by`. Offsets are of the text before. */
export interface Shift {
  readonly from: number
  readonly until: number
  readonly by: number
}

const nothing: readonly Noted[] = []

const speaker = 3
const answerer = 3.6
const subjectOverStranger = 1
/** What a subject that does something has over one to which something is done. */
const activity = 0.6
const strangeSpeaker = 2.8
const first = 1.6
const other = 1.2
/** Of a name that a preposition governs. */
const object = 0.9
/** Of a sentence whose subject is no name: its names are what something is done to. */
export const elsewhere = -2
const perSentence = 0.6
const perParagraph = 1.3
const sameGender = 0.5
const fittingRole = 2
/** Somebody's initials. */
const suspect = /^\p{Lu}{1,3}$/u
export const isSuspect = (name: string): boolean => suspect.test(name)
const silence = -2
/** How many sentences back a pronoun may reach, and a description. */
const reach = 12
const farReach = 60

/** What a reader has in mind at a place of the article: who was spoken of, how long ago, as what. */
export class History {
  readonly #lines: Line[] = []
  readonly #namings = new Map<Person, Naming[]>()
  /** What pronouns have told of people whose names do not. */
  readonly #genders = new Map<Person, Called>()

  constructor(
    private readonly people: People,
    /** What a sentence's subject weighs beside a speaker's 3. */
    private readonly subject: number,
    /** What it gains in the sentence right after it. */
    private readonly sentenceBefore: number,
    /** What it gains in its own sentence. */
    private readonly own: number,
  ) {}

  get length(): number {
    return this.#lines.length
  }

  /** Forgets every sentence from number `length` on, and gives what it forgot; `offset` is where it begins. */
  rewind(length: number, offset: number): Cut {
    const lines = this.#lines.splice(length)
    const namings = new Map<Person, readonly Naming[]>()
    for (const [person, places] of this.#namings) {
      let keep = places.length
      while (keep > 0 && (places[keep - 1]?.start ?? -1) >= offset) keep -= 1
      if (keep < places.length) namings.set(person, places.splice(keep))
    }
    const genders = new Map<Person, Called>()
    for (const [person, called] of this.#genders) {
      if (called.line < length) continue
      genders.set(person, called)
      this.#genders.delete(person)
    }
    return { lines, namings, genders }
  }

  /**
   * Puts back what `cut` holds behind its first `count` sentences, which were read anew, when those say what they said;
   * else does nothing and gives null. The answer tells where a place of the text before is now.
   */
  rejoin(cut: Cut, count: number, shift: Shift): ((offset: number) => number) | null {
    const begun = this.#lines.length - count
    const places = new Map<number, number>()
    const move = (offset: number): number => (offset < shift.from ? offset : offset >= shift.until ? offset + shift.by : (places.get(offset) ?? Number.NaN))
    for (let index = 0; index < count; index += 1) {
      const [before, now] = [cut.lines[index], this.#lines[begun + index]]
      if (!before || !now || !pairPlaces(before.named, now.named, places) || !isSame(before.found, now.found, move)) return null
    }
    const rest = cut.lines.slice(count)
    const line = begun + count
    for (const [person, { line: at, gender }] of cut.genders) if (at < line && this.#genders.get(person)?.gender !== gender) return null
    for (const [person, { line: at }] of this.#genders) if (at >= begun && (cut.genders.get(person)?.line ?? line) >= line) return null
    if (rest.some(({ found }) => found.some(({ start, end }) => Number.isNaN(move(start) + move(end))))) return null
    const shiftBy = (place: Moving): void => {
      place.start = move(place.start)
      place.end = move(place.end)
    }
    for (const { named, found } of rest) {
      named.forEach(shiftBy)
      found.forEach(shiftBy)
    }
    for (const read of rest) this.#lines.push(read)
    for (const [person, namings] of cut.namings) this.#putBack(person, namings.filter(({ start }) => start >= shift.until), shiftBy)
    for (const [person, called] of cut.genders) if (called.line >= line) this.#genders.set(person, called)
    return move
  }

  #putBack(person: Person, namings: readonly Naming[], shiftBy: (place: Moving) => void): void {
    if (namings.length === 0) return
    namings.forEach(shiftBy)
    const known = this.#namings.get(person)
    if (known) for (const naming of namings) known.push(naming)
    else this.#namings.set(person, [...namings])
  }

  /** Goes on to the next sentence. `subjectAt` is the offset of the name that is its subject, or -1. */
  begin(mentions: readonly Mention[], subjectAt: number, offset: number, paragraph: number, active = false): void {
    this.#lines.push({ paragraph, named: mentions.length === 0 ? nothing : this.#events(mentions, subjectAt, offset), found: [], active })
  }

  #events(mentions: readonly Mention[], subjectAt: number, offset: number): readonly Noted[] {
    const events: Noted[] = []
    mentions.forEach((mention, index) => {
      const person = this.people.of(mention)
      if (!person) return
      const place = { start: offset + mention.start, end: offset + mention.end }
      events.push({ person, weight: mention.start === subjectAt || mention.agent ? this.subject : mention.governed ? object : index === 0 && subjectAt !== elsewhere ? first : other, ...place, full: mention.words.length > 1 })
      if (mention.roles.length === 0) return
      const known = this.#namings.get(person)
      if (known) known.push({ ...place, roles: mention.roles })
      else this.#namings.set(person, [{ ...place, roles: mention.roles }])
    })
    return events
  }

  /** Notes that somebody spoke, or was the subject, in the sentence at hand. */
  note(person: Person, place: Place, spoke: boolean): void {
    this.#lines.at(-1)?.found.push({ person, weight: spoke ? speaker : this.subject, start: place.start, end: place.end })
  }

  /** Notes that somebody was asked in the sentence at hand: more likely to speak next than who asked. */
  asked(person: Person, place: Place): void {
    this.#lines.at(-1)?.found.push({ person, weight: answerer, start: place.start, end: place.end })
  }

  /** Notes somebody whom the article does not name: a pronoun after "seorang saksi" means nobody that it does name. `one`: plainly one alone, who may speak next. */
  stranger(roles: readonly string[], gender: Gender | null, place: Place, weight: 'main' | 'aside', one = false): void {
    this.#lines.at(-1)?.found.push({ person: { name: '', kind: 'person', roles: new Set(roles), gender, speaks: one, introduced: true }, weight: weight === 'main' ? strangeSpeaker : this.subject - subjectOverStranger, start: place.start, end: place.end })
  }

  /** Whether somebody unnamed of this gender came up in the last sentences, whom "the man" may mean. */
  strangerNear(until: number, gender: Gender | null): boolean {
    return this.#lines.slice(-4).some(({ found }) => found.some(({ person, end }) => person.name === '' && end <= until && person.gender !== null && person.gender === gender))
  }

  /** Whether somebody unnamed of one of these roles came up after `holder` was last spoken of. */
  strangerSince(until: number, roles: readonly string[], holder: Person | null): boolean {
    const stranger = this.latest(until, ({ person }) => person.name === '' && roles.some((role) => person.roles.has(role)))
    if (!stranger || holder === null) return stranger !== null
    return (this.latest(until, ({ person }) => person === holder)?.start ?? -1) < stranger.start
  }

  /** Notes that a pronoun of this gender was read as the person. */
  called(person: Person, gender: Gender): void {
    if (person.gender === null && !this.#genders.has(person)) this.#genders.set(person, { gender, line: this.#lines.length - 1 })
  }

  /** Somebody spoke in the sentence at hand. */
  get spoke(): boolean {
    return this.#lines.at(-1)?.found.some((event) => event.weight >= strangeSpeaker) ?? false
  }

  /** The article has named nobody yet. */
  get atStart(): boolean {
    return this.#lines.length <= reach && this.#lines.every((line) => line.named.every(({ person }) => person.kind !== 'person'))
  }

  /** No paragraph before this one names a person. */
  namesNobodyBefore(paragraph: number): boolean {
    return this.#lines.every((line) => line.paragraph >= paragraph || line.named.every(({ person }) => person.kind !== 'person'))
  }

  /** The speaker noted last in the sentence before the one at hand, or null. */
  speakerBefore(): Event | null {
    return this.#lines.at(-2)?.found.filter((event) => event.weight >= speaker).at(-1) ?? null
  }

  /**
   * The persons in mind before offset `until`, most likely first, each with the words that named them last.
   * `spoken`: a speech verb's pronoun is looked up, which seldom means whom the article nowhere lets speak nor presents.
   * `told`: what pronouns have told of people counts.
   */
  salient(until: number, gender: Gender | null, roles: readonly string[], spoken = false, told = true): readonly { readonly event: Event; readonly score: number }[] {
    const best = new Map<Person, { event: Event; score: number }>()
    const now = this.#lines.at(-1)
    const goesOn = spoken ? this.#meantBefore() : null
    for (let index = this.#lines.length - 1; now && index >= 0 && index >= this.#lines.length - reach; index -= 1) {
      const line = this.#lines[index]
      if (!line) continue
      const age = (this.#lines.length - 1 - index) * perSentence + (now.paragraph - line.paragraph) * perParagraph
      for (let at = line.found.length + line.named.length - 1; at >= 0; at -= 1) {
        const event = at < line.named.length ? line.named[at] : line.found[at - line.named.length]
        if (!event || event.end > until) continue
        const { person, weight } = event
        const organisation = person.kind === 'organisation'
        if (organisation && (gender !== null || weight < speaker)) continue
        const own = person.gender ?? (told ? this.#genders.get(person)?.gender : null) ?? null
        if (gender !== null && own !== null && own !== gender) continue
        const score = (spoken && isSilent(event, this.subject, line.paragraph === now.paragraph || person === goesOn || (person.name === '' && person.speaks && index === this.#lines.length - 2)) ? silence : 0) + weight - age + (weight === this.subject && index === this.#lines.length - 1 && at < line.named.length ? this.own : 0) + (weight === this.subject && index === this.#lines.length - 2 && line.paragraph === now.paragraph ? this.sentenceBefore + (line.active ? activity : 0) : 0) + (gender !== null && own === gender ? sameGender : 0) - (organisation ? 1 : 0) + (roles.some((role) => person.roles.has(role)) ? fittingRole : 0)
        const known = best.get(person)
        if (!known) best.set(person, { event, score })
        else if (score > known.score) known.score = score
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score)
  }

  /** "HS berdalih … Ia menyatakan siap meminta maaf.": the suspect whom alone a pronoun means in the sentence before, and who spoke in its paragraph; null for nobody. */
  #meantBefore(): Person | null {
    const before = this.#lines.at(-2)
    const [only, ...more] = new Set(before?.found.map(({ person }) => person))
    if (!only || !before || more.length > 0 || !isSuspect(only.name) || before.named.some(({ person }) => person === only)) return null
    return this.#lines.slice(-reach).some(({ paragraph, found }) => paragraph === before.paragraph && found.some(({ person, weight }) => person === only && weight >= speaker)) ? only : null
  }

  /** The sentence before the one at hand, in its paragraph, names nobody else, and tells of nobody unnamed. */
  aloneBefore(person: Person): boolean {
    const [before, now] = [this.#lines.at(-2), this.#lines.at(-1)]
    return before !== undefined && before.paragraph === now?.paragraph && before.named.length > 0 && before.named.every((each) => each.person === person) && before.found.every((each) => each.person === person)
  }

  /** Of people with one family name, the one named in full in this sentence or in the two before, a subject before others; null when none is. */
  namedInFull(until: number, people: readonly Person[]): Person | null {
    for (let index = this.#lines.length - 1; index >= Math.max(0, this.#lines.length - 3); index -= 1) {
      const named = this.#lines[index]?.named ?? nothing
      const fits = ({ person, full, end }: Noted): boolean => full === true && end <= until && people.includes(person)
      const event = lastOf(named, (each) => fits(each) && each.weight >= this.subject) ?? lastOf(named, fits)
      if (event) return event.person
    }
    return null
  }

  /** Whoever spoke last before offset `until`; null when it was somebody without a name. */
  lastToSpeak(until: number): Event | null {
    const event = this.latest(until, ({ weight }) => weight >= strangeSpeaker)
    return event && event.weight >= speaker && event.person.kind === 'person' && event.person.name !== '' ? event : null
  }

  /** The latest event that passes `test` within reach, or null. */
  latest(until: number, test: (event: Event) => boolean): Event | null {
    for (let index = this.#lines.length - 1; index >= 0 && index >= this.#lines.length - farReach; index -= 1) {
      const line = this.#lines[index]
      if (!line) continue
      for (let at = line.found.length + line.named.length - 1; at >= 0; at -= 1) {
        const event = at < line.named.length ? line.named[at] : line.found[at - line.named.length]
        if (event && event.end <= until && test(event)) return event
      }
    }
    return null
  }

  /** Who holds one of these roles: the one spoken of last; with the words beside which the role stands, and how many could be meant. */
  holder(until: number, roles: readonly string[]): { readonly person: Person; readonly place: Place; readonly rivals: number } | null {
    const fits = (person: Person): boolean => person.kind === 'person' && roles.some((role) => person.roles.has(role))
    const [only = ''] = roles
    const holders = (roles.length === 1 ? this.people.withRole(only) : [...new Set(roles.flatMap((role) => this.people.withRole(role)))]).filter((person) => (this.#namings.get(person)?.length ?? 0) > 0)
    // "Kapolres" after the Kasat Reskrim spoke, "Gubernur" after the Wakil Gubernur: whoever has just these titles.
    const likeness = ({ roles: own }: Person): number => roles.filter((role) => own.has(role)).length - (own.has('wakil') && !roles.includes('wakil') ? 1 : 0)
    const recent = this.latest(until, ({ person }) => fits(person) && likeness(person) >= roles.length) ?? this.latest(until, ({ person }) => fits(person))
    const person = recent?.person ?? holders.at(-1)
    if (!person) return null
    const namings = this.#namings.get(person) ?? []
    const place = lastOf(namings, (naming) => naming.end <= until && naming.roles.some((role) => roles.includes(role))) ?? recent
    return place ? { person, place, rivals: holders.length } : null
  }
}

/** Whom the article nowhere lets speak nor presents, somebody unnamed who did not speak in a paragraph before, or a suspect of whom it told there ("SB mengaku …"). */
const isSilent = ({ person, weight }: Event, subject: number, near: boolean): boolean =>
  suspect.test(person.name) && !near ? true : person.name === '' ? !near && weight < strangeSpeaker : !person.speaks && person.roles.size === 0 && weight < subject
