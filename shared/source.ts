import './no-eval'
import { z } from 'zod'
import { foldName } from './text/fold'

export const sourceKinds = [
  'person', 'organisation', 'document', 'wire', 'media', 'dataset', 'socialPost', 'event', 'ownObservation',
] as const
export type SourceKind = (typeof sourceKinds)[number]
export const confidentialities = ['none', 'withholdName', 'withholdAll'] as const
export const credibilities = ['undetermined', 'credible', 'notCredible'] as const

const text = z.string().default('')

/**
 * A file that backs a source. `file` is the name it came with; its bytes lie in the library under their hash. Articles name it
 * by `id`, which is made at random and tells nothing of it; '' in a record of before, until a library that can be written is opened.
 */
export const evidenceSchema = z.object({ file: z.string(), sha256: z.string(), note: text, id: text })
export type Evidence = z.infer<typeof evidenceSchema>

/** A source of the desk's one register. Absent is said by the empty value. */
export const sourceSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(sourceKinds),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  honorific: text,
  jobTitle: text,
  affiliation: text,
  /** Never published. */
  contact: z.array(z.string()).default([]),
  confidentiality: z.enum(confidentialities).default('none'),
  /** How a withheld source is named in print, e.g. "a NATO official". */
  publicLabel: text,
  reasonForAnonymity: text,
  credibility: z.enum(credibilities).default('undetermined'),
  url: text,
  accessedAt: z.string().nullable().default(null),
  evidence: z.array(evidenceSchema).default([]),
  /** Set when this record was merged into another; passages that name it then read the other. */
  mergedInto: z.string().nullable().default(null),
})
export type Source = z.infer<typeof sourceSchema>

/** How often a source stands behind a passage, and in how many articles. */
export interface SourceUse {
  readonly passages: number
  readonly articles: number
}

/** A new source of the register with every other field empty. */
export const newSource = (id: string, kind: SourceKind, name: string): Source => sourceSchema.parse({ id, kind, name })

/** The record that `id` stands for after merges, or undefined when the register has none: also where the record that it was merged into is gone. Stops on a ring of merges. */
export function resolveSource(sources: ReadonlyMap<string, Source>, id: string): Source | undefined {
  const seen = new Set<string>()
  let source = sources.get(id)
  while (source?.mergedInto && !seen.has(source.id)) {
    seen.add(source.id)
    source = sources.get(source.mergedInto)
  }
  return source
}

/** The live source of a register that has `name` as its name or an alias, whatever the case, accents and spacing. */
export const findSource = (sources: readonly Source[], name: string): Source | undefined => {
  const wanted = foldName(name)
  return sources.find((source) => source.mergedInto === null && [source.name, ...source.aliases].some((known) => foldName(known) === wanted))
}

/** The name that may be printed: the public label of a withheld source, else its name. */
export const publicName = (source: Source): string =>
  source.confidentiality === 'none' ? source.name : source.publicLabel
