import './no-eval'
import { z } from 'zod'
import type { IdPair, Twin } from './duplicate'
import type { EvidenceCheck } from './evidence'
import { method } from './method'
import { id, none } from './method-inputs'
import { sourceSchema, type Evidence, type Source, type SourceUse } from './source'

export interface Passage {
  readonly articleId: string
  readonly headline: string
  readonly attributionId: string
  readonly text: string
}

/** One file of a source. */
const evidence = z.object({ sourceId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** What the window can ask of the register, and of the files that back a source. */
export const sourceMethods = {
  /** Of a withheld source only what is public: its label, with an empty name. */
  'source.list': method<readonly Source[]>()(none),
  /** Of a source that is to be withheld, or was, this asks for the open vault; the answer is what the list shows of it. */
  'source.save': method<Source>()(sourceSchema),
  'source.remove': method<void>()(id),
  'source.restore': method<void>()(id),
  'source.merge': method<void>()(z.object({ from: id, into: id })),
  'source.unmerge': method<void>()(id),
  'source.passages': method<readonly Passage[]>()(id),
  /** How often each source is used, after merges, by its id; an article can be left out, whose passages the window counts as it stands. */
  'source.uses': method<Readonly<Record<string, SourceUse>>>()(z.object({ except: id.nullable() })),
  'source.removed': method<readonly Source[]>()(none),
  /** The pairs of sources that a person called two. */
  'source.distinct': method<readonly IdPair[]>()(none),
  /** Open sources that have a name of a withheld one: somebody may have entered them while the vault was locked. Throws `vaultLocked`. */
  'source.twins': method<readonly Twin[]>()(none),
  /** A person says that the two are two people; the vault remembers it. Throws `vaultLocked`. */
  'source.setApart': method<void>()(z.object({ open: id, withheld: id, areApart: z.boolean() })),
  'source.setDistinct': method<void>()(z.object({ pair: z.tuple([id, id]), areDistinct: z.boolean() })),

  /** Attaches a file that was dropped or pasted: its bytes and the name it came with. Faults: `tooLarge`, `emptyEvidence`, `vaultLocked`. */
  'evidence.attach': method<Source>()(z.object({ sourceId: id, name: z.string().max(1024), bytes: z.instanceof(Uint8Array) })),
  /** Asks for files and attaches them; null when the person chose none. */
  'evidence.choose': method<Source | null>()(id),
  /** What a source holds; of a withheld one throws `vaultLocked` while the vault is shut. */
  'evidence.list': method<readonly Evidence[]>()(id),
  'evidence.check': method<readonly EvidenceCheck[]>()(id),
  'evidence.note': method<Source>()(evidence.extend({ note: z.string().max(4000) })),
  'evidence.remove': method<Source>()(evidence),
  'evidence.restore': method<Source>()(evidence),
  /** Writes the bytes where the person says; false when they did not. Faults: `evidenceChanged`, `unreadable`. */
  'evidence.saveCopy': method<boolean>()(evidence),
  'evidence.show': method<void>()(evidence),
} as const
