import type { Node } from '@tiptap/pm/model'
import type { NoteReference, NotePlan } from '../notes'
import type { Words } from '../words'
import type { Structure } from './structure'
import type { Children } from './tree'

/** What the handlers of nodes are given. Positions are those of the document that is written. */
export interface Context {
  readonly words: Words
  /** Names of the files beside the page, by asset reference. */
  readonly fileNames: ReadonlyMap<string, string>
  readonly structure: Structure
  readonly plan: NotePlan
  /** A reference to a note, as it stands in the text. */
  readonly reference: (reference: NoteReference) => Children
  /** The blocks within the node at a position, without those that are empty. */
  readonly blocks: (node: Node, position: number) => Children
  /** The text and inline nodes within the node at a position, with the references between; empty when nothing would be seen. */
  readonly inlines: (node: Node, position: number) => Children
}

/** Writes the node at a position; no elements when it is empty. */
export type NodeHandler = (node: Node, position: number, context: Context) => Children
