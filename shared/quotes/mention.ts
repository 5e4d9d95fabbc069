import type { Gender, Language } from './languages/language'
import type { Mention } from './run'
import { isRoman } from './titles'
import type { Token } from './tokens'

/** What a mention says besides its words. */
type Marks = Pick<Mention, 'doubtful' | 'titled' | 'regional' | 'spoken' | 'presented' | 'quoted' | 'nickname' | 'bare' | 'agent' | 'governed' | 'alias'>

/** Of a name that says nothing more. */
export const nothing: Marks = { doubtful: false, titled: false, regional: 'no', spoken: false, presented: false, quoted: false, nickname: false, bare: false, agent: false, governed: false, alias: null }

/** An initial, or a name written short ("St. Hadijah", "Moh. Fadli"), where a full stop follows. */
const abbreviated = /^(?:\p{L}|St|Moh|Muh|Much|Abd|Abdl|Sy|Sti|Nh|Fr|Yoh|Ign|Fx|Wm|Al|Chr)$/u

const genders: readonly (Gender | null)[] = [null, 'male', 'female']
const regions: readonly Mention['regional'][] = ['no', 'maybe', 'likely', 'sure']

/** The mention that these words make. */
export function mentionOf(tokens: readonly Token[], kind: Mention['kind'], roles: readonly string[], gender: Gender | null, marks: Marks): Mention {
  const words = tokens.map((token, index) => ((token.text.length < 5 && abbreviated.test(token.text) && (tokens[index + 1]?.start ?? 0) - token.end > 1 && !(token.text === 'I' && index === 0)) || ((token.text.length === 2 || token.text.includes('.')) && /^(?:[JS]r|\p{Lu}(?:\.\p{Lu})+)$/u.test(token.text)) ? `${token.text}.` : token.possessive && index < tokens.length - 1 ? token.text + token.mark : token.text))
  const keys = tokens.map(({ lower }) => (lower.includes('.') ? lower.replaceAll('.', '') : lower))
  const { doubtful, titled, regional, agent, governed, bare, spoken, presented, quoted, nickname, alias } = marks
  const name = keys.length === 1 ? (keys[0] ?? '') : keys.join(' ')
  const said = (doubtful ? 1 : 0) + (titled ? 2 : 0) + (spoken ? 4 : 0) + (presented ? 8 : 0) + (quoted ? 16 : 0) + (nickname ? 32 : 0) + (bare ? 64 : 0) + genders.indexOf(gender) * 128 + regions.indexOf(regional) * 512
  const id = alias === null ? `${kind}${said} ${name}` : `${kind}${said} ${name} (${alias})`
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, words, keys, id, kind, roles, gender, doubtful, titled, regional, agent, governed, bare, spoken, presented, quoted, nickname, alias }
}

/** Degrees without full stops at the end of a name ("Hasriadi Akin MP", "Wayan Sudira SH MSi"). */
const degree = /^(?:S[EHKPST]|M[AEHMPST]|B[AES]|[A-Z]{3,4}|(?=.*[a-z])[SM][A-Z]?[a-z]{0,4}[A-Z]?[a-z]{0,2}|Lc|PhD|Sp[A-Z]+)$/

/** A degree behind a comma ("Hengky Sihombing, SIK, MSi"). */
export const isDegree = (token: Token): boolean => /^(?:S\.?(?:H|E|T|P|IK|Sos|Ag|Pd|Kom|Si|IP|Kep|Ked|STP)|M\.?(?:H|M|T|Si|Pd|Ag|Hum|Kes|Kom|BA|Sc|A|AP|P|Th)|Ph\.?D|Lc|SpOG|SpA|CPA|Ak|[SM]\.[A-Z][A-Za-z.]{0,6}|Sp\.[A-Z][A-Za-z.]*|Ph\.?D)\.?$/.test(token.text)

/** Letters behind an English name ("Nadia Khoury KC"). */
const postNominals = new Set(['KC', 'QC', 'SC', 'MBE', 'OBE', 'CBE', 'KBE', 'DBE', 'DSO', 'FRS', 'MD', 'PhD', 'DPhil', 'CPA', 'RN', 'JP', 'PC', 'Esq'])

function withoutLetters(named: readonly Token[]): readonly Token[] {
  let end = named.length
  while (end > 2 && postNominals.has(named[end - 1]?.text ?? '')) end -= 1
  return end === named.length ? named : named.slice(0, end)
}

/** The words of a name less the degrees behind it. */
export function withoutDegrees(named: readonly Token[], language: Language): readonly Token[] {
  if (language.familyNameLast) return withoutLetters(named)
  let end = named.length
  while (end > 1) {
    const token = named[end - 1]
    if (token?.kind === 'word' && !isDegree(token) && (isRoman(token) || !degree.test(token.text) || !/[A-Z].*[A-Z]|^Lc$/.test(token.text))) break
    end -= 1
  }
  return end === named.length ? named : named.slice(0, end)
}

/** "akun @infosarawa": the account whose sign stands at token `at`, or null. */
export function accountAt(tokens: readonly Token[], at: number): Mention | null {
  const [sign, name] = [tokens[at], tokens[at + 1]]
  if (sign?.text !== '@' || name?.kind !== 'word' || name.start !== sign.end) return null
  const handle = { ...name, start: sign.start, text: `@${name.text}`, lower: `@${name.lower}` }
  return mentionOf([handle], 'person', [], null, nothing)
}

/** "the Whitcomb campaign": a name and a common noun that make an organisation. */
export function organisationOf(name: Mention, noun: Token): Mention {
  const keys = [...name.keys, noun.lower]
  return { ...name, kind: 'organisation', words: [...name.words, noun.text], keys, id: `organisation0 ${keys.join(' ')}`, end: noun.end, roles: [], gender: null, ...nothing }
}
