import './no-eval'
import { z } from 'zod'
import { method } from './method'
import { id } from './method-inputs'

const reference = z.string().regex(/^asset:[0-9a-f]{64}\.(jpg|png|gif|webp|avif)$/)

/** A picture that stands among the assets of an article now. `width` and `height` are as it is shown, in pixels; the texts are what its file said, '' for nothing. */
export interface StoredPicture {
  readonly reference: string
  readonly width: number
  readonly height: number
  readonly caption: string
  readonly credit: string
  readonly alt: string
}

/** What the window can ask of the pictures of an article. */
export const pictureMethods = {
  /** Stores a picture that was dropped or pasted, freed of metadata. Faults: `tooLarge`, `otherPicture`, `notPicture`. */
  'picture.store': method<StoredPicture>()(z.object({ articleId: id, name: z.string().max(1024), bytes: z.instanceof(Uint8Array) })),
  /** Asks for files and stores them; none when the person chose none. `only`: one alone. Faults: `tooLarge`, `otherPicture`, `notPicture`, `unreadable`. */
  'picture.choose': method<readonly StoredPicture[]>()(z.object({ articleId: id, only: z.boolean() })),
  /** Copies the files that text pasted from another article names; the answer is those that could not be had. */
  'picture.carry': method<readonly string[]>()(z.object({ from: id, to: id, references: z.array(reference).max(5_000) })),
  /** Those of an article's references whose files are gone, or are others now. */
  'picture.lost': method<readonly string[]>()(z.object({ id, references: z.array(reference).max(5_000) })),
} as const
