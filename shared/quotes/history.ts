import type { Gender } from './languages/language'
import type { Place } from './model'
import type { Mention } from './run'
import type { People, Person } from './people'

/** Somebody whom the text spoke of: 3 as a speaker, less as a sentence's subject, less elsewhere. */
export interface Event extends Place {
  readonly person: Person
  readonly weight: number
  /** Named by more than one word. */
  readonly full?: boolean
}

interface Line {
  readonly paragraph: number
  /** The names of the sentence, in order. */
  readonly named: readonly Event[]
  /** Speakers and subjects that were found by resolving. */
  readonly found: Event[]
}

const nothing: readonly Event[] = []

const speaker = 3
const answerer = 3.6
const subjectOverStranger = 1
const strangeSpeaker = 2.8
const first = 1.6
const other = 1.2
const perSentence = 0.6
const perParagraph = 1.3
const sameGender = 0.5
const fittingRole = 2
/** How many sentences back a pronoun may reach, and a description. */
const reach = 12
const farReach = 60

/** What a reader has in mind at a place of the article: who was spoken of, how long ago, as what. */
export class History {
  readonly #lines: Line[] = []
  readonly #namings = new Map<Person, (Place & { readonly roles: readonly string[] })[]>()
  /** What pronouns have told of people whose names do not. */
  readonly #genders = new Map<Person, { readonly gender: Gender; readonly line: number }>()

  constructor(
    private readonly people: People,
    /** What a sentence's subject weighs beside a speaker's 3. */
    private readonly subject: number,
    /** What it gains in the sentence right after it. */
    private readonly sentenceBefore: number,
  ) {}

  get length(): number {
    return this.#lines.length
  }

  /** Forgets every sentence from number `length` on; `offset` is where it begins. */
  rewind(length: number, offset: number): void {
    this.#lines.length = Math.min(this.#lines.length, length)
    for (const places of this.#namings.values()) while ((places.at(-1)?.start ?? -1) >= offset) places.pop()
    for (const [person, { line }] of this.#genders) if (line >= length) this.#genders.delete(person)
  }

  /** Goes on to the next sentence. `subjectAt` is the offset of the name that is its subject, or -1. */
  begin(mentions: readonly Mention[], subjectAt: number, offset: number, paragraph: number): void {
    this.#lines.push({ paragraph, named: mentions.length === 0 ? nothing : this.#events(mentions, subjectAt, offset), found: [] })
  }

  #events(mentions: readonly Mention[], subjectAt: number, offset: number): readonly Event[] {
    const events: Event[] = []
    mentions.forEach((mention, index) => {
      const person = this.people.of(mention)
      if (!person) return
      const place = { start: offset + mention.start, end: offset + mention.end }
      events.push({ person, weight: mention.start === subjectAt || mention.agent ? this.subject : index === 0 ? first : other, ...place, full: mention.words.length > 1 })
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

  /** Notes somebody whom the article does not name: a pronoun after "seorang saksi" means nobody that it does name. */
  stranger(roles: readonly string[], gender: Gender | null, place: Place, weight: 'main' | 'aside'): void {
    this.#lines.at(-1)?.found.push({ person: { name: '', kind: 'person', roles: new Set(roles), gender }, weight: weight === 'main' ? strangeSpeaker : this.subject - subjectOverStranger, start: place.start, end: place.end })
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

  /** The speaker noted last in the sentence before the one at hand, or null. */
  speakerBefore(): Event | null {
    return this.#lines.at(-2)?.found.filter((event) => event.weight >= speaker).at(-1) ?? null
  }

  /** The persons in mind before offset `until`, most likely first, each with the words that named them last. */
  salient(until: number, gender: Gender | null, roles: readonly string[]): readonly { readonly event: Event; readonly score: number }[] {
    const best = new Map<Person, { event: Event; score: number }>()
    const now = this.#lines.at(-1)
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
        const own = person.gender ?? this.#genders.get(person)?.gender ?? null
        if (gender !== null && own !== null && own !== gender) continue
        const score = weight - age + (weight === this.subject && index === this.#lines.length - 2 && line.paragraph === now.paragraph ? this.sentenceBefore : 0) + (gender !== null && own === gender ? sameGender : 0) - (organisation ? 1 : 0) + (roles.some((role) => person.roles.has(role)) ? fittingRole : 0)
        const known = best.get(person)
        if (!known) best.set(person, { event, score })
        else if (score > known.score) known.score = score
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score)
  }

  /** Of people with one family name, the one named in full in this sentence or in the two before; null when none is. */
  namedInFull(until: number, people: readonly Person[]): Person | null {
    for (let index = this.#lines.length - 1; index >= Math.max(0, this.#lines.length - 3); index -= 1) {
      const event = lastOf(this.#lines[index]?.named ?? nothing, ({ person, full, end }) => full === true && end <= until && people.includes(person))
      if (event) return event.person
    }
    return null
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
    const holders = [...new Set(roles.flatMap((role) => this.people.withRole(role)))].filter((person) => (this.#namings.get(person)?.length ?? 0) > 0)
    const recent = this.latest(until, (event) => fits(event.person))
    const person = recent?.person ?? holders.at(-1)
    if (!person) return null
    const namings = this.#namings.get(person) ?? []
    const place = lastOf(namings, (naming) => naming.end <= until && naming.roles.some((role) => roles.includes(role))) ?? recent
    return place ? { person, place, rivals: holders.length } : null
  }
}

function lastOf<T>(values: readonly T[], test: (value: T) => boolean): T | null {
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at]
    if (value !== undefined && test(value)) return value
  }
  return null
}
