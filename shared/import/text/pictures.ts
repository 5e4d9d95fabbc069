import type { NodeJson } from '../../article'

/** A picture that came within a file: its name there, and its bytes as they lie in it. */
export interface PlannedPicture {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A picture and the figure that shows it, counted among the figures of the body from 0. */
export interface PlacedPicture extends PlannedPicture {
  readonly figure: number
}

const sign = /\ue7a2(\d{1,6})\ue7a3/

/** The sign that tells which picture a figure shows, wherever it stands in its alternative text. */
export const pictureMark = sign

/** How a reader of files writes into a figure's alternative text that it shows the picture number `index` of the plan. */
export const pictureSign = (index: number): string => `\ue7a2${index}\ue7a3`

/** Takes the signs out of a body; the pictures that its figures show. */
export function takePictures(body: NodeJson, pictures: readonly PlannedPicture[]): { readonly body: NodeJson; readonly placed: readonly PlacedPicture[] } {
  const placed: PlacedPicture[] = []
  let figures = 0
  const without = (node: NodeJson): NodeJson => {
    if (node.type !== 'figure') return node.content ? { ...node, content: node.content.map(without) } : node
    const alt = String(node.attrs?.['alt'] ?? '')
    const picture = pictures[Number(sign.exec(alt)?.[1] ?? -1)]
    if (picture) placed.push({ ...picture, figure: figures })
    figures += 1
    return picture ? { ...node, attrs: { ...node.attrs, alt: altOf(node) } } : node
  }
  return { body: without(body), placed }
}

/** Which picture of the plan a figure shows; null for none. */
export function pictureNumber(figure: NodeJson): number | null {
  const found = sign.exec(String(figure.attrs?.['alt'] ?? ''))?.[1]
  return found === undefined ? null : Number(found)
}

/** What a figure of a plan shows, in words: its alternative text without the sign of its picture. */
export const altOf = (figure: NodeJson): string => String(figure.attrs?.['alt'] ?? '').replace(sign, '').trim()
