import { getSchema, type Extensions } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { AttributionMark } from './marks/attribution'
import { LanguageMark } from './marks/language'
import { Link } from './marks/link'
import { NoteMark } from './marks/note'
import { Bold, Code, Highlight, Italic, Strike, Subscript, Superscript } from './marks/styles'
import { AttributionLine, Blockquote } from './nodes/blockquote'
import { CodeBlock } from './nodes/code-block'
import { Doc, Text } from './nodes/doc'
import { Figure } from './nodes/figure'
import { Footnote } from './nodes/footnote'
import { Heading } from './nodes/heading'
import { HardBreak, HorizontalRule } from './nodes/leaves'
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from './nodes/lists'
import { Paragraph } from './nodes/paragraph'
import { Pullquote } from './nodes/pullquote'
import { Table, TableCell, TableHeader, TableRow } from './nodes/table'

/** Every node and mark that an article may hold. The window adds how they look and behave, never another type. */
export const documentExtensions: Extensions = [
  Doc, Text, Paragraph, Heading, Blockquote, AttributionLine, BulletList, OrderedList, ListItem, TaskList, TaskItem, Pullquote, Figure,
  Table, TableRow, TableHeader, TableCell, CodeBlock, HorizontalRule, HardBreak, Footnote,
  AttributionMark, NoteMark, Link, LanguageMark, Bold, Italic, Strike, Code, Subscript, Superscript, Highlight,
]

/** The one schema: editor, exporters, importers and checks all read it. */
export const schema: Schema = getSchema(documentExtensions)
