import type { History } from './history'
import type { Language } from './languages/language'
import type { Antecedent, Place } from './model'
import type { People, Person } from './people'
import type { Reference } from './phrases'
import type { Mention } from './run'
import { holdsPair } from './sentence-facts'

/** Whom some words mean in this article. */
export interface Found {
  readonly speaker: string | null
  readonly person: Person | null
  /** Where the person was named, when the words point back. */
  readonly antecedent: Antecedent | null
  readonly confidence: number
}

/** Whom a quotation is given to, and by which rule. */
export interface Proposal {
  readonly found: Found
  readonly rule: string
}

export const nobody: Found = { speaker: null, person: null, antecedent: null, confidence: 0.5 }

/** Of a pronoun that fits one person clearly better than any other. */
export const pronounConfidence = 0.85
const descriptionConfidence = 0.7
const roleConfidence = 0.88
const looseConfidence = 0.45
const narrowMargin = 1

/** Resolves references against one article. */
export class Finder {
  #text = ''
  #said = ''

  constructor(
    private readonly people: People,
    private readonly history: History,
    private readonly language: Language,
  ) {}

  /** Whom a reference means that stands in the paragraph at `offset`. `said`: the words whose speaker it is. */
  find(reference: Reference, offset: number, text: string, said = ''): Found {
    this.#said = said
    this.#text = text
    const until = offset + reference.start
    switch (reference.kind) {
      case 'name': {
        const body = this.#bodyInShort(until, reference.mention)
        if (body) return body
        const usual = this.people.of(reference.mention)
        const namesakes = this.people.namesakes(reference.mention).filter(({ gender }) => reference.mention.gender === null || gender === null || gender === reference.mention.gender)
        const [key = ''] = reference.mention.keys
        // "Jordan said": the congressman, where the article names one.
        const family = !usual && this.language.familyNameLast && reference.mention.kind === 'place' && reference.mention.keys.length === 1 ? this.people.ofFamily(key) : null
        if (family) return { speaker: family.name, person: family, antecedent: null, confidence: 0.9 }
        const wife = this.#wifeOf(usual, reference.mention)
        if (wife) return { speaker: wife.name, person: wife, antecedent: null, confidence: descriptionConfidence }
        const person = namesakes.length > 1 ? (this.language.familyNameLast ? (this.history.namedInFull(until, namesakes) ?? usual) : this.#ofOneName(until, namesakes, reference.mention)) : usual
        // A country speaks as its government.
        if (!person && this.language.familyNameLast && reference.mention.kind === 'place' && !this.language.prepositions.has(/(\p{L}+)\s$/u.exec(text.slice(Math.max(0, until - 12), until))?.[1]?.toLowerCase() ?? '')) return { speaker: reference.mention.words.join(' '), person: null, antecedent: null, confidence: 0.7 }
        // "Pelatih Persegara: “…”" of its one coach, where the club is called so.
        const coach = !this.language.familyNameLast && person && person.roles.size === 0 && reference.mention.roles.length > 0 && reference.mention.keys.length === 1 ? this.#only(reference.mention.roles) : null
        if (coach) return { speaker: coach.name, person: coach, antecedent: null, confidence: descriptionConfidence }
        if (person) return { speaker: person.name, person, antecedent: null, confidence: 1 }
        // "kata Villarreal" of Antonio Villarreal, although a town is called so; "Pelatih Persegara: “…”" of its one coach.
        const other = this.language.familyNameLast ? null : reference.mention.kind === 'place' && reference.mention.keys.length === 1 ? this.people.ofFamily(key) : this.#only(reference.mention.roles)
        if (other) return { speaker: other.name, person: other, antecedent: null, confidence: descriptionConfidence }
        return !this.language.familyNameLast && reference.mention.doubtful && this.language.honorifics.has(key) ? this.#honoured(until, reference.mention) : nobody
      }
      case 'thing': {
        const account = reference.name === 'akun' ? this.history.latest(until, ({ person }) => person.name.startsWith('@')) : null
        if (account) return this.#pointed(account.person, account, descriptionConfidence)
        return { speaker: reference.name, person: null, antecedent: null, confidence: 0.7 }
      }
      case 'unnamed':
        return { ...nobody, confidence: 0.8 }
      case 'pronoun':
        return reference.pronoun.plural ? { ...nobody, confidence: 0.6 } : this.#salient(until, reference.pronoun.gender, pronounConfidence, [], !this.language.familyNameLast)
      case 'description': {
        if (this.staysNameless(text, offset + reference.end)) return { ...nobody, confidence: 0.8 }
        if (!reference.definite) {
          const opening = this.language.familyNameLast && this.history.atStart && /^an?\s/i.test(text.slice(until, until + 3)) ? this.#only(reference.roles) : null
          return opening ? { speaker: opening.name, person: opening, antecedent: null, confidence: looseConfidence } : { ...nobody, confidence: 0.8 }
        }
        // "Mr Hale's office" is no office that has a name.
        if (reference.organisation === 'office' && /['’]s?\s/.test(text.slice(until, offset + reference.end))) return { ...nobody, confidence: 0.7 }
        if (reference.organisation !== null) return this.#organisation(until, reference.organisation)
        const spouse = this.#spouse(reference, until)
        if (spouse) return spouse
        if (this.language.familyNameLast && reference.person && this.history.strangerNear(until, reference.gender)) return { ...nobody, confidence: 0.7 }
        if (this.#isOfCrowd(reference, offset)) return { ...nobody, confidence: 0.7 }
        if (this.#pointsBack(reference, offset)) return this.#salient(until, reference.gender, descriptionConfidence, reference.roles, false, this.language.familyNameLast, true)
        const holder = this.history.holder(until, reference.roles)
        if (this.language.familyNameLast && this.history.strangerSince(until, reference.roles, holder?.person ?? null)) return { ...nobody, confidence: 0.7 }
        const ahead = holder !== null ? null : this.language.familyNameLast ? (this.history.atStart ? this.#only(reference.roles) : this.#ahead(reference.roles)) : /\p{Lu}/u.test(this.#text[until] ?? '') ? this.#only(reference.roles) : null
        if (ahead) return { speaker: ahead.name, person: ahead, antecedent: null, confidence: descriptionConfidence }
        if (holder) return this.#pointed(holder.person, holder.place, holder.rivals > 1 ? descriptionConfidence : roleConfidence)
        // "the department's inspector general": an office told in full is nobody's who has another.
        const whole = this.language.familyNameLast && /['’]s?\s\p{Ll}/u.test(this.#text.slice(until, offset + reference.end))
        return this.language.definiteBefore.has(this.#text.slice(until, until + 12).split(/\s+/, 1)[0]?.toLowerCase() ?? '') ? this.#loosely(until, reference.gender, reference.roles, whole) : { ...nobody, confidence: 0.7 }
      }
    }
  }

  /** "Mrs. Hale" of a man of that name, whose wife the article names by one word ("Mr. Hale's wife, Nell"). */
  #wifeOf(usual: Person | null, { gender, keys, roles }: Mention): Person | null {
    if (!this.language.familyNameLast || gender !== 'female' || keys.length > 1 || roles.length > 0 || usual === null || (usual.gender !== 'male' && usual.name.includes(' '))) return null
    const wife = this.#only(['wife'])
    return wife && !wife.name.includes(' ') ? wife : null
  }

  /** "ujar Gus", "kata Bunda": an honorific alone is whoever was named with it last, else who is most in mind. */
  #honoured(until: number, { words: [word = ''], gender }: Mention): Found {
    const named = this.history.latest(until, ({ person, start }) => person.kind === 'person' && person.name !== '' && this.#text.slice(start - word.length - 1, start).trimEnd() === word)
    return named ? this.#pointed(named.person, named, descriptionConfidence) : this.#salient(until, gender, descriptionConfidence, [], true)
  }

  /** The one person whom the article names as the holder of such an office, further on; null when it names none, or several. */
  #ahead(roles: readonly string[]): Person | null {
    return this.#only(roles.filter((role) => this.language.soleRoles.has(role)))
  }

  /** The one person to whom the article gives one of these roles; null for none, or several. "A federal judge …" at its start is the judge whom it names later. */
  #only(roles: readonly string[]): Person | null {
    const holders = new Set(roles.flatMap((role) => this.people.withRole(role)))
    const [only] = holders
    return only && holders.size === 1 && only.kind === 'person' ? only : null
  }

  /** "Her husband" behind what somebody's wife said: whose wife she is, the one in mind besides her. */
  #spouse({ roles, gender }: Extract<Reference, { readonly kind: 'description' }>, until: number): Found | null {
    const other = roles.includes('husband') ? 'wife' : roles.includes('wife') ? 'husband' : null
    if (other === null || !this.language.familyNameLast || !/^h(?:is|er)\s/i.test(this.#text.slice(until, until + 4))) return null
    const speaking = this.history.lastToSpeak(until)?.person
    if (!speaking?.roles.has(other)) return null
    const best = this.history.salient(until, gender, []).find(({ event }) => event.person !== speaking && event.person.kind === 'person')
    return best ? this.#pointed(best.event.person, best.event, descriptionConfidence) : null
  }

  /** "a harbour official, who asked not to be named": whether somebody described up to `from` is to have no name, whoever else has that office. */
  staysNameless(text: string, from: number): boolean {
    const [clause = ''] = /^[^.!?\n"“”„«»]*/u.exec(text.slice(from, from + 100)) ?? []
    return this.language.namelessWish.test(clause)
  }

  /** "pelanggan itu menjawab": one of the crowd whom nobody in mind is. */
  #isOfCrowd(reference: Extract<Reference, { readonly kind: 'description' }>, offset: number): boolean {
    if (this.language.familyNameLast || !reference.roles.some((role) => crowd.test(role)) || !this.#pointsBack(reference, offset)) return false
    const [best] = this.history.salient(offset + reference.start, reference.gender, reference.roles)
    return best !== undefined && best.event.person.roles.size > 0 && !reference.roles.some((role) => best.event.person.roles.has(role))
  }

  /** "ahli tersebut", "pria itu": a demonstrative after the noun. */
  #pointsBack(place: Place, offset: number): boolean {
    const parts = this.#text.slice(offset + place.start, offset + place.end).toLowerCase().split(/\s+/)
    return this.language.definiteAfter.has(parts.at(-1) ?? '') || (this.language.definiteAfter.size === 0 && this.language.personWords.has(parts.at(-1) ?? '') && this.language.definiteBefore.has(parts[0] ?? ''))
  }

  /** "the lawmaker" of somebody whose role the article does not tell; not of one whom it gives another, nor of somebody whom it leaves unnamed. */
  #loosely(until: number, gender: Person['gender'], roles: readonly string[], whole: boolean): Found {
    const found = this.#salient(until, gender, looseConfidence, roles)
    const own = [...(found.person?.roles ?? [])]
    const attends = (role: string): boolean => this.language.attendants.has(role)
    const other = roles.some(attends) || (roles.length > 0 && own.some(attends) && !own.some((role) => roles.includes(role))) || (this.language.familyNameLast && own.length > 0 && roles.some((role) => this.language.soleRoles.has(role) && !own.includes(role)))
    // "Lamar Whitcomb does not like meetings. “…?” the adviser asked": of whom alone the sentence before tells.
    if (other && own.length === 0 && found.person?.kind === 'person' && this.language.familyNameLast && this.history.aloneBefore(found.person)) return found
    const stands = this.language.familyNameLast && found.person !== null && found.person.kind !== 'person'
    const another = whole && roles.length > 0 && own.length > 0 && !own.some((role) => roles.includes(role))
    return other || stands || another ? { ...nobody, confidence: 0.7 } : found
  }

  /** "Perusahaan menyebut …": the company named before. */
  #bodyInShort(until: number, { kind, keys: [key = ''], words }: Mention): Found | null {
    if (this.language.familyNameLast || kind !== 'organisation' || words.length > 1 || !this.language.bodyWords.has(key)) return null
    const event = this.history.latest(until, ({ person }) => person.kind === 'organisation' && person.name.includes(' '))
    return event && this.#pointed(event.person, event, descriptionConfidence)
  }

  #organisation(until: number, word: string): Found {
    const any = this.language.bodyWords.has(word)
    const event =
      this.history.latest(until, ({ person }) => person.kind === 'organisation' && person.name.toLowerCase().split(/\s+/).includes(word)) ??
      (any ? this.history.latest(until, ({ person }) => person.kind === 'organisation') : null) ??
      (any ? this.history.latest(until, ({ person }) => person.gender === null && person.roles.size === 0 && person.name.includes(' ')) : null)
    return event ? this.#pointed(event.person, event, descriptionConfidence) : nobody
  }

  #pointed(person: Person, place: Place, confidence: number): Found {
    if (person.name === '') return { ...nobody, confidence: 0.7 }
    return { speaker: person.name, person, antecedent: { text: this.#text.slice(place.start, place.end), start: place.start, end: place.end }, confidence }
  }

  /** Of several with this word in their name, the one with the role that stands here, else the one most in mind. */
  #ofOneName(until: number, people: readonly Person[], { roles, words: [word = ''] }: Mention): Person | null {
    // "Ki Warsito" of Warsito Guno Carito, not of his son Bayu Warsito.
    const called = people.filter(({ name }) => name.startsWith(`${word} `))
    const able = called.length > 0 ? called : people
    const fitting = able.filter((person) => roles.some((role) => person.roles.has(role)))
    const among = fitting.length > 0 ? fitting : able
    return this.history.salient(until, null, []).find(({ event }) => among.includes(event.person))?.event.person ?? among[0] ?? null
  }

  /** The person in mind besides `person`. */
  other(until: number, person: Person | null, text: string, gender: Person['gender'] = null): Found {
    this.#text = text
    const best = this.history.salient(until, gender, []).find(({ event }) => event.person !== person && event.person.kind === 'person')
    return best ? this.#pointed(best.event.person, best.event, descriptionConfidence) : nobody
  }

  /** Who spoke last before offset `until`, by name. */
  speakingLast(until: number, text: string): Found {
    this.#text = text
    const event = this.history.lastToSpeak(until)
    return event ? this.#pointed(event.person, event, pronounConfidence) : nobody
  }

  #salient(until: number, gender: Person['gender'], confidence: number, roles: readonly string[], spoken = false, personal = false, described = false): Found {
    // "Warga menyebutnya …": no "buruh itu" is meant by them.
    const others = (person: Person): boolean => (this.language.familyNameLast ? roles.length > 0 : described) && person.name === '' && person.roles.size > 0 && !roles.some((role) => person.roles.has(role))
    const rank = (told: boolean): ReturnType<History['salient']> => this.history.salient(until, gender, roles, spoken, told).filter(({ event }) => !others(event.person) && !(personal && event.person.kind === 'organisation'))
    const first = rank(true)
    // A pronoun that fits nobody any more: one before it was read wrongly.
    const ranked = first.length === 0 && gender !== null && this.language.familyNameLast ? rank(false) : first
    const speaking = this.#said === '' || ranked.length < 2 ? ranked : ranked.filter(({ event }) => !isSpokenOf(event.person, this.#said, this.language) || (this.language.familyNameLast && introduces.test(this.#said)))
    const [best, rival] = speaking.some(({ event }) => event.person.name !== '') ? speaking : ranked
    if (!best || (best.event.person.name === '' && ranked.every(({ event }) => event.person.name === ''))) {
      // "a man in a hat … he shouted", "a lawmaker … the lawmaker said": nobody whom the article names.
      const strange = ranked.some(({ event: { person } }) => (person.roles.size === 0 ? person.gender !== null : roles.some((role) => person.roles.has(role))))
      const opening = this.language.familyNameLast && this.history.atStart && !strange ? this.people.first(gender) : null
      return opening ? { speaker: opening.name, person: opening, antecedent: null, confidence: looseConfidence } : nobody
    }
    if (gender !== null && best.event.person.name !== '') this.history.called(best.event.person, gender)
    return this.#pointed(best.event.person, best.event, rival && best.score - rival.score <= narrowMargin ? confidence * 0.8 : confidence)
  }
}

/** Roles of those who are met without a name. */
const crowd = /^(?:pelanggan|pembeli|nasabah|penumpang|pasien|pengunjung|konsumen)$/

/** In a longer speech an office may be anybody's. */
const longestAddress = 600

/** "I'm Doug Rasmussen" */
const introduces = /(?:^|[^\p{L}])(?:I['’]m|I am|my name|call me|it['’]s me)(?!\p{L})/iu

/** Whether the words speak of somebody by name or to them by their office ("Terima kasih, Pak Gubernur"): nobody does so of themselves. */
function isSpokenOf(person: Person, said: string, language: Language): boolean {
  if (person.name.split(' ').some((word) => word.length > 3 && holdsWord(said, word))) return true
  if (person.roles.size === 0 || said.length > longestAddress) return false
  if (!holdsPair(said)) return false
  for (const [, title = '', office = ''] of said.matchAll(/(?<!\p{L})(\p{Lu}\p{L}+) (\p{Lu}\p{L}+)/gu)) {
    const role = language.honorificGender.has(title.toLowerCase()) ? language.roles.get(office.toLowerCase()) : undefined
    if (role !== undefined && person.roles.has(role)) return true
  }
  return false
}

const letter = /\p{L}/u

/** Whether the word stands in the text, not as a part of another. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ')) return true
  return false
}
