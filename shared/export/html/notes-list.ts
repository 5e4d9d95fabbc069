import type { Note, NotePlan, NoteReference } from '../notes'
import type { PublicSource } from '../public-article'
import type { Words } from '../words'
import { printableAddress } from './address'
import type { Context } from './context'
import { oneLine } from './text'
import { dayElement } from './time'
import { block, inline, text, type Children } from './tree'

/** Anchors of one reference and of the note it points at. `prefix` keeps articles apart that share one page. */
const anchors = (prefix: string, { number, nth }: NoteReference) => ({
  reference: `${prefix}ref-${number}${nth === 1 ? '' : `-${nth}`}`,
  note: `${prefix}note-${number}`,
})

/** A reference as it stands in the text: its number, raised, leading to the note. */
export const referenceElement = (prefix: string, reference: NoteReference): Children => {
  const { note, reference: id } = anchors(prefix, reference)
  return [inline('sup', {}, [inline('a', { id, href: `#${note}`, role: 'doc-noteref' }, [text(String(reference.number))])])]
}

/** A source as one line: name, job, house, and the day its address was read. */
function sourceLine(source: PublicSource, words: Words): Children {
  const name = oneLine(source.name)
  const href = printableAddress(source.url)
  const rest = [source.jobTitle, source.affiliation].map(oneLine).filter((part) => part !== '').map((part) => `, ${part}`).join('')
  const day = dayElement(oneLine(source.accessedAt ?? ''), words)
  return [
    ...(href === '' ? [text(name)] : [inline('a', { href }, [text(name)])]),
    ...(rest === '' ? [] : [text(rest)]),
    ...(day.length === 0 ? [] : [text(` (${words.accessed} `), ...day, text(')')]),
  ]
}

/** U+FE0E asks for the sign as text, not as a picture. */
const backSign = '↩\ufe0e'

function backLinks(note: Note, prefix: string, words: Words): Children {
  return Array.from({ length: note.references }, (_, index) => {
    const nth = index + 1
    const label = [text(backSign), ...(nth === 1 ? [] : [inline('sup', {}, [text(String(nth))])])]
    const { reference } = anchors(prefix, { number: note.number, nth })
    return [text(' '), inline('a', { href: `#${reference}`, role: 'doc-backlink', ariaLabel: words.backTo(note.number, nth) }, label)]
  }).flat()
}

const title = ({ notes }: NotePlan, words: Words): string => {
  const kinds = new Set(notes.map((note) => note.kind))
  return kinds.size > 1 ? words.notesAndSources : kinds.has('source') ? words.sources : words.notes
}

/** The notes with links back to the text; nothing when there are none. */
export function notesList(context: Context, prefix: string): Children {
  const { plan, words } = context
  if (plan.notes.length === 0) return []
  const id = `${prefix}notes`
  const items = plan.notes.map((note) => {
    const content = note.kind === 'source' ? sourceLine(note.source, words) : context.inlines(note.footnote, note.position)
    return inline('li', { id: anchors(prefix, { number: note.number, nth: 1 }).note }, [...content, ...backLinks(note, prefix, words)])
  })
  return [
    block('section', { role: 'doc-endnotes', ariaLabelledBy: [id] }, [
      inline('h2', { id }, [text(title(plan, words))]),
      block('ol', {}, items),
    ]),
  ]
}
