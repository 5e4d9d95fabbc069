import type { Node } from '@tiptap/pm/model'
import { hitOn, picturesOf } from '../pictures'
import type { Hit, Rule } from '../rule'

/** Of figures without a picture one hit each; those whose reference is `lost` had one. */
export const withoutPicture = (doc: Node, offsetOf: (position: number) => number, lost: ReadonlySet<string>): readonly Hit[] =>
  picturesOf(doc, offsetOf).flatMap((picture) => {
    const src = String(picture.node.attrs.src)
    if (src === '') return [hitOn(picture, 'A picture has no file. Add the file, or take the picture out.')]
    return lost.has(src) ? [hitOn(picture, 'The file of a picture is not in the library any more. Put it back, choose another, or take the picture out.', { context: 'lost' })] : []
  })

/** A figure without a picture, as it comes of a page whose picture was not beside it, or whose file is lost: no export has anything to show there. Blocks. */
export const missingPicture: Rule = {
  id: 'missing-picture',
  severity: 'blocks',
  find: ({ doc, offsetOf, lostPictures }) => withoutPicture(doc, offsetOf, lostPictures),
}
