import type { Mark } from '@tiptap/pm/model'
import type { PhrasingContent } from 'mdast'
import { markOf, pairTags, readTag } from './html'
import { breakInline, type Inline } from './parts'
import type { Reader } from './reader'

type ReadOne = (child: PhrasingContent, marks: readonly Mark[]) => readonly Inline[]

/** Reads `children` in order; a known tag that has its partner among them puts its mark on what stands between. */
export function htmlSpan(children: readonly PhrasingContent[], marks: readonly Mark[], reader: Reader, readOne: ReadOne): readonly Inline[] {
  if (!children.some(({ type }) => type === 'html')) return children.flatMap((child) => readOne(child, marks))
  const pairs = pairTags(children)
  const result: Inline[] = []
  const open: { readonly end: number; readonly marks: readonly Mark[] }[] = []
  children.forEach((child, index) => {
    const around = open.at(-1)?.marks ?? marks
    const tag = child.type === 'html' ? readTag(child.value) : null
    const end = pairs.get(index)
    if (tag && end !== undefined) {
      const mark = markOf(tag)
      if (!mark) reader.warnings.add('Links that are not to an http, https or mailto address kept their text alone', tag.href)
      open.push({ end, marks: mark ? mark.addToSet(around) : around })
    } else if (open.at(-1)?.end === index) open.pop()
    else if (tag?.kind === 'alone') result.push(breakInline(around))
    else result.push(...readOne(child, around))
  })
  return result
}
