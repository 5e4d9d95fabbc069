import type { Node } from '@tiptap/pm/model'
import type { BlockContent, PhrasingContent } from 'mdast'
import type { NotePlan } from '../notes'
import type { Losses } from './losses'

/** What the handlers of blocks are given. Positions are those of the document that is written. */
export interface Context {
  readonly plan: NotePlan
  readonly losses: Losses
  /** Paths of the files beside the page, relative and percent-encoded, by asset reference. */
  readonly paths: ReadonlyMap<string, string>
  /** The blocks within the node at a position, without empty paragraphs. */
  readonly blocks: (node: Node, position: number) => BlockContent[]
  /** The inline content of the text block at a position. `oneLine` where no line may end. */
  readonly inlines: (node: Node, position: number, oneLine?: boolean) => PhrasingContent[]
}

/** Writes the block at a position; nothing when it is empty. */
export type BlockHandler = (node: Node, position: number, context: Context) => BlockContent[]
