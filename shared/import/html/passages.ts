import { passageLanguages } from '../../document'
import type { HtmlElement } from './parse'
import { around, attr } from './tree'

type PassageLanguage = (typeof passageLanguages)[number]

/** Older names of languages. */
const renamed: Readonly<Record<string, string>> = { in: 'id', iw: 'he', jw: 'jv', ji: 'yi' }

const baseOf = (tag: string): string => {
  const [base = ''] = tag.trim().toLowerCase().split(/[-_]/)
  return Object.hasOwn(renamed, base) ? renamed[base]! : base
}

const written = (element: HtmlElement): string => attr(element, 'lang') || attr(element, 'xml:lang')

/** Words that somebody sets apart in a line; pages put a language on whole parts that says little. */
const sets = /^(?:i|em|b|strong|span|q|cite|dfn|bdi|small|abbr)$/

/** The language of a few words within a line that is another than that of the text around them; null where nothing says so. One that no dictionary here knows is `und`. */
export function passageOf(element: HtmlElement): PassageLanguage | null {
  const tag = written(element)
  if (tag === '' || !sets.test(element.tagName) || !/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(tag)) return null
  const [, ...outer] = around(element)
  const surrounding = outer.map(written).find((one) => one !== '')
  if (surrounding === undefined || baseOf(surrounding) === baseOf(tag)) return null
  const base = baseOf(tag)
  if (base === 'en') return /us/i.test(tag.slice(2)) ? 'en-US' : 'en-GB'
  return passageLanguages.find((one) => one === base) ?? 'und'
}
