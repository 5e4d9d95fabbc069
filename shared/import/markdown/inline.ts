import type { Mark } from '@tiptap/pm/model'
import type { PhrasingContent } from 'mdast'
import { isSafeHref, schema } from '../../document'
import { writableHref } from '../../export/markdown/text'
import { deepest } from './limits'
import { htmlSpan } from './inline-html'
import { readFootnote } from './footnotes'
import { breakInline, textInline, type Inline } from './parts'
import type { Reader } from './reader'
import { textOf } from './tree'

const within = (marks: readonly Mark[], name: string): readonly Mark[] => schema.mark(name).addToSet(marks)

function link(address: string, label: PhrasingContent[], marks: readonly Mark[], reader: Reader, depth: number): readonly Inline[] {
  const url = writableHref(address)
  if (!isSafeHref(url)) {
    reader.warnings.add('Links that are not to an http, https or mailto address kept their text alone', url)
    return readInline(label, marks, reader, depth)
  }
  const linked = schema.mark('link', { href: url }).addToSet(marks)
  const content = readInline(label, linked, reader, depth)
  if (content.some(({ kind }) => kind === 'image')) reader.warnings.add('Pictures that were links lost their address', url)
  return content.length > 0 ? content : textInline(url, linked)
}

function readOne(child: PhrasingContent, marks: readonly Mark[], reader: Reader, depth: number): readonly Inline[] {
  const { definitions } = reader.parsed
  const titled = (title: string | null | undefined) => title && reader.warnings.add('Titles of links were left out', title)
  switch (child.type) {
    case 'text':
      return textInline(child.value, marks)
    case 'inlineCode':
      return textInline(child.value, within(marks, 'code'))
    case 'break':
      return [breakInline(marks)]
    case 'strong':
      return readInline(child.children, within(marks, 'bold'), reader, depth)
    case 'emphasis':
      return readInline(child.children, within(marks, 'italic'), reader, depth)
    case 'delete':
      return readInline(child.children, within(marks, 'strike'), reader, depth)
    case 'link':
      titled(child.title)
      return link(child.url, child.children, marks, reader, depth)
    case 'image':
      return [{ kind: 'image', image: child }]
    case 'linkReference':
    case 'imageReference': {
      const target = definitions.get(child.identifier)
      reader.used.add(child.identifier)
      const url = target && reader.spend(target.url.length) ? target.url : ''
      if (child.type === 'imageReference') return [{ kind: 'image', image: { type: 'image', url, alt: child.alt ?? '', title: target?.title ?? null } }]
      titled(target?.title)
      return link(url, child.children, marks, reader, depth)
    }
    case 'footnoteReference':
      return readFootnote(child.identifier, marks, reader, depth)
    case 'html':
      reader.warnings.add('HTML was kept as plain text', child.value)
      return textInline(child.value, marks)
    default:
      return textInline(textOf(child), marks)
  }
}

/** The inline nodes and pictures of a line, with `marks` around all of them. Beyond 50 levels of marks only text is read. */
export function readInline(children: readonly PhrasingContent[], marks: readonly Mark[], reader: Reader, depth = 0): readonly Inline[] {
  if (depth > deepest) {
    reader.warnings.add(`Formatting nested more than ${deepest} levels deep was read as text`)
    return children.flatMap((child) => textInline(textOf(child), marks))
  }
  return htmlSpan(children, marks, reader, (child, around) => readOne(child, around, reader, depth + 1))
}
