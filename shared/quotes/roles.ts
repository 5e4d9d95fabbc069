import type { Language } from './languages/language'
import { kinRole, shortOffices } from './office-words'
import type { Token } from './tokens'

/** The group of a title, or null when it is an honorific. */
export const roleOf = (token: Token, language: Language): string | null =>
  language.roles.get(token.lower) ?? ((language.titleShape?.test(token.lower) ?? false) ? token.lower : null)

/** What an official is of: "a former administration official". */
const services = /^(?:administration|government|cabinet|intelligence|defen[cs]e|campaign|police|union|trade|bank|treasury|security|national|senior)$/

/** The group of the title at token `at`, with what stands before it: "vice president", "former governor"; null when it is an honorific. */
export function roleAt(tokens: readonly Token[], at: number, language: Language): string | null {
  const token = tokens[at]
  const group = token ? roleOf(token, language) : null
  if (group === null || (token?.capital === true && language.officeHeads.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.capital === true)) return null
  const qualifier = tokens[at - 1]?.lower ?? ''
  if (language.bodyRoles.has(group) && !token?.capital && tokens[at + 1]?.lower === 'of') return `${group} of`
  const role = language.roleQualifiers.has(qualifier) ? `${qualifier}-${group}` : group
  for (let index = at - 1; language.formerWords.size > 0 && index >= Math.max(0, at - 4); index -= 1) {
    const before = tokens[index]
    if (before && language.formerWords.has(before.lower)) return `former ${role}`
    if (before?.kind !== 'word' || (!before.capital && !language.roleQualifiers.has(before.lower) && !services.test(before.lower)) || before.possessive) break
  }
  return role
}

/** The group of the title at token `at`, and in Indonesian the title itself, which tells apart who share a group ("Kapolres" and "Kasat Reskrim"). */
export function rolesAt(tokens: readonly Token[], at: number, language: Language): readonly string[] {
  const related = kinRole(tokens, at, language)
  if (related !== null) return [related]
  const role = roleAt(tokens, at, language)
  const own = tokens[at]?.lower ?? ''
  // The head of state is the president.
  if (!language.familyNameLast && own === 'kepala') {
    const next = tokens[at + 1]?.lower ?? ''
    if (next === 'negara') return ['presiden']
    const short = shortOffices.get(next)
    if (short) return ['kepala', ...short]
  }
  return role === null ? [] : language.familyNameLast || role === own ? [role] : [role, own]
}
