import fc from 'fast-check'
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'
import { outletPages, pageOf } from './outlet-pages'

type Element = DefaultTreeAdapterTypes.Element
type Text = DefaultTreeAdapterTypes.TextNode
type Node = DefaultTreeAdapterTypes.ChildNode

const seed = Number(process.env.SEED ?? 20261123)
const runs = { seed, numRuns: Number(process.env.RUNS ?? 250) }

/** What a change of a page is: what is done, and to which of its elements (counted round). */
interface Change {
  readonly what: (typeof changes)[number]
  readonly at: number
  readonly with: number
}
const changes = ['wrap', 'unwrap', 'swap', 'copy', 'rename', 'unname', 'tag', 'hide', 'break', 'script', 'aria', 'merge'] as const
const wrappers = ['div', 'section', 'aside', 'span', 'figure', 'blockquote', 'p', 'li', 'td', 'header', 'footer', 'nav', 'center', 'strong', 'address', 'details']

const isElement = (node: Node): node is Element => tree.isElementNode(node)

function* within(node: Element): Generator<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue
    yield child
    yield* within(child)
  }
}

const setAttr = (element: Element, name: string, value: string): void => {
  element.attrs = [...element.attrs.filter((one) => one.name !== name), { name, value }]
}
const attrOf = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? ''

function change(body: Element, { what, at, with: other }: Change, names: readonly string[]): void {
  const all = [...within(body)]
  const element = all[at % Math.max(1, all.length)]
  const parent = element?.parentNode
  if (!element || !parent) return
  switch (what) {
    case 'wrap': {
      const outer = tree.createElement(wrappers[other % wrappers.length]!, element.namespaceURI, [{ name: 'class', value: names[other % names.length]! }])
      tree.insertBefore(parent, outer, element)
      tree.detachNode(element)
      tree.appendChild(outer, element)
      return
    }
    case 'unwrap':
      for (const child of [...element.childNodes]) {
        tree.detachNode(child)
        tree.insertBefore(parent, child, element)
      }
      return tree.detachNode(element)
    case 'swap': {
      const first = parent.childNodes[0]
      if (first && first !== element) {
        tree.detachNode(element)
        tree.insertBefore(parent, element, first)
      }
      return
    }
    case 'copy':
      for (const child of element.childNodes) if (tree.isTextNode(child)) tree.insertText(element, ` ${child.value}`)
      return
    case 'rename':
      return setAttr(element, 'class', names[other % names.length]!)
    case 'unname':
      element.attrs = element.attrs.filter(({ name }) => name === 'href' || name === 'src')
      return
    case 'tag':
      if (!/^(?:html|body|script|style)$/.test(element.tagName)) Object.assign(element, { tagName: wrappers[other % wrappers.length]!, nodeName: wrappers[other % wrappers.length]! })
      return
    case 'hide':
      return setAttr(element, 'style', 'display:none')
    case 'break':
      return tree.insertBefore(parent, tree.createElement('br', element.namespaceURI, []), element)
    case 'script':
      return tree.appendChild(element, tree.createElement('img', element.namespaceURI, [{ name: 'src', value: 'javascript:rahasia()' }, { name: 'onerror', value: 'rahasia()' }]))
    case 'aria':
      return setAttr(element, 'aria-hidden', 'true')
    case 'merge':
      return setAttr(element, 'class', `${attrOf(element, 'class')} ${names[other % names.length]!}`)
  }
}

const never = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'video', 'audio', 'object', 'canvas', 'title', 'map', 'datalist', 'rp'])
const isUnseen = (element: Element): boolean => never.has(element.tagName) || element.attrs.some(({ name }) => name === 'hidden') || /display:\s*none|visibility:\s*hidden/.test(attrOf(element, 'style')) || (element.tagName === 'dialog' && !element.attrs.some(({ name }) => name === 'open'))

function* visible(node: Element): Generator<Text> {
  for (const child of node.childNodes) {
    if (tree.isTextNode(child)) yield child
    else if (isElement(child) && !isUnseen(child)) yield* visible(child)
  }
}

const bodyOf = (html: string): Element | null => {
  const document = parse(html, { scriptingEnabled: false })
  const root = document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html')
  return root?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'body') ?? null
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []

/** A page after its changes, some of its words marked so that each is one of a kind. */
function changed(name: string, made: readonly Change[], marks: readonly number[]): string {
  const document = parse(pageOf(name), { scriptingEnabled: false })
  const root = document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html')!
  const body = root.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'body')!
  const names = [...new Set([...within(body)].map((element) => attrOf(element, 'class')).filter(Boolean)), 'x']
  for (const one of made) change(body, one, names)
  const texts = [...visible(body)].filter(({ value }) => /\p{L}/u.test(value))
  marks.forEach((mark, at) => {
    const text = texts[mark % Math.max(1, texts.length)]
    if (text) text.value = at % 2 === 0 ? `${text.value.trimEnd()} kata${at}unik ` : ` kata${at}unik ${text.value.trimStart()}`
  })
  return serialize(document)
}

describe('a page of an outlet, changed at random', () => {
  it('keeps every word that a reader sees in the article, in a field or in the report, and runs nothing [18.2] [18.3]', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outletPages.filter((name) => name !== 'jsononly')),
        fc.array(fc.record({ what: fc.constantFrom(...changes), at: fc.nat(400), with: fc.nat(200) }), { maxLength: 12 }),
        fc.array(fc.nat(400), { maxLength: 12 }),
        (name, made, marks) => {
          const html = changed(name, made, marks)
          const body = bodyOf(html)
          fc.pre(body !== null && [...visible(body)].some(({ value }) => /\p{L}/u.test(value)))
          const { article, removed, moved } = applyPlan(planPage(html, { origin: 'x.html', now: '2026-11-23T07:00:00Z' }), new Map())
          const { body: doc, importRecord: _record, ...fields } = article
          const texts: string[] = []
          const read = readBody(doc)
          read.descendants((node) => {
            if (node.isText) texts.push(node.text!)
            if (node.isTextblock || node.type.name === 'footnote') texts.push(' ')
            if (node.type.name === 'figure') texts.push(` ${String(node.attrs['credit'])} `)
          })
          const told = new Set(wordsIn([texts.join(''), JSON.stringify(fields), ...removed.map(({ text }) => text), ...moved.map(({ text }) => text)].join(' \n ')))
          // A word may be set in parts ("<b>B</b>anjir"): what counts is that its letters are there.
          const all = [...told].join(' ')
          const lost = [...visible(body!)].flatMap(({ value }) => wordsIn(value)).filter((word) => !told.has(word) && !all.includes(word))
          expect(lost).toEqual([])
          expect(JSON.stringify(doc)).not.toMatch(/rahasia|javascript:/i)
        },
      ),
      runs,
    )
  })
})
