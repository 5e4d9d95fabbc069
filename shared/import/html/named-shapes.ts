import type { HtmlDocument, HtmlElement } from './parse'
import { holdsAtMost } from './seen'
import { attr, elementsOf, elementsUnder, findElement, nameWords, styleOf, textOf } from './tree'

const retag = (element: HtmlElement, name: string): void => {
  element.tagName = element.nodeName = name
}

/** Tasks of Confluence and Jira: boxes that say which state each is in. */
function asTasks(list: HtmlElement): void {
  const tasks = elementsOf(list)
  if (tasks.length === 0 || !tasks.every((task) => /^(?:TODO|DONE)$/.test(attr(task, 'data-task-state')))) return
  retag(list, 'ul')
  for (const task of tasks) {
    retag(task, 'li')
    task.attrs.push({ name: 'data-list', value: attr(task, 'data-task-state') === 'DONE' ? 'checked' : 'unchecked' })
  }
}

const isCodeBox = (element: HtmlElement): boolean => {
  const words = nameWords(element)
  if (element.tagName !== 'div' || words[words.indexOf('code') + 1] !== 'block') return false
  const within = [...elementsUnder(element)]
  return within.filter(({ tagName }) => tagName === 'code').length === 1 && !within.some(({ tagName }) => /^(?:pre|p|table|ul|ol|h[1-6])$/.test(tagName))
}

const restyle = (element: HtmlElement, declaration: string): void => {
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value: [attr(element, 'style'), declaration].filter(Boolean).join(';') }]
}

/** What counts an item, or stands before it, has no more letters. */
const longestMarker = 6

/** A paragraph of PowerPoint with the sign of a list before it, by what Word writes for the same: its class says how deep it stands. */
function asListed(line: HtmlElement): void {
  const level = /^O([1-8])?$/.exec(attr(line, 'class'))
  const marker = findElement(line, (one) => styleOf(one).has('mso-special-format'))
  if (!level || !marker || textOf(marker).length > longestMarker) return
  restyle(line, `mso-list:l0 level${Number(level[1] ?? 0) + 1} lfo1`)
  restyle(marker, 'mso-list:Ignore')
}

/** When a message was sent, and how many have seen it, in parts that Telegram and Slack have for that alone. */
const isMessageSign = (element: HtmlElement): boolean =>
  /^(?:div|span|a)$/.test(element.tagName) && /(?:^|\s)(?:MessageMeta|c-timestamp)(?:\s|$)/.test(attr(element, 'class').slice(0, 400)) && holdsAtMost(element, longestSign)
const longestSign = 120

/** Gives what programs build of boxes and call by a name of theirs the tag that says the same. In place. */
export function namedShapes(document: HtmlDocument): void {
  for (const element of [...elementsUnder(document)]) {
    if (attr(element, 'data-node-type') === 'actionList') asTasks(element)
    else if (/^O[1-8]?$/.test(attr(element, 'class'))) asListed(element)
    else if (styleOf(element).get('--en-codeblock') === 'true') retag(element, 'pre')
    else if (isMessageSign(element)) retag(element, 'button')
    else if (isCodeBox(element) && findElement(element, ({ tagName }) => tagName === 'code') !== null) retag(element, 'pre')
  }
}
