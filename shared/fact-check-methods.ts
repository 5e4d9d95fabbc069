import './no-eval'
import { z } from 'zod'
import type { Finding } from './finding'
import { method } from './method'
import { id } from './method-inputs'

interface PackFile {
  readonly fileName: string
  readonly text: string
}

/** A fact-check pack as it would be written. */
export interface MadePack {
  readonly kind: 'made'
  readonly html: PackFile
  readonly markdown: PackFile
  readonly counts: { readonly passages: number; readonly sources: number; readonly questions: number }
  /** Where one word of a protected name tells who is meant: a person looks at each before the pack is written. */
  readonly telling: readonly Finding[]
}

/** `refused`: a protected name stands in it. `findings` lead to the places, as far as they are known, and never repeat the name. */
export type PackPreview = MadePack | { readonly kind: 'refused'; readonly findings: readonly Finding[] }

const request = z.object({ id, withContacts: z.boolean() })
const bounds = z.object({ x: z.number(), y: z.number(), width: z.number().nonnegative(), height: z.number().nonnegative() })

/** How a fact-check pack was written, that the person thought better of it, or that somebody has to look at places of a protected name's words first. */
export type PackReport =
  | { readonly kind: 'written'; readonly folder: string; readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string; readonly placing: 'new' | 'replaced' | 'unchanged' }[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'held'; readonly findings: readonly Finding[] }

/** What the window can ask about the fact-check pack. Faults: `protectedName` (but of the preview), `vaultLocked`, `registerIncomplete`, and those of the folder. */
export const factCheckMethods = {
  'factCheck.preview': method<PackPreview>()(request),
  /** Shows the page in the view of the preview, which `export.placePage` moves and `export.hidePage` takes away. */
  'factCheck.showPage': method<void>()(request.extend({ bounds })),
  'factCheck.write': method<PackReport>()(request.extend({ isLookedAt: z.boolean().optional() })),
} as const
