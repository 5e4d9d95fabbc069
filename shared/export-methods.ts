import './no-eval'
import { z } from 'zod'
import type { Finding } from './finding'
import { method } from './method'
import { id, none } from './method-inputs'

export const exportFormats = ['html', 'markdown'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface Preview {
  readonly text: string
  readonly warnings: readonly string[]
  readonly findings: readonly Finding[]
  /** How many suggestions nobody has decided: the text is the one before them. */
  readonly undecided: number
  /** The name of the file that would be written. */
  readonly fileName: string
}

/** `replaced`: an earlier export of this article stood there, unchanged since. `unchanged`: the same bytes stood there already. */
export type Placing = 'new' | 'replaced' | 'unchanged'

export interface WrittenFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly placing: Placing
}

/**
 * `blocked`: nothing was written, the findings say why. `seq` is the article's new state, which holds the record of this
 * export; `recorded` is false when the library could not take it (the files are written all the same).
 */
export type ExportReport =
  | {
      readonly kind: 'written'
      /** The folder's own name; '' for the clipboard and the printer. */
      readonly folder: string
      readonly files: readonly WrittenFile[]
      readonly warnings: readonly string[]
      readonly seq: number
      readonly recorded: boolean
    }
  | { readonly kind: 'blocked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'cancelled' }

const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number().nonnegative(), height: z.number().nonnegative() })
const reason = z.string().max(2000)
/**
 * How a person lets an export through: a reason for what blocks, by the id of its rule where it has one of its own, and whether
 * the text before undecided suggestions may leave.
 */
const letting = { override: reason.nullable(), reasons: z.record(z.string().max(100), reason).optional(), original: z.boolean().optional() }

/** What the window can ask of exports. */
export const exportMethods = {
  'export.preview': method<Preview>()(z.object({ id, format: z.enum(exportFormats) })),
  'export.showPage': method<void>()(z.object({ id, bounds: rectangle })),
  'export.placePage': method<void>()(rectangle),
  'export.hidePage': method<void>()(none),
  'export.write': method<ExportReport>()(z.object({ id, formats: z.array(z.enum(exportFormats)).min(1), ...letting })),
  'export.copy': method<ExportReport>()(z.object({ id, format: z.enum(exportFormats), ...letting })),
  'export.pdf': method<ExportReport>()(z.object({ id, ...letting })),
  'export.print': method<ExportReport>()(z.object({ id, ...letting })),
  'export.showInFolder': method<void>()(none),
} as const
