import type { SuggestionsDesk } from './suggestions-desk'

const selector = (id: string): string => `.ProseMirror [data-suggestion="${CSS.escape(id)}"]`

/**
 * Marks on the page the suggestion that the list stands on. It is a style sheet of its own, so that choosing one draws nothing anew
 * and costs a keystroke nothing.
 */
export function markCurrent(document: Document, { current, listed }: Pick<SuggestionsDesk, 'current' | 'listed'>): void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const show = (): void => {
    const chosen = listed.get().all.find(({ id }) => id === current.get())
    const parts = chosen?.field === null ? chosen.parts.map(selector) : []
    sheet.replaceSync(parts.length === 0 ? '' : `${parts.join(',')} { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 2px; }`)
  }
  current.subscribe(show)
  listed.subscribe(show)
}
