import type { Cue } from './cues'
import type { Checkpoint, Taken } from './checkpoint'
import { confidences, rounded } from './confidence'
import { Finder, nobody, type Found, type Proposal } from './find'
import { History } from './history'
import type { Language } from './languages/language'
import { leadsOn } from './leading-on'
import type { IndirectQuote, Place, Quote } from './model'
import { answering, headRoles, introducedNext, isOfStranger, officeOfClause, officeOfSubject, openingParagraphs, ownBody, repliedBy } from './own-office'
import type { People } from './people'
import type { Reference } from './phrases'
import type { PlacedReading, ReadQuote, ReadSentence } from './reading'
import { senderBefore } from './senders'
import { meantByIt, sentenceBefore, sentencesBefore, statingIn } from './sentence-before'
import { subjectAt } from './sentence-subject'
import { indirectOf } from './indirect'
import { toldBehind } from './told-behind'
import { isAddition, isQuestion, isSameLast, otherThan, turnOf, whoGoesOn, type Last } from './turns'

/** With more sentences than this an article's paragraphs run together; each sentence is then so much of one. */
const longParagraph = 12
const inFlow = 0.75

/** Reads an article's paragraphs in order and says who spoke. */
export class Resolver {
  readonly #history: History
  readonly #finder: Finder
  readonly #quotes: Quote[] = []
  readonly #indirect: IndirectQuote[] = []
  #text = ''
  #paragraphs: readonly PlacedReading[] = []
  #last: Last | null = null
  #sentence = 0
  #block = 0
  #utterance = 0
  readonly #checkpoints: Checkpoint[] = []

  constructor(people: People, private readonly language: Language) {
    this.#history = new History(people, language.subjectWeight, language.subjectBonus, language.ownSubjectBonus)
    this.#finder = new Finder(people, this.#history, language)
  }

  /**
   * Reads `text` in its paragraphs. Of the paragraphs read before, the first `kept` are as they were and are not read
   * again, nor are the quotations in them resolved again. Those from number `same` on are as they were but for their
   * place: they are resolved again only when what stands before them says something else than it did.
   */
  run(text: string, paragraphs: readonly PlacedReading[], kept = 0, same = paragraphs.length): { readonly quotes: readonly Quote[]; readonly indirect: readonly IndirectQuote[] } {
    const before = this.#paragraphs
    const end = { sentence: this.#sentence, block: this.#block, utterance: this.#utterance, last: this.#last }
    this.#text = text
    this.#paragraphs = paragraphs
    // What opens an article, or stands by itself, may wait for the next paragraph.
    const { paragraph: from, cut } = this.#rewind(this.language.familyNameLast ? (kept <= openingParagraphs ? 0 : kept - 1) : Math.max(0, kept - 1))
    // The paragraph behind the last one that changed may ask what is said there.
    const until = Math.min(same + 1, paragraphs.length)
    for (let paragraph = from; paragraph < until; paragraph += 1) this.#read(paragraph)
    if (!cut || until >= paragraphs.length || before.length !== paragraphs.length || !this.#rejoin(cut, from, until, before, end)) {
      for (let paragraph = until; paragraph < paragraphs.length; paragraph += 1) this.#read(paragraph)
    }
    return { quotes: [...this.#quotes], indirect: [...this.#indirect] }
  }

  /** Takes up what stood from paragraph `until` on where the paragraphs before it have led to where they led. */
  #rejoin(cut: Taken, from: number, until: number, before: readonly PlacedReading[], end: Pick<Checkpoint, 'sentence' | 'block' | 'utterance' | 'last'>): boolean {
    const [first, old] = [cut.checkpoints[0], cut.checkpoints[until - from]]
    const isOpen = (paragraphs: readonly PlacedReading[]): boolean => (paragraphs[until - 1]?.reading.openAtEnd ?? null) !== null
    if (!first || !old || this.#sentence !== old.sentence || this.#block !== old.block || this.#utterance !== old.utterance || !isSameLast(this.#last, old.last) || isOpen(before) || isOpen(this.#paragraphs)) return false
    const shift = { from: before[from]?.offset ?? 0, until: before[until]?.offset ?? 0, by: (this.#paragraphs[until]?.offset ?? 0) - (before[until]?.offset ?? 0) }
    const move = this.#history.rejoin(cut.history, old.sentence - first.sentence, shift)
    if (!move) return false
    const [quotes, indirect] = [this.#quotes.length - old.quotes, this.#indirect.length - old.indirect]
    for (const checkpoint of cut.checkpoints.slice(until - from)) this.#checkpoints.push({ ...checkpoint, quotes: checkpoint.quotes + quotes, indirect: checkpoint.indirect + indirect })
    for (const quote of cut.quotes.slice(old.quotes - first.quotes)) {
      const { start, end: last, antecedent } = quote
      this.#quotes.push({ ...quote, start: start + shift.by, end: last + shift.by, antecedent: antecedent && { ...antecedent, start: move(antecedent.start), end: move(antecedent.end) } })
    }
    for (const report of cut.indirect.slice(old.indirect - first.indirect)) this.#indirect.push({ ...report, start: report.start + shift.by, end: report.end + shift.by })
    this.#sentence = end.sentence
    this.#block = end.block
    this.#utterance = end.utterance
    this.#last = end.last
    return true
  }

  #read(paragraph: number): void {
    const placed = this.#paragraphs[paragraph]
    if (!placed) return
    const { reading, offset } = placed
    const open = (this.#paragraphs[paragraph - 1]?.reading.openAtEnd ?? null) !== null
    this.#checkpoints.push({ sentence: this.#sentence, block: this.#block, quotes: this.#quotes.length, indirect: this.#indirect.length, utterance: this.#utterance, last: this.#last })
    if (reading.aside && !open) return
    this.#block += 1
    const flowing = !this.language.familyNameLast && reading.sentences.length > longParagraph
    reading.sentences.forEach((sentence, index) => {
      this.#sentence += 1
      if (flowing && index > 0) this.#block += inFlow
      this.#history.begin(sentence.mentions, subjectAt(sentence, this.language), offset, this.#block, sentence.active)
      const spoke = sentence.quotes.map((read) => ({ read, found: this.#quote(read, sentence, index, offset, paragraph, open) }))
      const stated = sentence.statement ? indirectOf(sentence.statement, reading.sentences[index - 1], offset, this.#text, (reference) => this.#find(reference, offset)) : null
      if (stated) this.#indirect.push(stated)
      this.#report(sentence, offset)
      for (const { read, found } of spoke) if (!this.language.familyNameLast || read.kind === 'direct' || read.kind === 'partial') this.#note(found, read.cue?.reference ?? null, offset, true)
      this.#noteSubject(sentence, offset)
      for (const { roles, gender, start, end } of sentence.strangers) this.#history.stranger(roles, gender, { start: offset + start, end: offset + end }, 'aside')
      this.#noteAsked(sentence, offset)
    })
  }

  /** Goes back to where paragraph `kept` begins, or to the nearest one before it that no quotation runs into; gives what it took back. */
  #rewind(kept: number): { readonly paragraph: number; readonly cut: Taken | null } {
    let paragraph = Math.min(kept, this.#checkpoints.length, this.#paragraphs.length)
    while (paragraph > 0 && (this.#paragraphs[paragraph - 1]?.reading.openAtEnd ?? null) !== null) paragraph -= 1
    const checkpoint = this.#checkpoints[paragraph]
    if (!checkpoint) return { paragraph, cut: null }
    const before = this.#paragraphs[paragraph - 1]
    const cut = {
      checkpoints: this.#checkpoints.splice(paragraph),
      quotes: this.#quotes.splice(checkpoint.quotes),
      indirect: this.#indirect.splice(checkpoint.indirect),
      history: this.#history.rewind(checkpoint.sentence, before ? before.offset + (before.reading.sentences.at(-1)?.end ?? 0) : 0),
    }
    this.#sentence = checkpoint.sentence
    this.#block = checkpoint.block
    this.#utterance = checkpoint.utterance
    this.#last = checkpoint.last
    return { paragraph, cut }
  }

  #quote(read: ReadQuote, sentence: ReadSentence, index: number, offset: number, paragraph: number, open: boolean): Found {
    const listed = read.kind === 'direct' || read.kind === 'partial'
    const last = this.#last
    const begun = read.continues !== 'no' && open ? this.#quotes.at(-1) : undefined
    const speaking = begun && last?.utterance === begun.utterance ? last.found : nobody
    let { found, rule } = listed ? this.#propose(read, sentence, index, offset, paragraph) : { found: nobody, rule: read.kind }
    let utterance = begun?.utterance ?? -1
    if (begun && !found.speaker && speaking.speaker) {
      found = { ...speaking, antecedent: null }
      rule = 'continued'
    } else if (begun && found.speaker && !speaking.speaker) this.#backfill(begun.utterance, found)
    if (utterance < 0 && last && listed && (rule === 'split' || (rule === 'same-paragraph' && last.sentence === this.#sentence - 1))) utterance = last.utterance
    if (utterance < 0) utterance = this.#utterance++
    const running = read.continues === 'running' && open ? this.#quotes.pop() : undefined
    const [start, end] = [running?.start ?? offset + read.start, offset + read.end]
    this.#quotes.push({
      start,
      end,
      text: this.#text.slice(start, end),
      kind: running?.kind ?? read.kind,
      speaker: found.speaker,
      cue: listed && read.cue ? this.#text.slice(offset + read.cue.start, offset + read.cue.end) : null,
      rule,
      antecedent: found.antecedent,
      confidence: rounded(listed ? found.confidence : 0.8),
      utterance,
    })
    // What a placard says is said in passing: who spoke before it goes on.
    if (listed && read.cue?.rule !== 'left-inscription') this.#last = { found, utterance, paragraph, sentence: this.#sentence, asks: isQuestion(read.text), other: otherThan(found, last) }
    return found
  }

  #propose(read: ReadQuote, sentence: ReadSentence, index: number, offset: number, paragraph: number): Proposal {
    const last = this.#last
    if (read.cue) {
      const { rule, reference, confidence } = read.cue
      if ((rule === 'same-sentence' || rule === 'split') && last?.sentence === this.#sentence) return { found: { ...last.found, confidence: last.found.confidence * 0.95 }, rule }
      const other = (reference?.kind === 'pronoun' || reference?.kind === 'description') && this.#answers(read.cue, offset) ? this.#finder.other(offset + reference.start, last?.found.person ?? null, this.#text) : null
      const asked = repliedBy(read.cue, sentence, this.#text, offset, this.language, this.#finder)
      if (this.language.familyNameLast && reference && rule.startsWith('left') && !this.#history.atStart && isOfStranger(reference, sentence)) return { found: { ...nobody, confidence: 0.6 }, rule }
      if (asked) return { found: { ...asked, confidence: asked.confidence * confidence }, rule }
      if (rule === 'right-reply') return { found: last?.other?.found ?? nobody, rule }
      if (other?.speaker) return { found: { ...other, confidence: other.confidence * confidence }, rule }
      const own = reference?.kind === 'pronoun' ? (officeOfSubject(reference, sentence, this.language, (office) => this.#introduced(office) !== null) ?? officeOfClause(reference, sentence, (office) => this.#find(office, offset).person)) : null
      if (own) {
        const found = this.#find(own, offset)
        return { found: { ...found, confidence: found.confidence * confidence }, rule }
      }
      const carried = rule === 'right-document' && reference?.kind === 'unnamed' ? this.#stated(index, paragraph) : reference ? this.#carried(reference, index, paragraph, offset) : null
      if (carried) return { found: { ...carried, confidence: carried.confidence * confidence }, rule }
      const going = reference && rule === 'right-clitic' && isAddition(this.#text.slice(offset + read.cue.start, offset + read.cue.end)) ? this.#goingOn(reference, index, paragraph, offset) : nobody
      const sender = reference?.kind === 'thing' ? senderBefore(reference, offset, sentencesBefore(this.#paragraphs, paragraph, index), this.#text) : null
      const found = sender ? this.#find(sender.reference, sender.offset) : going.speaker !== null ? going : reference ? this.#find(answering(reference, sentence, this.#text, offset, this.language), offset, read.text) : nobody
      const itself = this.language.familyNameLast && reference?.kind === 'unnamed' && /^it\s/i.test(this.#text.slice(offset + read.cue.start, offset + read.cue.end))
      const another = this.language.familyNameLast && reference !== null && reference.kind !== 'pronoun' && /^(?:an?|one|another)\s/i.test(this.#text.slice(offset + reference.start, offset + reference.start + 8))
      if (((rule === 'left-colon' && !another) || itself) && found.speaker === null) {
        const teller = itself && index > 0 ? this.#paragraphs[paragraph]?.reading.sentences[index - 1]?.report?.reference : null
        // "His campaign said so. “…,” it said": the campaign, not he.
        if (teller && ownBody.test(this.#text.slice(offset + teller.start, offset + teller.end))) return { found, rule }
        return this.#introduction(index, paragraph) ?? { found, rule }
      }
      return { found: { ...found, confidence: found.confidence * confidence }, rule }
    }
    const told = read.kind === 'direct' ? this.#toldBehind(read, index, paragraph) : null
    if (told) return told
    if (last && last.paragraph === paragraph && last.found.speaker !== null && (read.alone || last.sentence === this.#sentence)) {
      return { found: { ...last.found, antecedent: null, confidence: confidences.sameParagraph }, rule: 'same-paragraph' }
    }
    const turn = read.alone && index === 0 && read.kind === 'direct' ? turnOf(last, isQuestion(read.text), paragraph) : null
    if (turn) return { found: { ...turn, antecedent: null, confidence: confidences.paragraphBefore }, rule: 'turn' }
    if (read.alone || read.kind === 'direct') return this.#introduction(index, paragraph) ?? { found: nobody, rule: 'no-cue' }
    if (!sentence.subject) return { found: nobody, rule: 'no-cue' }
    const found = this.#find(sentence.subject, offset)
    return { found: { ...found, confidence: found.confidence * confidences.subjectOfSentence }, rule: 'sentence-subject' }
  }

  /** "…?" tanya X. "…," jawabnya: whoever answers is not the one who asked. */
  #answers(cue: Cue, offset: number): boolean {
    const before = this.#quotes.at(-1)
    return before !== undefined && /\?\s*$/.test(before.text) && (this.language.familyNameLast || (this.#last?.sentence ?? 0) >= this.#sentence - 1) && this.#last?.utterance === before.utterance && this.language.answers.test(this.#text.slice(offset + cue.start, offset + cue.end))
  }

  /** Who was spoken of just before a quotation that stands by itself, or null. */
  #introduction(index: number, paragraph: number): Proposal | null {
    const inside = index > 0
    const before = sentenceBefore(this.#paragraphs, paragraph, index)
    const sentence = before?.sentence
    if (!before || !sentence || (!inside && !this.language.carriesOverParagraphs && !leadsOn(sentence, this.#text.slice(before.offset, before.offset + sentence.end), this.language))) return null
    const rule = inside ? 'sentence-before' : 'paragraph-before'
    const speaker = this.#history.speakerBefore()
    if (speaker?.person.name === '') return null
    if (speaker) return { found: { speaker: speaker.person.name, person: speaker.person, antecedent: null, confidence: inside ? confidences.sentenceBefore : confidences.paragraphBefore }, rule }
    const subject = sentence.subject
    const possessed = subject?.kind === 'unnamed' && this.language.possessives.test(this.#text.slice(before.offset + subject.start, before.offset + subject.end))
    const found = subject ? this.#find(possessed ? { kind: 'pronoun', pronoun: { gender: null, plural: false }, start: subject.start, end: subject.end } : subject, before.offset) : nobody
    return found.person ? { found: { ...found, antecedent: null, confidence: inside ? confidences.subjectBefore : confidences.subjectOfParagraphBefore }, rule } : null
  }

  /** "Kalimat itu meluncur dari mulut X.", "So said X.": X, or null. */
  #toldBehind(read: ReadQuote, index: number, paragraph: number): Proposal | null {
    const told = toldBehind(read, index, this.#paragraphs[paragraph], this.#paragraphs[paragraph + 1], this.#text, this.language)
    const found = told ? this.#find({ kind: 'name', mention: told.mention, start: told.mention.start, end: told.mention.end }, told.offset) : nobody
    return found.speaker === null ? null : { found: { ...found, confidence: confidences.paragraphBefore }, rule: 'right-paragraph' }
  }

  /** "Menurut X, … “…,” tambahnya": X; else whoever spoke last. */
  #goingOn(reference: Reference, index: number, paragraph: number, offset: number): Found {
    const report = this.#paragraphs[paragraph]?.reading.sentences[index - 1]?.report
    const source = report?.rule === 'reported-source' && report.reference?.kind === 'name' ? this.#find(report.reference, offset) : nobody
    const found = source.person?.kind === 'person' ? source : this.#finder.speakingLast(offset + reference.start, this.#text)
    return this.language.familyNameLast ? found : whoGoesOn(found, this.#last)
  }

  /** "demikian bunyi keterangan tersebut": of whoever stated something in the sentence before, of the body that is its subject, or null. */
  #stated(index: number, paragraph: number): Found | null {
    const before = sentenceBefore(this.#paragraphs, paragraph, index)
    if (!before) return null
    const stating = statingIn(before.sentence)
    const quoted = before.sentence.quotes.length > 0 && before.sentence.report?.reference?.kind !== 'name' && this.#last?.sentence === this.#sentence - 1
    if (quoted && this.#last) return this.#last.found.speaker === null ? null : { ...this.#last.found, antecedent: null }
    return stating && this.#find(stating, before.offset)
  }

  /** "it said": what or whom the sentence before tells of, or null. */
  #carried(reference: Reference, index: number, paragraph: number, offset: number): Found | null {
    const meant = meantByIt(reference, this.#paragraphs[paragraph]?.reading.sentences[index - 1], offset, this.#text, this.language)
    return typeof meant === 'string' ? { speaker: meant, person: null, antecedent: null, confidence: 0.7 } : meant && this.#find(meant, offset)
  }

  #backfill(utterance: number, found: Found): void {
    this.#quotes.forEach((quote, index) => {
      if (quote.utterance === utterance && quote.speaker === null) this.#quotes[index] = { ...quote, speaker: found.speaker, rule: 'continued', confidence: rounded(found.confidence) }
    })
  }

  #report({ report, subject }: ReadSentence, offset: number): void {
    if (!report) return
    // "Asked whether he'd said so, X …": a pronoun in a clause before the subject says nothing new.
    if (this.language.familyNameLast && report.reference?.kind === 'pronoun' && subject?.kind === 'name' && report.reference.end < subject.start) return
    const found = report.reference ? this.#find(report.reference, offset) : nobody
    const aside = !(/^(?:reported-source|reported-verb)$/.test(report.rule) && report.reference?.kind === 'pronoun') && subject !== null && report.reference !== null && report.reference.end < subject.start
    const told = !this.language.familyNameLast && found.person?.introduced === false && this.#last?.found.person?.introduced === true && this.#last.found.person !== found.person
    this.#note(found, report.reference, offset, !aside && !told)
  }

  #find(reference: Reference, offset: number, said = ''): Found {
    const found = this.#finder.find(reference, offset, this.#text, said)
    return reference.kind === 'description' && !this.#finder.staysNameless(this.#text, offset + reference.end) && (found.speaker === null || !reference.definite || found.antecedent === null) ? (this.#introduced(reference) ?? found) : found
  }

  #introduced(reference: Extract<Reference, { readonly kind: 'description' }>): Found | null {
    const paragraph = this.#checkpoints.length - 1
    return this.language.familyNameLast ? introducedNext(reference, this.#paragraphs[paragraph]?.offset ?? 0, paragraph, this.#paragraphs[paragraph + 1], this.#history, this.#finder, this.#text) : null
  }

  #note(found: Found, reference: Reference | null, offset: number, spoke: boolean): void {
    if (!found.person) {
      const one = this.language.familyNameLast && spoke && reference?.kind === 'unnamed' && /^an?\s/i.test(this.#text.slice(offset + reference.start, offset + reference.start + 3))
      if (one) this.#history.stranger([], null, { start: offset + reference.start, end: offset + reference.end }, 'main')
      if (reference?.kind === 'description' && (reference.person || reference.roles.length > 0)) {
        this.#history.stranger(headRoles(reference.roles), reference.gender, { start: offset + reference.start, end: offset + reference.end }, spoke || (this.language.familyNameLast && reference.definite) ? 'main' : 'aside', !this.language.familyNameLast && /^(?:seorang|salah)\s/i.test(this.#text.slice(offset + reference.start, offset + reference.start + 8)))
      }
      return
    }
    const own = reference?.kind === 'name' ? { start: offset + reference.mention.start, end: offset + reference.mention.end } : null
    const place: Place | null = own ?? found.antecedent ?? this.#history.latest(Infinity, (event) => event.person === found.person) ?? (reference && { start: offset + reference.start, end: offset + reference.end })
    if (place) this.#history.note(found.person, place, spoke)
  }

  /** Who was asked is the next to speak. */
  #noteAsked({ asked }: ReadSentence, offset: number): void {
    if (!asked) return
    const found = this.#find(asked, offset)
    const own = { start: offset + asked.start, end: offset + asked.end }
    if (found.person && found.person.name !== '') this.#history.asked(found.person, found.antecedent ?? own)
  }

  #noteSubject({ subject, silent, quotes }: ReadSentence, offset: number): void {
    // Who spoke in a clause before the subject does not speak for it.
    const behind = this.language.familyNameLast && subject?.kind === 'description' && subject.definite && quotes.every(({ end }) => end < subject.start)
    if (this.language.familyNameLast && subject?.kind === 'description' && !subject.definite && this.#history.spoke) return this.#history.stranger(headRoles(subject.roles), subject.gender, { start: offset + subject.start, end: offset + subject.end }, 'aside')
    // "Polisi menangkap …": a body of whom one holder of its office may have spoken; other bodies mean nobody.
    const noun = subject?.kind === 'description' ? (this.#text.slice(offset + subject.start, offset + subject.end).split(/\s/, 1)[0]?.toLowerCase() ?? '') : ''
    if (this.language.organisationNouns.has(noun) && !this.language.roles.has(noun)) return
    if (!subject || (this.#history.spoke && !behind) || (subject.kind !== 'pronoun' && !(subject.kind === 'description' && (subject.person || subject.roles.length > 0)))) return
    const found = this.#find(subject, offset)
    // Whom the article names further on is a guess, and nobody in mind.
    if (this.language.familyNameLast && subject.kind === 'description' && found.person && found.antecedent === null) return
    if (found.person || !silent || this.language.familyNameLast) this.#note(found, subject, offset, false)
  }
}
