import type { PlacedPicture } from '@shared/import/text'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'

/** Stores the pictures of an imported article and names them in its figures. What a person wrote about a picture meanwhile stays. */
export async function storePictures(session: ArticleSession, pictures: readonly PlacedPicture[]): Promise<void> {
  const { editor } = session
  for (const { figure, name, bytes } of pictures) {
    const { reference, width, height, credit, alt } = await api['picture.store']({ articleId: session.id, name, bytes: new Uint8Array(bytes) })
    if (editor.isDestroyed) return
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
}
