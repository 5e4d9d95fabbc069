import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isFault } from '@shared/errors'
import type { PlacedPicture } from '@shared/import/text'
import type { StoredPicture } from '@shared/picture-methods'

/** What of an open article is needed to put pictures into it. */
interface Opened {
  readonly id: string
  readonly editor: {
    readonly isDestroyed: boolean
    readonly state: EditorState
    readonly view: { readonly dispatch: (transaction: Transaction) => void }
  }
}

type Store = (picture: { readonly articleId: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }) => Promise<StoredPicture>

function show({ editor }: Opened, figure: number, { reference, width, height, credit, alt }: StoredPicture): void {
  let at = 0
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    if (at++ === figure && node.attrs['src'] === '') {
      const words = { credit: String(node.attrs['credit']) || credit, alt: String(node.attrs['alt']) || alt }
      editor.view.dispatch(editor.state.tr.setNodeMarkup(position, null, { ...node.attrs, src: reference, width, height, ...words }).setMeta('addToHistory', false))
    }
    return false
  })
}

/**
 * Stores the pictures of an imported article and names them in its figures. What a person wrote about a picture meanwhile stays.
 * One that is refused keeps no other back; the answer is the names of those whose figures stay empty, also where the article was left.
 */
export async function storePictures(session: Opened, pictures: readonly PlacedPicture[], store: Store): Promise<readonly string[]> {
  const lost: string[] = []
  for (const { figure, name, bytes } of pictures) {
    const stored = session.editor.isDestroyed
      ? null
      : await store({ articleId: session.id, name, bytes: new Uint8Array(bytes) }).catch((error: unknown) => {
          if (!isFault(error)) throw error
          return null
        })
    if (stored && !session.editor.isDestroyed) show(session, figure, stored)
    else lost.push(name)
  }
  return lost
}
