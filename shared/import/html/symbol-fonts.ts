import type { HtmlDocument, HtmlElement } from './parse'
import { around, attr, elementsUnder, isText, parentOf, walk } from './tree'

const from = (...pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(pairs.flatMap(([written, drawn]) => [...written].map((letter, at) => [letter, [...drawn][at] ?? letter] as const)))

/** What these fonts draw for a letter, as far as Unicode has it: the signs that are set in texts. */
const fonts: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['wingdings', from(['ßàáâãäåæ', '←→↑↓↖↗↙↘'], ['çèéêëìíîïðñòóô', '⬅➔⬆⬇↖↗↙↘⇦⇨⇧⇩⬄⇳'], ['üûþý¨oq', '✓✗☑☒☐☐❑'], ['nl§¡¤vØ', '■●▪○◉❖➢'], ['JKLCDEFGHI', '☺😐☹👍👎☜☞☝☟✋'], ['(*«!$"', '☎✉★✏👓✂'])],
  ['symbol', from(['®¬\u00ad¯«', '→←↑↓↔'], ['ÞÜÝß', '⇒⇐⇑⇓'], ['³£¹»º´¸°±¥', '≥≤≠≈≡×÷°±∞'], ['abgdezhqiklmnxoprstufcyw', 'αβγδεζηθικλμνξοπρστυφχψω'], ['GDQLXPSUFYW', 'ΓΔΘΛΞΠΣΥΦΨΩ'], ['åÖÎ', '∑√∈'])],
])

const family = /(?:mso-symbol-font-family|font-family)\s*:\s*["']?\s*(wingdings|symbol)\b(?! ?\d)/i

const fontOf = (element: HtmlElement): string => (family.exec(attr(element, 'style').slice(0, 1000))?.[1] ?? (element.tagName === 'font' ? (/^(wingdings|symbol)\b(?! ?\d)/i.exec(attr(element, 'face'))?.[1] ?? '') : '')).toLowerCase()

/** Longer runs were set in such a font by mistake, and are read as what they spell. */
const longestRun = 8

/** Letters that a text sets in a font of signs, as the signs that a reader sees ("à" in Wingdings is an arrow). In place. */
export function drawSymbols(document: HtmlDocument): void {
  for (const element of elementsUnder(document)) {
    const signs = fonts.get(fontOf(element))
    if (!signs) continue
    for (const node of walk(element)) {
      if (!isText(node) || node.value.trim() === '' || node.value.length > longestRun) continue
      // The nearest font counts.
      const nearest = [...around(parentOf(node))].find((one) => one === element || /font-family\s*:|\bfont\s*:/i.test(attr(one, 'style')))
      if (nearest !== element) continue
      node.value = [...node.value].map((letter) => signs.get(isPrivate(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0xf000) : letter) ?? letter).join('')
    }
  }
}

/** Where programs put letters of such fonts that are to be told from others. */
const isPrivate = (letter: string): boolean => letter >= '\uf020' && letter <= '\uf0ff'
