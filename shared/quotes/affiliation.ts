import type { Language } from './languages/language'
import type { Mention } from './run'

/** What the article as a whole tells of which words are names of people, and which of their offices, bodies and places. */
export interface Evidence {
  /** Names of places and bodies. */
  readonly outside: ReadonlySet<string>
  /** Words used alone as the name of somebody who speaks. */
  readonly spoken: ReadonlySet<string>
  /** Two words or more that name somebody behind no title. */
  readonly wholes: ReadonlySet<string>
  /** Two words that stand for somebody without any title ("ujar Minh Duc"). */
  readonly pairs: ReadonlySet<string>
  /** Words used alone as a person's name. */
  readonly singles: ReadonlySet<string>
  /** First words of titled names → the different words that follow them. */
  readonly prefixes: ReadonlyMap<string, ReadonlySet<string>>
}

/** Gathers the evidence. `outside`: names that the article gives to places and bodies ("Kota Sarimulya"), lower case. */
export function readEvidence(mentions: readonly Mention[], outside: readonly string[]): Evidence {
  const away = new Set(outside)
  const spoken = new Set<string>()
  const singles = new Set<string>()
  const pairs = new Set<string>()
  const wholes = new Set<string>()
  const prefixes = new Map<string, Set<string>>()
  const titled = new Set(mentions.filter((mention) => mention.titled && mention.keys.length > 1).flatMap(({ keys }) => keys))
  for (const mention of mentions) {
    const { keys, kind, doubtful } = mention
    const [first = ''] = keys
    if (kind === 'place') keys.forEach((key) => away.add(key))
    else if (kind === 'organisation') keys.slice(mention.bare ? 0 : 1).forEach((key) => away.add(key))
    else if (kind === 'person' && keys.length === 1) {
      if (mention.spoken) spoken.add(first)
      if (!doubtful || titled.has(first)) singles.add(first)
    }
    if (kind === 'person' && keys.length === 2 && !mention.titled && !doubtful && mention.quoted) pairs.add(keys.join(' '))
    if (kind === 'person' && keys.length > 1 && !doubtful) wholes.add(keys.join(' '))
    if (!mention.titled) continue
    for (let length = 1; length < Math.min(4, keys.length); length += 1) {
      const prefix = keys.slice(0, length).join(' ')
      const after = prefixes.get(prefix) ?? new Set<string>()
      prefixes.set(prefix, after.add(keys[length] ?? ''))
    }
  }
  return { outside: away, spoken, pairs, wholes, singles, prefixes }
}

const isInitial = (word: string | undefined): boolean => /^\p{Lu}\.?$/u.test(word ?? '')

/** Old and fashionable spellings of one sound. */
const spellings = [[/y$/, 'i'], [/oe/, 'u'], [/dj/, 'j'], [/tj/, 'c'], [/(.)\1/, '$1'], [/th/, 't'], [/dh/, 'd'], [/sj/, 'sy'], [/i$/, 'y']] as const

const isGiven = (key: string, language: Language): boolean => {
  const known = (name: string): boolean => language.male.has(name) || language.female.has(name)
  return known(key) || (language.nameShape?.test(key) ?? false) || (key.length > 3 && spellings.some(([from, to]) => from.test(key) && known(key.replace(from, to))))
}

/** How well a name of so many words stands by itself; most have two or three. */
const lengths = [-9, -0.4, 0.8, 0.4, -0.6, -1.6, -2.6] as const

/** How much a word is a person's (above 0) or an office's, a body's, a place's (below 0). */
function weigh(key: string, word: string, evidence: Evidence, language: Language, called: boolean): number {
  if (evidence.spoken.has(key)) return 4
  if (language.bodyNameWords.has(key)) return -1
  const given = isGiven(key, language)
  if (evidence.outside.has(key)) return given ? -1 : -4
  if (given) return 2.5
  if (isInitial(word)) return 0.5
  if (evidence.singles.has(key)) return called ? -1.5 : 0.6
  return language.places.has(key) || language.fieldWords.has(key) || language.thingNouns.has(key) ? -1 : 0.3
}

/** How many words at the head several titled names share ("Bupati Lontara Jaya …", "Ketua DPRD Lontara Jaya …"): two or more are a place's or a body's. */
function sharedWords(keys: readonly string[], { prefixes, spoken }: Evidence): number {
  for (let length = keys.length - 1; length > 1; length -= 1) {
    if ((prefixes.get(keys.slice(0, length).join(' '))?.size ?? 0) > 1 && !keys.slice(0, length).some((key) => spoken.has(key))) return length
  }
  return 0
}

/** First names by which few are called: who is called by the next word has them all the same. */
const opensName = /^(?:abd(?:ul|oel)?|m[uo]c?ham+[ae]d|moh|muh|a(?:ch|h)mad|sit[ti]i?|sri|nur|dwi|tri|eko|t[eu]?[ue]?[nk]?[gk]u|raden|ni|i|i?da|bagus|anak|agung|gusti|ngurah|desak|made|putu|wayan|ketut|nyoman|kadek|komang|gede|andi|baso|la|wa|ode|lalu|baiq|cut|haji)$/

/** Those of them that are nobody's office nor place. */
const opensWhole = /^(?:abdul|m[uo]c?ham+[ae]d|a(?:ch|h)mad|siti|lalu|baiq|tengku|teuku)$/

/** People are mostly called by the first word of their name: "kata Nurdin" of "Ketua AJM Ambonia Nurdin Tubakanan". */
const callName = 0.9

/**
 * "Kepala Dinas Perikanan Muara Sago Halim Sandewa" of whom the article says "ujar Halim": how many words before the one
 * it calls him by it gives to places and bodies. Behind an office (`held`) it need not call him so when two words are left.
 */
function placesBefore(keys: readonly string[], { outside, spoken }: Evidence, language: Language, held: boolean): number {
  let start = 0
  while (start < keys.length - 1 && (keys[start]?.length ?? 0) > 1 && outside.has(keys[start] ?? '') && !spoken.has(keys[start] ?? '') && !isGiven(keys[start] ?? '', language)) start += 1
  return start > 0 && (spoken.has(keys[start] ?? '') || (held && keys.length - start > 1)) ? start : 0
}

/**
 * "Konsul Jenderal Hendra Saputro", "Urbanis Sibarani Sofyan" of whom the article says "kata Hendra", "ucap Sibarani": how many
 * words of no table stand before the given name by which it calls him.
 */
function tradesBefore({ keys, words }: Mention, { spoken }: Evidence, language: Language): number {
  const start = keys.findIndex((key) => spoken.has(key))
  if (start < 1 || keys.length - start < 2 || !isGiven(keys[start] ?? '', language)) return 0
  return keys.slice(0, start).some((key, index) => isGiven(key, language) || isInitial(words[index]) || opensName.test(key) || language.particles.has(key)) ? 0 : start
}

/**
 * "Kuasa hukum Harun Wira Barita Sinurat": how many words are the client's, whom the article names by himself elsewhere,
 * or who has two of four.
 */
function clientBefore({ keys, roles }: Mention, { wholes }: Evidence, language: Language): number {
  if (keys.length < 3 || !roles.some((role) => language.agents.has(role))) return 0
  for (let length = keys.length - 2; length > 1; length -= 1) if (wholes.has(keys.slice(0, length).join(' '))) return length
  return keys.length === 4 && isGiven(keys[0] ?? '', language) && (isGiven(keys[2] ?? '', language) || isGiven(keys[3] ?? '', language)) ? 2 : 0
}

/**
 * Indonesian titles put a place or a body before the name ("Wali Kota Sarimulya Hendrawan Kusnadi"): of the words after
 * the title, the index of the first that is the name's own.
 */
export function nameStart(mention: Mention, evidence: Evidence, language: Language): number {
  const { keys, words } = mention
  if (keys.length < 2 || language.familyNameLast) return 0
  // "Nenek Sarinem", whom the article goes on to call Sarinem.
  if (keys.length === 2 && /^(?:nenek|kakek)$/.test(keys[0] ?? '') && evidence.singles.has(keys[1] ?? '')) return 1
  const client = mention.kind === 'person' ? clientBefore(mention, evidence, language) : 0
  if (client > 0) return client
  if (!mention.titled) return mention.kind !== 'person' ? 0 : placesBefore(keys, evidence, language, mention.roles.length > 0) || tradesBefore(mention, evidence, language)
  const called = keys.some((key) => evidence.spoken.has(key))
  const shared = sharedWords(keys, evidence)
  const weights = keys.map((key, index) => {
    const weight = index < shared ? Math.min(-1, weigh(key, words[index] ?? '', evidence, language, called)) : weigh(key, words[index] ?? '', evidence, language, called)
    if (mention.regional === 'no' || keys.length < 3 || index > 0 || weight >= 1) return weight
    return mention.regional === 'maybe' ? (evidence.singles.has(key) ? -2 : weight) : weight - 0.5
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = keys.filter((key) => language.particles.has(key)).length
  let best = 0
  let most = -Infinity
  let before = 0
  for (let start = 0; start < keys.length; start += 1) {
    const key = keys[start] ?? ''
    const opens = !(language.particles.has(key) && start > 0)
    const repeated = start > 0 && !evidence.spoken.has(keys[0] ?? '') && (evidence.prefixes.get(keys.slice(0, start).join(' '))?.size ?? 0) > 1
    const place = mention.regional === 'sure' ? ([-1, 1.2, 0.8][start] ?? 0) : mention.regional === 'likely' && start === 1 && keys.length > 2 ? 0.6 : 0
    const initial = start > 0 && isInitial(words[start - 1]) ? 4 : start > 0 && isInitial(words[start]) ? (/^[MH]/.test(words[start] ?? '') && mention.regional !== 'no' ? -0.6 : 2) : 0
    const length = lengths[Math.min(6, Math.max(1, keys.length - start - parts))] ?? 0
    const alone = evidence.spoken.has(key) || (evidence.singles.has(key) && isGiven(key, language))
    const bySecond = start > 0 && keys.length - start - parts > 1 && alone && keys.slice(0, start).every((word) => !isGiven(word, language) && !isInitial(word)) ? callName : 0
    // "PT Bumi Hangat Lestari Laksmi Handarini", of whom the article says "ujar Laksmi".
    const behindFirm = start > 0 && (mention.regional === 'sure' || (mention.regional !== 'no' && start === 1 && !isGiven(keys[0] ?? '', language)) || language.bodyNameWords.has(keys[start - 1] ?? '')) && keys.length - start > 1 && !isInitial(words.at(-1)?.replace(/r\.?$/, '')) && evidence.spoken.has(key) && !opensName.test(keys[start - 1] ?? '') && !keys.slice(0, start).some((word) => evidence.spoken.has(word)) ? 6 : 0
    const paired = start === 0 && evidence.pairs.has(`${key} ${keys[start + 1] ?? ''}`) ? 4 : 0
    const behindBody = start > 0 && evidence.spoken.has(key) && (weights[start - 1] ?? 0) < 0 ? callName : 0
    const score = total - 2 * before + bySecond + behindBody + paired + behindFirm + length + place + (repeated ? 3 : 0) + (mention.regional !== 'no' && keys.length > 2 && isGiven(key, language) ? (mention.regional === 'sure' ? 0.9 : 0.5) : 0) - initial - (opens ? 0 : 9)
    if (score > most) {
      most = score
      best = start
    }
    before += weights[start] ?? 0
  }
  return best > 0 && opensWhole.test(keys[best - 1] ?? '') ? best - 1 : best
}

/** "dari Fraksi Partai Fajar Yustinus Rehing", of whom the article says "kata Yustinus": where his name begins behind the party's; -1 where none does. */
export function behindParty({ kind, keys }: Mention, { spoken }: Evidence): number {
  const party = kind !== 'organisation' ? -1 : keys[0] === 'partai' ? 0 : keys[0] === 'fraksi' && keys[1] === 'partai' ? 1 : -1
  return party < 0 ? -1 : keys.findIndex((key, index) => index > party + 1 && index < keys.length - 1 && spoken.has(key))
}
