import type { Element, ElementContent, Properties, Text } from 'hast'

export type Children = readonly ElementContent[]

export const text = (value: string): Text => ({ type: 'text', value })

/** An element whose children follow each other as given: for text and inline elements. */
export const inline = (tagName: string, properties: Properties, children: Children): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
})

/** `children`, each on a line of its own. */
export const lines = (children: Children): Children => children.flatMap((child) => [child, text('\n')])

/** An element whose children are blocks, each on a line of its own. */
export const block = (tagName: string, properties: Properties, children: Children): Element =>
  inline(tagName, properties, children.length > 0 ? [text('\n'), ...lines(children)] : [])

/** `[element]`, or nothing when `value` is empty: what is empty is left out. */
export const lineOf = (tagName: string, value: string): Children => (value === '' ? [] : [inline(tagName, {}, [text(value)])])
