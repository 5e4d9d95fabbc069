import './no-eval'
import { z } from 'zod'
import type { IdPair, Twin } from './duplicate'
import type { EvidenceCheck } from './evidence'
import { isId } from './ids'
import { method } from './method'
import type { Evidence, Source, SourceUse } from './source'

const none = z.undefined()
const id = z.string().refine(isId, 'expected a ULID')
/** One file of a source. */
const evidence = z.object({ sourceId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** What the window can ask of the register as a whole, and of the files that back a source. */
export const sourceMethods = {
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
