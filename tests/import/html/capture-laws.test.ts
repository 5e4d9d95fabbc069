import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes as Types } from 'parse5'
import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { cleanClipboard, planClipboard, planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'
import { runs as tries, seed } from '../../support/seed'

const folder = resolve(import.meta.dirname, 'captures')
const captures = readdirSync(folder).filter((name) => name.endsWith('.html')).map((name) => readFileSync(resolve(folder, name), 'utf8'))

type Element = Types.Element
const under = (node: Types.Node): readonly Types.ChildNode[] => ('childNodes' in node ? node.childNodes.flatMap((child) => [child, ...under(child)]) : [])
const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? ''

const unseenTags = /^(?:head|style|script|title|xml|template|meta|svg|math|select|textarea|button|iframe|object|noscript|video|audio|canvas|map|w:sdtpr|v:.*|o:.*data)$/

/** A person's own rule of what is seen of a copy, apart from the reader's: hidden parts, marks of lists and numbers of notes are not words. */
function isSeen(node: Types.ChildNode): boolean {
  for (let one = node.parentNode as Element | null; one && 'tagName' in one; one = one.parentNode as Element | null) {
    const style = attribute(one, 'style').toLowerCase()
    const says = `${attribute(one, 'class')} ${attribute(one, 'id')}`
    if (unseenTags.test(one.tagName) || one.tagName === 'aside' || one.tagName === 'nav') return false
    if (/display:\s*none|visibility:\s*hidden|mso-hide|mso-list:\s*ignore|comment-list|-separator|mso-special-character|opacity|font-size:\s*0/.test(style)) return false
    if (one.attrs.some(({ name }) => name === 'hidden' || name === 'aria-hidden')) return false
    if (one.tagName === 'a' && attribute(one, 'href').includes('#')) return false
    if (/msocom|sdfootnotesym|sdendnotesym|EOP/.test(says)) return false
  }
  return true
}

const wrappers = ['span', 'b', 'i', 'p', 'div', 'blockquote', 'li', 'ul', 'ol', 'td', 'h2', 'del', 'ins', 'a', 'sup', 'font', 'o:p', 'w:sdt', 'pre', 'u', 'section', 'center', 'dd']
const looks = ['mso-list:l0 level1 lfo1', 'mso-list:l9 level7 lfo2', 'mso-element:footnote', 'mso-outline-level:2', 'font-size:26pt;font-weight:700', 'white-space:pre-wrap', 'vertical-align:super', 'font-weight:normal', 'mso-tab-count:1', 'background-color:#ffff00']
const classes = ['MsoNormal', 'MsoQuote', 'MsoListParagraphCxSpMiddle', 'MsoToc1', 'MsoTitle', 'Paragraph', 'xl65', 's1', 'MsoFootnoteText', 'gmail_quote']

const change = fc.record({
  kind: fc.constantFrom('wrap', 'wrap', 'look', 'class', 'bare', 'unwrap', 'twice', 'gone', 'rename'),
  at: fc.nat(10_000), tag: fc.constantFrom(...wrappers), look: fc.constantFrom(...looks), name: fc.constantFrom(...classes),
})

/** A capture after changes such as programs and people make, each seen text with a word of its own; and those words. */
function changed(html: string, changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) {
  const document = parse(html)
  for (const { kind, at, tag, look, name } of changes) {
    const nodes = under(document).filter((node) => node.parentNode && (!('tagName' in node) || !/^(?:html|head|body|style|meta|title)$/.test(node.tagName)) && node.nodeName !== '#documentType' && !('tagName' in node.parentNode && /^(?:html|head|style|title)$/.test((node.parentNode as Element).tagName)) && node.parentNode.nodeName !== '#document')
    const node = nodes[at % Math.max(1, nodes.length)]
    if (!node?.parentNode) continue
    const parent = node.parentNode as Element
    if (kind === 'wrap' && node.nodeName === '#text') {
      const wrapper = tree.createElement(tag, parent.namespaceURI, [{ name: 'style', value: look }, { name: 'class', value: name }])
      tree.insertBefore(parent, wrapper, node as Element)
      tree.detachNode(node as Element)
      tree.appendChild(wrapper, node as Element)
    } else if ('tagName' in node) {
      if (kind === 'look') node.attrs = [...node.attrs.filter((one) => one.name !== 'style'), { name: 'style', value: look }]
      if (kind === 'class') node.attrs = [...node.attrs.filter((one) => one.name !== 'class'), { name: 'class', value: name }]
      if (kind === 'bare') node.attrs = []
      if (kind === 'rename') node.tagName = node.nodeName = tag
      if (kind === 'gone') tree.detachNode(node)
      if (kind === 'unwrap') {
        for (const child of [...node.childNodes]) {
          tree.detachNode(child)
          tree.insertBefore(parent, child, node)
        }
        tree.detachNode(node)
      }
    }
    if (kind === 'twice') tree.insertText(parent, ` ulang${at} `)
  }
  let count = 0
  for (const node of under(document)) if (node.nodeName === '#text' && (node as Types.TextNode).value.trim() !== '') (node as Types.TextNode).value += ` “kata${(count += 1)}”… – `
  const again = parse(serialize(document))
  const words = under(again).flatMap((node) => (node.nodeName === '#text' && isSeen(node) ? ((node as Types.TextNode).value.match(/“kata\d+”…/g) ?? []) : []))
  return { html: serialize(document), words }
}

const story = fc.record({ capture: fc.constantFrom(...captures), changes: fc.array(change, { maxLength: 12 }) }).map(({ capture, changes }) => changed(capture, changes))
const runs = { seed, numRuns: tries }

describe('every change of what a program copies', () => {
  it('leaves each word that could be seen in the paste or in its report, with its quotation marks and dots as they were [18.2]', () => {
    fc.assert(
      fc.property(story, ({ html, words }) => {
        const { content, remainders } = cleanClipboard(html, 'clipboard')
        readBody({ type: 'doc', content: content.length > 0 ? [...content] : [{ type: 'paragraph' }] })
        const text = JSON.stringify([content, remainders])
        expect(words.filter((word) => !text.includes(word))).toEqual([])
        expect(text).not.toMatch(/[\ue7a0-\ue7a5]|mso-|javascript:|"(?:style|class)":/)
      }),
      runs,
    )
  })

  it('leaves each word that could be seen in the article or in the list of an import', () => {
    fc.assert(
      fc.property(story, ({ html, words }) => {
        fc.pre(words.length > 0)
        const options = { origin: 'a.html', now: '2026-11-23T07:00:00Z' }
        for (const plan of [planClipboard(html, options), planPage(html, { ...options, isPicked: true })]) {
          const { article, removed, moved } = applyPlan(plan, new Map())
          const text = JSON.stringify([article, removed, moved])
          expect(words.filter((word) => !text.includes(word))).toEqual([])
          expect(text).not.toMatch(/[\ue7a0-\ue7a5]/)
        }
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 2) },
    )
  })
})
