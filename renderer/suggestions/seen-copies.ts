import { newId } from '@shared/ids'

/** Names what was copied, in the HTML of the clipboard. */
const attribute = 'data-redaksi-copy'

/** What was copied in this window as it was seen: a slice as ProseMirror writes it, or words of a field alone. */
export interface SeenCopy {
  readonly slice: unknown
  readonly text: string
}

/**
 * The last copy of this window that holds words which are only suggested. The clipboard gets the original words, perhaps none, and a
 * name; what is pasted in this window, in whichever article, is what was seen.
 */
export interface SeenCopies {
  /** Keeps a copy; its name. */
  keep(copy: SeenCopy): string
  /** What was copied last holds nothing that is suggested. */
  forget(): void
  /** The copy that the clipboard's HTML names, or null. */
  find(html: string): SeenCopy | null
  /** What was kept last, or null. */
  last(): SeenCopy | null
}

export function createSeenCopies(): SeenCopies {
  const kept: { name: string; copy: SeenCopy | null } = { name: '', copy: null }
  return {
    keep: (copy) => {
      kept.name = newId()
      kept.copy = copy
      return kept.name
    },
    forget: () => {
      kept.name = ''
      kept.copy = null
    },
    find: (html) => (kept.name !== '' && html.includes(`${attribute}="${kept.name}"`) ? kept.copy : null),
    last: () => kept.copy,
  }
}

/** Signs what is copied with `name`: its first element, or one without words before everything. */
export function sign(made: ParentNode & Node, name: string): void {
  const { firstElementChild: first, ownerDocument } = made
  if (first && first === made.firstChild) return first.setAttribute(attribute, name)
  const carrier = (ownerDocument ?? document).createElement('span')
  carrier.setAttribute(attribute, name)
  made.prepend(carrier)
}

/** The HTML that a copy of `words` out of a field is told by. */
export function signedWords(words: string, name: string): string {
  const carrier = document.createElement('span')
  carrier.setAttribute(attribute, name)
  carrier.dataset['pmSlice'] = '0 0 []'
  carrier.textContent = words
  return carrier.outerHTML
}
