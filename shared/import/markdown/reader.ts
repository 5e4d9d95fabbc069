import type { Mark, Node } from '@tiptap/pm/model'
import type { PhrasingContent, RootContent } from 'mdast'
import type { Inline } from './parts'
import type { Parsed } from './tree'
import type { Warnings } from './warnings'

/** A picture as the article holds it; sizes in pixels, 0 when unknown. */
export interface ResolvedAsset {
  readonly reference: string
  readonly width: number
  readonly height: number
}

/** What the readers of blocks and lines share for one file. */
export interface Reader {
  readonly parsed: Parsed
  readonly warnings: Warnings
  readonly resolveAsset: (path: string) => ResolvedAsset | null
  /** Blocks, and the parts of a line, that stand `depth` levels deep. */
  readonly blocks: (nodes: readonly RootContent[], depth: number) => readonly Node[]
  readonly inline: (children: readonly PhrasingContent[], marks: readonly Mark[], depth: number) => readonly Inline[]
  /** Labels of the definitions and footnotes that were referred to. */
  readonly used: Set<string>
  /** Takes room for text that a reference repeats; false when there is none left. */
  readonly spend: (characters: number) => boolean
}
