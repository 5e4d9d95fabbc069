import { isIsoTime } from '../../time'
import type { DocxParts } from './archive'
import { all, readXml, wordsIn } from './xml'

/** What a reviewer wrote beside the text, with the answers to it. */
export interface Remark {
  readonly number: number
  readonly author: string
  /** ISO 8601 with offset, or '' where the file tells none. */
  readonly at: string
  readonly text: string
  readonly isDone: boolean
  /** The remark that this one answers; null for the first of a thread. */
  readonly answers: number | null
}

/** Word writes the local time without an offset, most programs with a Z that is meant loosely: taken as universal time. */
export const timeIn = (element: Element): string => {
  const written = element.getAttribute('w:date') ?? ''
  const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(written) ? `${written}Z` : written
  return isIsoTime(whole) ? whole : ''
}

/** The remarks of a Word file in their order. */
export function remarksOf(parts: DocxParts, file: string): readonly Remark[] {
  const comments = readXml(parts.get('word/comments.xml'), file)
  if (!comments) return []
  const threads = new Map<string, { readonly parent: string; readonly isDone: boolean }>()
  for (const element of all(readXml(parts.get('word/commentsExtended.xml'), file) ?? comments, 'w15:commentEx')) {
    threads.set(element.getAttribute('w15:paraId') ?? '', { parent: element.getAttribute('w15:paraIdParent') ?? '', isDone: element.getAttribute('w15:done') === '1' })
  }
  const read = all(comments, 'w:comment').map((element) => {
    const last = all(element, 'w:p').at(-1)
    const thread = threads.get(last?.getAttribute('w14:paraId') ?? '')
    return { element, paragraphId: last?.getAttribute('w14:paraId') ?? '', thread, number: Number(element.getAttribute('w:id')) }
  })
  const numbers = new Map(read.map(({ paragraphId, number }) => [paragraphId, number]))
  return read.map(({ element, thread, number }) => ({
    number,
    author: element.getAttribute('w:author')?.trim() ?? '',
    at: timeIn(element),
    text: wordsIn(element),
    isDone: thread?.isDone ?? false,
    answers: thread && thread.parent !== '' ? (numbers.get(thread.parent) ?? null) : null,
  }))
}
