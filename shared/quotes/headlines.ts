import type { Language } from './languages/language'
import { isGiven, isTitle } from './titles'
import { verbOf, type Token, type Tokens } from './tokens'

/** Bare stems that headlines use for the verb ("Rahmat Sebut Anton …"), by what running text has. */
const stems: ReadonlyMap<string, string> = new Map(
  `sebut menyebut|klaim mengklaim|akui mengakui|ungkap mengungkapkan|ungkapkan mengungkapkan|tegaskan menegaskan|nilai menilai|bantah membantah|minta meminta|ingatkan mengingatkan|janji berjanji|janjikan menjanjikan|ngaku mengaku|bilang mengatakan|jawab menjawab|balas membalas|sindir menyindir|kritik mengkritik|desak mendesak|pesan berpesan|tuding menuding|duga menduga|keluhkan mengeluhkan|imbau mengimbau|curhat bercerita|cerita bercerita|pastikan memastikan|nyatakan menyatakan`
    .split('|')
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
)

const longest = 60
const fewestQuoted = 2

/** Words of more than four letters have capitals, and more than one has. */
function isCapitalised(parts: readonly string[]): boolean {
  const long = parts.filter((part) => part.length > 4)
  return parts.length >= fewestQuoted && long.length > 0 && long.every((part) => /^\p{Lu}/u.test(part)) && parts.filter((part) => /^\p{Lu}/u.test(part)).length >= fewestQuoted
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

/** A line whose words have capitals, and those of its quotation too: an Indonesian headline that quotes. */
export function isQuotingHeadline(tokens: Tokens, language: Language): boolean {
  if (language.familyNameLast || tokens.length > longest || tokens.at(-1)?.text === '.') return false
  const quotes = tokens.filter(({ kind }) => kind === 'quote')
  const outside = tokens.flatMap(({ kind, text }) => (kind === 'word' ? [text] : []))
  return quotes.length > 0 && quotes.every(({ text }) => !/[.,]\s*$/.test(text) && isCapitalised(wordsOf(text))) && isCapitalised(outside)
}

/** The tokens of a headline as running text would have them: its verbs without capitals, and in full. */
export function asSentence(tokens: Tokens, language: Language): Tokens {
  const plain = (token: Token, index: number): Token => {
    // "Sutradara “Hujan di Meja” Ungkap Alasan …": behind a title that goes with a noun it is no cue of the quotation.
    const subject = tokens[index - 1]?.kind === 'quote' ? tokens[index - 2] : tokens[index - 1]
    if (token.kind !== 'word' || !token.capital || index === 0 || subject?.kind !== 'word') return token
    const full = stems.get(token.lower)
    if (full !== undefined) return { ...token, capital: false, lower: full, verb: null }
    const { use } = verbOf(token, language)
    const acts = use === 'finite' || use === 'naming' || use === 'passive' || (token.lower.length > 6 && language.statements.predicateShape.test(token.lower))
    return acts && !language.notNames.has(token.lower) && !isGiven(token, language) && !isTitle(token, language) && !language.places.has(token.lower) ? { ...token, capital: false, verb: null } : token
  }
  return Object.assign(tokens.map(plain), { runs: tokens.runs })
}
