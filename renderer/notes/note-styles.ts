import type { PlacedNote } from '@shared/notes'

/** Shows on the page which notes are settled and which one the list stands on. */
export interface NoteStyles {
  /** `hidden`: ids of notes that this person may not read; their words look like any. */
  show(placed: readonly PlacedNote[], current: string | null, hidden: readonly string[]): void
}

const selector = (id: string): string => `.ProseMirror [data-note="${CSS.escape(id)}"],.ProseMirror figure[data-notes~="${CSS.escape(id)}"]`

/**
 * The page draws a note's words as its mark says; what changes without the text (settled, chosen) is a style sheet of its own,
 * so that a thousand notes cost a keystroke nothing.
 */
export function createNoteStyles(document: Document): NoteStyles {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return {
    show: (placed, current, hidden) => {
      const inBody = placed.filter(({ place }) => place === 'body')
      const settled = [...inBody.filter(({ note }) => note.state === 'resolved').map(({ note }) => note.id), ...hidden].map(selector)
      const fields = placed.flatMap((one) => (one.place === 'field' && one.note.state === 'open' ? [`.fields [data-field="${CSS.escape(one.field)}"]`] : []))
      const rules = [
        ...(settled.length > 0 ? [`${settled.join(',')} { background: none; border-bottom-color: transparent; }`] : []),
        ...(fields.length > 0 ? [`${fields.join(',')} { box-shadow: -9px 0 0 var(--paper), -12px 0 0 var(--open); }`] : []),
        ...(current !== null && inBody.some(({ note }) => note.id === current) ? [`${selector(current)} { background: var(--selection); border-bottom-style: solid; }`] : []),
      ]
      sheet.replaceSync(rules.join('\n'))
    },
  }
}
