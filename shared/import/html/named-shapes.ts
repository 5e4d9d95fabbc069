import type { HtmlDocument, HtmlElement } from './parse'
import { attr, elementsOf, elementsUnder, findElement, nameWords } from './tree'

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

/** Gives what programs build of boxes and call by a name of theirs the tag that says the same. In place. */
export function namedShapes(document: HtmlDocument): void {
  for (const element of [...elementsUnder(document)]) {
    if (attr(element, 'data-node-type') === 'actionList') asTasks(element)
    else if (isCodeBox(element) && findElement(element, ({ tagName }) => tagName === 'code') !== null) retag(element, 'pre')
  }
}
