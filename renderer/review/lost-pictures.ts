import type { Node } from '@tiptap/pm/model'
import { isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import { picturesIn } from '../blocks/pictures'
import { api } from '../bridge'

const none: ReadonlySet<string> = new Set()

/** References of `doc` whose files are gone from the library; none where the disk cannot tell, as it then tells of itself. */
export async function lostPictures(id: Id, doc: Node): Promise<ReadonlySet<string>> {
  const references = [...picturesIn(doc)]
  if (references.length === 0) return none
  try {
    return new Set(await api['picture.lost']({ id, references }))
  } catch (error) {
    if (isFault(error)) return none
    throw error
  }
}
