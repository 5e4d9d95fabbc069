import type { Node } from '@tiptap/pm/model'
import { tidy } from '../../export/markdown/pieces'

/** Inline nodes as an article keeps them: NFC, no blanks at the ends of lines, marks that begin and end on words. */
export const tidyNodes = (nodes: readonly Node[]): readonly Node[] => tidy(nodes.map((node) => ({ node, label: '' }))).map(({ node }) => node)
