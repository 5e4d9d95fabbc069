import type { HtmlElement } from './parse'

/** Why something of a clipboard or a page did not come along. */
export type LeftOutKind = 'comment' | 'deleted' | 'image' | 'hidden' | 'control' | 'navigation' | 'embed' | 'link' | 'label' | 'picture' | 'textBox' | 'noteLink'

/** A part that did not come along: its words, or its address, and why. */
export interface LeftOut {
  readonly kind: LeftOutKind
  readonly text: string
  /** The number of the sign that stands in the text where this stood; absent where none does. */
  readonly sign?: number
  /** Who wrote it, as far as it is told. */
  readonly author?: string
  /** Where it stood. */
  readonly element?: HtmlElement
}

/** A picture that the HTML names. `src` is absolute, '' where it lies in the HTML itself or nowhere that could be reached. */
export interface NamedImage {
  readonly src: string
  readonly alt: string
  readonly kind: 'remote' | 'inline' | 'local'
}

/** What the readers of blocks and lines share for one piece of HTML. */
export interface Reading {
  /** The address that relative ones are read against; '' when none is known. */
  readonly base: string
  /** Written by a word processor: its own marks count. */
  readonly isOffice: boolean
  /** Cells of a spreadsheet: a table is one, however it looks. */
  readonly isSheet: boolean
  /** The level, 2 to 4, of the heading that `element` is in a document; null for none, and for a page, whose tags alone count. */
  readonly headingOf: (element: HtmlElement) => number | null
  /** A picture is kept as a figure although nothing says what it shows. */
  readonly keepsImages: boolean
  /** The text of the note that `element` refers to; null when it refers to none. */
  readonly noteAt: (element: HtmlElement) => string | null
  /** The number of the sign that a text gets in the place of `element`, which is left out and may be put back; null for none. */
  readonly signAt: (element: HtmlElement) => number | null
  /** True for what is told elsewhere: the text of notes, comments, markers of lists. */
  readonly isSkipped: (element: HtmlElement) => boolean
  /** True for an element within which something stands on lines of its own. */
  readonly holdsBlocks: (element: HtmlElement) => boolean
  /** True for an element that is a figure by all but its tag. */
  readonly isPicture: (element: HtmlElement) => boolean
  /** True for a part of a line that says by its name that it is something of its own: a date, a byline, a link to another story. */
  readonly standsAlone: (element: HtmlElement) => boolean
  /** Words whose link leads nowhere bear `lostLink`, for whoever judges the page. */
  readonly marksLost: boolean
  readonly lostLink: (address: string, link: HtmlElement) => void
  readonly leaveOut: (left: LeftOut) => void
  /** The number among the plan's pictures of what `image` shows; null for a picture that is not at hand. */
  readonly pictureOf: (image: HtmlElement) => number | null
  /** Told of each text block with its length, so that what grows too large ends before it is made. */
  readonly foundText: (length: number) => void
  readonly foundImage: (image: NamedImage) => void
  /** A caption of a table that becomes a paragraph before it. */
  readonly foundCaption: (text: string) => void
}
