import { Node } from '@tiptap/core'
import { attributionIdsAttribute, flagAttribute, noteIdsAttribute, textAttribute, wholeAttribute } from '../attributes'
import { isAssetReference } from '../safe'

/**
 * A picture with its caption (the node's own inline content). `src` names a file among the article's assets and nothing
 * else, so that no picture can call a server; `width` and `height` are pixels, 0 when unknown.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    src: {
      default: '',
      rendered: false,
      parseHTML: () => '',
      validate: (value: unknown) => {
        if (!isAssetReference(value)) throw new RangeError('expected a reference to an asset of the article')
      },
    },
    alt: textAttribute(),
    decorative: flagAttribute(),
    credit: textAttribute(),
    width: wholeAttribute(0, 0, 100_000),
    height: wholeAttribute(0, 0, 100_000),
    attributionIds: attributionIdsAttribute,
    noteIds: noteIdsAttribute,
  }),
  renderHTML: () => ['figure', ['figcaption', 0]],
})
