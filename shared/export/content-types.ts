/** The nodes that an exporter has a handler for; a test proves that these are all that the schema knows. */
export type NodeName =
  | 'doc' | 'text' | 'paragraph' | 'heading' | 'blockquote' | 'attributionLine' | 'bulletList' | 'orderedList' | 'listItem' | 'taskList' | 'taskItem' | 'pullquote' | 'figure'
  | 'table' | 'tableRow' | 'tableHeader' | 'tableCell' | 'codeBlock' | 'horizontalRule' | 'hardBreak' | 'footnote'

/** The marks that an exporter has a handler for. */
export type MarkName = 'attribution' | 'link' | 'language' | 'bold' | 'italic' | 'strike' | 'code' | 'subscript' | 'superscript' | 'highlight'

/** The marks that no exporter ever sees: the public projection takes them out of the body. */
export const neverExported = ['note'] as const
