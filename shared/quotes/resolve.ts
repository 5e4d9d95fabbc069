import type { Cue } from './cues'
import type { Language } from './languages/language'
import type { Antecedent, IndirectQuote, Quote } from './model'
import type { Mention } from './names'
import { People, type Person } from './people'
import type { Reference } from './phrases'
import type { ReadQuote, Reading, ReadSentence } from './reading'

/** A paragraph's reading and where the paragraph begins in the text. */
export interface PlacedReading {
  readonly reading: Reading
  readonly offset: number
}

interface Event {
  readonly person: Person
  readonly weight: number
  readonly sentence: number
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly roles: readonly string[]
}

interface Found {
  readonly speaker: string | null
  readonly person: Person | null
  readonly antecedent: Antecedent | null
  readonly confidence: number
}

const nobody: Found = { speaker: null, person: null, antecedent: null, confidence: 0.5 }

function latest(events: readonly Event[], test: (event: Event) => boolean): Event | undefined {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]
    if (event && test(event)) return event
  }
  return undefined
}

/** Reads an article's paragraphs in order and says who spoke. */
export class Resolver {
  readonly #people: People
  readonly #events: Event[] = []
  #sentence = 0
  #paragraph = 0
  #utterance = 0

  constructor(private readonly text: string, private readonly paragraphs: readonly PlacedReading[], private readonly language: Language) {
    this.#people = new People(paragraphs.flatMap(({ reading }) => (reading.headline ? [] : reading.sentences).flatMap((sentence) => sentence.mentions)), language)
  }

  run(): { readonly quotes: readonly Quote[]; readonly indirect: readonly IndirectQuote[] } {
    const quotes: Quote[] = []
    const indirect: IndirectQuote[] = []
    let last: { readonly quote: Quote; readonly found: Found; readonly paragraph: number; readonly sentence: number } | null = null
    let open = false
    this.paragraphs.forEach(({ reading, offset }, paragraph) => {
      this.#paragraph = paragraph
      reading.sentences.forEach((read, index) => {
        const sentence: ReadSentence = reading.headline ? { ...read, mentions: [], subject: null } : read
        this.#sentence += 1
        const own: { readonly read: ReadQuote; readonly found: Found }[] = []
        const utterances = new Map<Found, number>()
        const sentenceFound: Found[] = []
        for (const read of sentence.quotes) {
          const listed = read.kind === 'direct' || read.kind === 'partial'
          let found = nobody
          let rule = 'no-cue'
          let cue: Cue | null = null
          let utterance = -1
          const continued = read.continues !== 'no' && open && last !== null
          if (!listed) rule = read.kind
          else if (read.cue) {
            cue = read.cue
            rule = cue.rule
            found = read.cue.reference ? this.#find(read.cue.reference, offset, sentence) : nobody
            found = { ...found, confidence: found.confidence * read.cue.confidence }
            const same = rule === 'same-sentence' ? sentenceFound.at(-1) : undefined
            if (same) found = { ...same, confidence: same.confidence * 0.95 }
          } else if (last && last.paragraph === paragraph && last.found.person && (read.alone || last.sentence === this.#sentence)) {
            found = { ...last.found, antecedent: null, confidence: 0.85 }
            rule = 'same-paragraph'
          } else if (read.alone || read.kind === 'direct') {
            const before = this.#introduction(paragraph, index, last?.paragraph ?? -1)
            if (before) {
              found = before.found
              rule = before.rule
            }
          } else if (sentence.subject) {
            found = this.#find(sentence.subject, offset, sentence)
            found = { ...found, confidence: found.confidence * 0.55 }
            rule = 'sentence-subject'
          }
          if (continued && last) {
            utterance = last.quote.utterance
            if (!found.speaker && last.found.speaker) {
              found = { ...last.found, antecedent: null }
              rule = 'continued'
            } else if (found.speaker && !last.found.speaker) this.#backfill(quotes, utterance, found)
          }
          if (utterance < 0 && listed && own.length > 0 && last && last.found.speaker === found.speaker && found.speaker !== null) utterance = last.quote.utterance
          if (utterance < 0) utterance = this.#utterance++
          utterances.set(found, utterance)
          const start = offset + read.start
          const end = offset + read.end
          const running = read.continues === 'running' ? quotes.at(-1) : undefined
          const quote: Quote = {
            start: running ? running.start : start,
            end,
            text: this.text.slice(running ? running.start : start, end),
            kind: running ? running.kind : read.kind,
            speaker: found.speaker,
            cue: cue ? this.text.slice(offset + cue.start, offset + cue.end) : null,
            rule,
            antecedent: found.antecedent,
            confidence: Math.round(Math.max(0.05, Math.min(0.99, listed ? found.confidence : 0.8)) * 100) / 100,
            utterance,
          }
          if (running) quotes.pop()
          quotes.push(quote)
          own.push({ read, found })
          if (listed) {
            sentenceFound.push(found)
            last = { quote, found, paragraph, sentence: this.#sentence }
          }
        }
        if (sentence.report) {
          const { cue, start, end } = sentence.report
          const found = cue.reference ? this.#find(cue.reference, offset, sentence) : nobody
          if (sentence.quotes.length === 0) {
            indirect.push({ start: offset + start, end: offset + end, text: this.text.slice(offset + start, offset + end), speaker: found.speaker, cue: this.text.slice(offset + cue.start, offset + cue.end), rule: cue.rule, confidence: Math.round(found.confidence * cue.confidence * 100) / 100 })
          }
          if (found.person) this.#note(found.person, 3, cue.reference, offset)
        }
        for (const { found, read } of own) if (found.person) this.#note(found.person, 3, read.cue?.reference ?? null, offset)
        this.#remember(sentence, offset)
      })
      open = reading.openAtEnd
    })
    return { quotes, indirect }
  }

  #backfill(quotes: Quote[], utterance: number, found: Found): void {
    quotes.forEach((quote, index) => {
      if (quote.utterance === utterance && quote.speaker === null) quotes[index] = { ...quote, speaker: found.speaker, rule: 'continued', confidence: found.confidence }
    })
  }

  #note(person: Person, weight: number, reference: Reference | null, offset: number): void {
    if (reference?.kind !== 'name') {
      const known = latest(this.#events, (event) => event.person === person)
      if (known) this.#events.push({ ...known, weight, sentence: this.#sentence, paragraph: this.#paragraph })
      return
    }
    this.#events.push({ person, weight, sentence: this.#sentence, paragraph: this.#paragraph, start: offset + reference.mention.start, end: offset + reference.mention.end, roles: reference.mention.roles })
  }

  #remember(sentence: ReadSentence, offset: number): void {
    const { subject } = sentence
    const at = subject?.kind === 'name' ? subject.mention.start : -1
    const spoke = this.#events.at(-1)?.sentence === this.#sentence
    const pointed = spoke || subject === null || (subject.kind !== 'pronoun' && subject.kind !== 'description') ? nobody : this.#find(subject, offset, sentence)
    sentence.mentions.forEach((mention, index) => this.#mention(mention, mention.start === at ? 2.5 : index === 0 ? 1.6 : 1.2, offset))
    if (pointed.person && pointed.antecedent) this.#note(pointed.person, 2.5, subject, offset)
  }

  #mention(mention: Mention, weight: number, offset: number): void {
    const person = this.#people.of(mention)
    if (!person) return
    this.#events.push({ person, weight, sentence: this.#sentence, paragraph: this.#paragraph, start: offset + mention.start, end: offset + mention.end, roles: mention.roles })
  }

  #find(reference: Reference, offset: number, sentence: ReadSentence): Found {
    if (reference.kind === 'name') {
      const person = this.#people.of(reference.mention)
      return person ? { speaker: person.name, person, antecedent: null, confidence: 1 } : nobody
    }
    if (reference.kind === 'thing') return { speaker: reference.name, person: null, antecedent: null, confidence: 0.7 }
    if (reference.kind === 'unnamed') return { ...nobody, confidence: 0.8 }
    const inside = sentence.mentions.filter((mention) => offset + mention.end <= offset + reference.start)
    const local: Event[] = inside.flatMap((mention) => {
      const person = this.#people.of(mention)
      return person ? [{ person, weight: 1.5, sentence: this.#sentence, paragraph: this.#paragraph, start: offset + mention.start, end: offset + mention.end, roles: mention.roles }] : []
    })
    if (reference.kind === 'pronoun') {
      if (reference.pronoun.plural) return { ...nobody, confidence: 0.6 }
      return this.#salient(local, reference.pronoun.gender, 0.85)
    }
    if (!reference.definite) return { ...nobody, confidence: 0.8 }
    if (reference.organisation !== null) return this.#organisation(reference.organisation)
    if (this.#pointsBack(reference, offset)) return this.#salient(local, reference.gender, 0.7, reference.roles)
    return this.#described(reference.roles, local) ?? { ...nobody, confidence: 0.7 }
  }

  #pointsBack(reference: Reference, offset: number): boolean {
    const last = this.text.slice(offset + reference.start, offset + reference.end).split(/\s+/)
    return this.language.definiteAfter.has(last.at(-1)?.toLowerCase() ?? '') || this.language.definiteBefore.has(last[0]?.toLowerCase() ?? '')
  }

  #described(wanted: readonly string[], local: readonly Event[]): Found | null {
    const all = [...this.#events, ...local]
    for (let index = all.length - 1; index >= 0; index -= 1) {
      const event = all[index]
      if (!event || event.person.kind !== 'person' || !wanted.some((role) => event.person.roles.has(role))) continue
      const naming = all.find((other) => other.person === event.person && other.roles.some((role) => wanted.includes(role))) ?? event
      const rivals = new Set(all.filter((other) => wanted.some((role) => other.person.roles.has(role))).map((other) => other.person)).size
      return this.#pointed(event.person, naming, rivals > 1 ? 0.7 : 0.88)
    }
    return null
  }

  #organisation(word: string): Found {
    const known = latest(this.#events, ({ person }) => person.kind === 'organisation' && person.name.toLowerCase().split(/\s+/).includes(word)) ?? latest(this.#events, ({ person }) => person.kind === 'organisation') ?? latest(this.#events, ({ person }) => person.gender === null && person.name.includes(' '))
    return known ? this.#pointed(known.person, known, 0.75) : nobody
  }

  #pointed(person: Person, event: Event, confidence: number): Found {
    return { speaker: person.name, person, antecedent: { text: this.text.slice(event.start, event.end), start: event.start, end: event.end }, confidence }
  }

  /** The person whom a pronoun most likely means: speakers and subjects first, the nearest sentence first. */
  #salient(local: readonly Event[], gender: Person['gender'], confidence: number, roles: readonly string[] = []): Found {
    const scores = new Map<Person, number>()
    const last = new Map<Person, Event>()
    for (let index = this.#events.length + local.length - 1; index >= 0; index -= 1) {
      const event = index >= this.#events.length ? local[index - this.#events.length] : this.#events[index]
      if (!event) continue
      const distance = this.#sentence - event.sentence
      if (distance > 12) break
      if (event.person.kind === 'place' || (event.person.kind === 'organisation' && (gender !== null || event.weight < 3))) continue
      if (gender !== null && event.person.gender !== null && event.person.gender !== gender) continue
      const fits = roles.some((role) => event.person.roles.has(role))
      const score = (fits ? 2 : 0) + event.weight - distance * 0.6 - (this.#paragraph - event.paragraph) * 1.2 + (gender !== null && event.person.gender === gender ? 1 : 0) - (event.person.kind === 'organisation' ? 1 : 0)
      if (score > (scores.get(event.person) ?? -Infinity)) scores.set(event.person, score)
      if (!last.has(event.person)) last.set(event.person, event)
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1])
    const best = ranked[0]
    const event = best ? last.get(best[0]) : undefined
    if (!best || !event) return nobody
    const margin = best[1] - (ranked[1]?.[1] ?? -5)
    return this.#pointed(best[0], event, margin > 1 ? confidence : confidence * 0.8)
  }

  /** Who was spoken of just before a quotation that stands by itself, or null. */
  #introduction(paragraph: number, index: number, lastQuoteParagraph: number): { readonly found: Found; readonly rule: string } | null {
    const own = this.paragraphs[paragraph]
    const before = index > 0 ? own : this.paragraphs[paragraph - 1]
    const sentence = index > 0 ? own?.reading.sentences[index - 1] : before?.reading.sentences.at(-1)
    if (!before || !sentence) return null
    if (index === 0 && !this.language.carriesOverParagraphs && sentence.quotes.length > 0) return null
    const last = latest(this.#events, (event) => event.weight === 3 && event.sentence === this.#sentence - 1)
    if (last) return { found: { speaker: last.person.name, person: last.person, antecedent: null, confidence: index > 0 ? 0.75 : 0.6 }, rule: index > 0 ? 'sentence-before' : 'paragraph-before' }
    if (index === 0 && lastQuoteParagraph === paragraph - 1 && !this.language.carriesOverParagraphs) return null
    if (!sentence.subject || (index === 0 && !this.language.carriesOverParagraphs)) return null
    const found = this.#find(sentence.subject, before.offset, sentence)
    if (!found.person) return null
    return { found: { ...found, antecedent: null, confidence: index > 0 ? 0.7 : 0.5 }, rule: index > 0 ? 'sentence-before' : 'paragraph-before' }
  }
}
