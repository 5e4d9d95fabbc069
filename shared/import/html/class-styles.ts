import type { HtmlDocument } from './parse'
import { attr, elementsUnder, isText, childrenOf } from './tree'

/** What a class may say of the words that carry it; all else is the looks of a page. */
const told: ReadonlySet<string> = new Set(['font-weight', 'font-style', 'text-decoration', 'vertical-align', 'font-size', 'font', 'list-style-type', 'background-color'])

/** Longer style sheets belong to pages, which say by their tags what they mean. */
const longestSheet = 200_000

const rule = /([^{}]{1,300})\{([^{}]{0,2000})\}/g
const oneClass = /^[a-z]{0,12}\d?\.([\w-]{1,40})$/i

const size = /(?:^|\s)(\d{1,3}(?:\.\d{1,3})?(?:px|pt))/i

function declarations(written: string): string {
  return written
    .split(';')
    .flatMap((one) => {
      const colon = one.indexOf(':')
      const name = one.slice(0, Math.max(0, colon)).trim().toLowerCase()
      const value = one.slice(colon + 1).trim()
      if (!told.has(name) || value.length > 100) return []
      const found = size.exec(value)?.[1]
      if (name === 'font') return [...(found ? [`font-size:${found}`] : []), ...(/(?:^|\s)(?:bold|[6-9]00)\s/i.test(value) ? ['font-weight:bold'] : []), ...(/(?:^|\s)(?:italic|oblique)\s/i.test(value) ? ['font-style:italic'] : [])]
      return [`${name}:${value}`]
    })
    .join(';')
}

/**
 * Writes what the style sheet of a document says of classes to the elements that carry them, before their own style: programs
 * that write no tag for bold or struck words say it there alone. In place.
 */
export function foldClassStyles(document: HtmlDocument): void {
  const sheets = [...elementsUnder(document)].filter(({ tagName }) => tagName === 'style').map((element) => childrenOf(element).map((child) => (isText(child) ? child.value : '')).join(''))
  const sheet = sheets.join('\n').slice(0, longestSheet).replace(/<!--|-->/g, '')
  const rules = new Map<string, string>()
  for (const [, selectors = '', body = ''] of sheet.matchAll(rule)) {
    const said = declarations(body)
    if (said === '') continue
    for (const selector of selectors.split(',')) {
      const name = oneClass.exec(selector.trim().split('\n').at(-1)!.trim())?.[1]
      if (name !== undefined) rules.set(name, `${rules.get(name) ?? ''}${said};`)
    }
  }
  if (rules.size === 0) return
  for (const element of elementsUnder(document)) {
    const said = attr(element, 'class').slice(0, 400).split(/\s+/).map((name) => rules.get(name) ?? '').join('')
    if (said === '') continue
    const own = element.attrs.find(({ name }) => name === 'style')
    if (own) own.value = `${said}${own.value}`
    else element.attrs.push({ name: 'style', value: said })
  }
}
