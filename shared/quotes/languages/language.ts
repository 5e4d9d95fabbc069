export type Gender = 'male' | 'female'

/** Whom a pronoun can stand for. `reflects` is false for plural and first-person forms, which never give a speaker. */
export interface Pronoun {
  readonly gender: Gender | null
  readonly plural: boolean
}

/** How a speech verb behaves: `said`, `berkata` · `kata`, only right after a quotation · `saying` · `called her "…"` · `dikatakan`. */
export type VerbUse = 'finite' | 'postposed' | 'participle' | 'naming' | 'passive'

/** How a statement reported without marks is told from other words. */
export interface StatementTable {
  /** "that", "bahwa". */
  readonly that: string
  /** Verbs that take a clause without it ("said the pier was closed"). */
  readonly sayings: ReadonlySet<string>
  /** Speech verbs whose clause nobody need have said ("believed that"). */
  readonly thoughts: ReadonlySet<string>
  /** Words before a speech verb by which nothing is stated ("did not say", "enggan mengatakan"). */
  readonly denials: ReadonlySet<string>
  /** Openers of a clause in which nothing is stated by itself. */
  readonly subordinators: ReadonlySet<string>
  /** Words and endings that are a clause's verb, and endings that may be. */
  readonly predicates: ReadonlySet<string>
  readonly predicateShape: RegExp
  readonly looseShape: RegExp
  /** Words that a clause right after a speech verb begins with, besides names and numbers; null: whatever is not in `objects`. */
  readonly openers: ReadonlySet<string> | null
  /** What a speech verb takes instead of a clause ("hal itu"). */
  readonly objects: ReadonlySet<string>
  /** Nouns for persons before a name in apposition, besides the roles. */
  readonly heads: ReadonlySet<string>
  /** Laws and the like, which "according to" names but which do not speak. */
  readonly silent: ReadonlySet<string>
}

/** Everything that the engine knows about one language. A further language is one more file of this shape. Words are lower case unless said otherwise. */
export interface Language {
  readonly code: string
  /** Words by which an unmarked text is recognised. */
  readonly functionWords: ReadonlySet<string>
  readonly verbs: ReadonlyMap<string, VerbUse>
  /** Verbs that report only when the quotation, a colon or `bahwa`/`that` follows. */
  readonly weakVerbs: ReadonlySet<string>
  /** Forms of speech verbs that are nouns behind a preposition ("over fears of", "amid calls"). */
  readonly verbNouns: ReadonlySet<string>
  /** Nouns for what a crowd calls out ("chants of"). */
  readonly cries: ReadonlySet<string>
  /** Nouns for what is talked of or imagined ("talk of a", "fears of"): what they take is named, not said. */
  readonly talkNouns: ReadonlySet<string>
  /** Words right after a quotation by which a bare name is its speaker ("demikian Affan"). */
  readonly closers: ReadonlySet<string>
  /** "menurut", "according to": what follows is the source. Written as one or two words. */
  readonly sourceWords: ReadonlySet<string>
  /** "dikutip", "quoted by": names who relayed it, never who said it. */
  readonly relayWords: ReadonlySet<string>
  readonly complementizers: ReadonlySet<string>
  readonly relativePronouns: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, Pronoun>
  /** A phrase that belongs to somebody named before ("His answer", "jawabannya"). */
  readonly possessives: RegExp
  /** Ending that makes a pronoun of the verb before it ("ujarnya"), or null. */
  readonly clitic: string | null
  /** Verbs whose object is to speak next ("asked", "pressed"). */
  readonly asks: ReadonlySet<string>
  /** Words that may stand between subject and verb, or between quotation and verb. */
  readonly adverbs: ReadonlySet<string>
  /** Words of time and place between subject and verb ("last year", "kemarin"). */
  readonly timeWords: ReadonlySet<string>
  /** Forms of "to be" that make a passive of the participle after them. */
  readonly passiveAuxiliaries: ReadonlySet<string>
  /** Conjunctions that begin a clause of their own before a subject. */
  readonly clauseWords: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  /** Openers of a clause that stands before the subject ("when", "saat"). */
  readonly leadIns: ReadonlySet<string>
  readonly definiteBefore: ReadonlySet<string>
  readonly definiteAfter: ReadonlySet<string>
  /** Words that make a noun of the word after them, besides those ("his", "any"). */
  readonly determiners: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  /** Honorifics and ranks that stand right before a name and are not part of it. */
  readonly honorifics: ReadonlySet<string>
  readonly honorificGender: ReadonlyMap<string, Gender>
  /** Role → the group of roles that may stand for each other ("ahli", "analis"). */
  readonly roles: ReadonlyMap<string, string>
  /** Capitalised nouns after a role by which it is a body's, no person's ("Justice Department"). */
  readonly officeHeads: ReadonlySet<string>
  /** Words before a role that make another of it ("vice president", "minority leader"). */
  readonly roleQualifiers: ReadonlySet<string>
  /** Roles that bodies have too: "president of the league" is not "the president". */
  readonly bodyRoles: ReadonlySet<string>
  /** Words for a role that somebody held before ("former"). */
  readonly formerWords: ReadonlySet<string>
  /** Roles of which there is one at a time: "the president" is whoever the article names as such, wherever it does. */
  readonly soleRoles: ReadonlySet<string>
  /** Groups of roles in somebody's service or trade, which no office-holder is called by ("spokesman"). */
  readonly attendants: ReadonlySet<string>
  readonly roleGender: ReadonlyMap<string, Gender>
  /** Descriptions that fit any person ("pria", "the man"). */
  readonly personWords: ReadonlySet<string>
  /** Groups of roles that are held for somebody ("kuasa hukum X"). */
  readonly agents: ReadonlySet<string>
  /** The shape of a noun for who does something ("penjual"), where the language has one. */
  readonly workerShape: RegExp | null
  /** Forms of words for somebody's trade before the name ("builder", "machinist"). */
  readonly tradeShape: RegExp
  /** Behind somebody who is only described: words by which they ask not to be named. */
  readonly namelessWish: RegExp
  /** Nouns for somebody in the crowd, brought in without a name. */
  readonly strangerNouns: ReadonlySet<string>
  /** Nouns for several who go with somebody named ("Hale aides"), besides the roles. */
  readonly severals: ReadonlySet<string>
  /** Nouns for many at once, who speak as nobody by name ("the crowd"). */
  readonly collectives: ReadonlySet<string>
  /** Capitalised words that belong to a role or an organisation, not to a name ("Perhubungan", "National"). */
  readonly fieldWords: ReadonlySet<string>
  /** Words that make a capitalised run an organisation. */
  readonly organisationHeads: ReadonlySet<string>
  /** Organisation heads that take the next word as their name ("Fraksi Kebangsaan", "PT Karya"). */
  readonly namedHeads: ReadonlySet<string>
  /** Nouns whose own name follows ("apartemen Sky Garden", "aksi Kamisan"). */
  readonly thingNouns: ReadonlySet<string>
  /** Words that names of companies and societies are made of, and seldom a person's first ("Sejahtera"). */
  readonly bodyNameWords: ReadonlySet<string>
  /** Words for a body that a name of its own follows, and words by which such a name ends ("Yayasan … Lestari"). */
  readonly bodyOpenings: ReadonlySet<string>
  readonly bodyEndings: ReadonlySet<string>
  /** Heads that nothing but a place's name follows ("Kota", "Desa"). */
  readonly placedHeads: ReadonlySet<string>
  /** Words that end an organisation's name ("Cakra Institute"), before its officer's. */
  readonly organisationTails: ReadonlySet<string>
  /** Capitals of two letters that are a body's, not a name's initials. */
  readonly shortBodies: ReadonlySet<string>
  /** Bodies of a town or a province, whose name follows ("DPRD"). */
  readonly regionalBodies: ReadonlySet<string>
  /** Roles after which a club's or a body's name may stand ("pelatih Persikas"). */
  readonly clubRoles: ReadonlySet<string>
  /** Capital at a sentence's start only. */
  readonly commonWords: ReadonlySet<string>
  /** A cue by which somebody answers. */
  readonly answers: RegExp
  /** Roles that a capital makes a name. */
  readonly lowerRoles: ReadonlySet<string>
  /** Verbs by which somebody calls something by a word ("menuduh … sebagai"). */
  readonly labellers: ReadonlySet<string>
  /** Words before the one through whom a body speaks ("melalui"). */
  readonly throughWords: ReadonlySet<string>
  /** How readily a pronoun means the subject of a sentence, where a speaker weighs 3. */
  readonly subjectWeight: number
  /** Forms of verbs by which their subject acts, or null where form does not tell. */
  readonly activeShape: RegExp | null
  /** What the subject of the sentence right before gains. */
  readonly subjectBonus: number
  /** What the subject of a sentence gains in that sentence ("Hale said he …"). */
  readonly ownSubjectBonus: number
  /** Lower-case nouns right before an organisation's name ("maskapai Cakra Raya"). */
  readonly organisationNamers: ReadonlySet<string>
  /** Ranks and degrees that nothing but the name follows ("AKBP", "Prof"). */
  readonly ranks: ReadonlySet<string>
  /** Words after which the one stands for whom somebody speaks ("juru bicara Taliban"). */
  readonly spokenFor: ReadonlySet<string>
  /** Forms of shortened titles ("Kasatpol", "Danramil"), or null. */
  readonly titleShape: RegExp | null
  /** Forms of names of bodies made from syllables ("Kemenkes", "Disdik"), or null. */
  readonly bodyShape: RegExp | null
  /** Words after which no place belongs to a title any more ("Ketua Umum"). */
  readonly wholeTitles: ReadonlySet<string>
  /** Forms of words that are common nouns and never names ("pemberdayaan"), or null. */
  readonly nounShape: RegExp | null
  /** Forms of words that are people's names whether a table has them or not ("Wismawati"), or null. */
  readonly nameShape: RegExp | null
  /** Roles whose holder is named after a place ("Wali Kota Sarimulya Hendrawan"). */
  readonly placeRoles: ReadonlySet<string>
  /** Relations: the name after them is whose relation it is ("istri Karyadi"). */
  readonly relations: ReadonlySet<string>
  /** Common nouns that stand for an organisation named before ("the group", "lembaga itu"). */
  readonly organisationWords: ReadonlySet<string>
  /** Those of them that any organisation can be called. */
  readonly bodyWords: ReadonlySet<string>
  /** Common nouns for organisations that speak by themselves ("police", "polisi"). */
  readonly organisationNouns: ReadonlySet<string>
  /** What somebody said, by name: "Hale's claim that …" is Hale's. */
  readonly sayingNouns: ReadonlySet<string>
  /** Documents and placards that can speak. */
  /** "demikian bunyi pernyataan …": nouns for the words themselves. */
  readonly statementNouns: ReadonlySet<string>
  readonly documentNouns: ReadonlySet<string>
  /** Those of them that bear a few words for all to see: after a colon the words are theirs ("a placard: …"). */
  readonly placards: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Words that make a place's name together with another ("New York", "St. Louis"). */
  readonly placeParts: ReadonlySet<string>
  /** Words between a name and another name of the same person. */
  readonly aliasWords: ReadonlySet<string>
  /** Words that are capitalised at a sentence's start, or always, and are never names. */
  readonly notNames: ReadonlySet<string>
  /** Lower-case words inside a name ("de", "bin"). */
  readonly particles: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  readonly male: ReadonlySet<string>
  readonly female: ReadonlySet<string>
  /** Endings of given names of no table that are women's, where the language has such; else null. */
  readonly femaleShape: RegExp | null
  /** Nouns and participles before the title of a work, an operation, a law. */
  readonly titleNouns: ReadonlySet<string>
  /** Nouns after a title ("the “Today” show"). */
  readonly titleNounsAfter: ReadonlySet<string>
  /** Coinages that all use and nobody is quoted for ("sanctuary cities"), lower case, straight apostrophes. */
  readonly catchwords: ReadonlySet<string>
  /** Words right before a word that is spoken of, not spoken ("so-called", "istilah"). */
  readonly distanceWords: ReadonlySet<string>
  readonly smallTitleWords: ReadonlySet<string>
  /** A name alone is the family name, and titles stand right before the name (English); else a name alone is any of its words, and an office or a place may stand between title and name (Indonesian). */
  readonly familyNameLast: boolean
  /** Single marks set off a word, not speech, unless a cue stands right beside them. */
  readonly singleMarksDistance: boolean
  /** Participles before the words of a document ("bertuliskan", "reading"). */
  readonly inscriptionWords: ReadonlySet<string>
  /** A quotation without a cue in a paragraph of its own goes on with the speaker of the paragraph before. */
  readonly carriesOverParagraphs: boolean
  readonly statements: StatementTable
}

/** The words of a table, parted by white space. */
export const words = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/).filter(Boolean))

/** Groups one a line, its first word the group's name. */
export const groups = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .flatMap((line) => line.filter(Boolean).map((word) => [word, line[0] ?? word] as const)),
  )
