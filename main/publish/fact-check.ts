import { basename, join } from 'node:path'
import { Fault } from '@shared/errors'
import { factCheckPack, packToHtml, packToMarkdown, type FactCheckPack } from '@shared/export/fact-check'
import { fileBase } from '@shared/export/names'
import type { Finding } from '@shared/finding'
import type { PackPreview, PackReport } from '@shared/fact-check-methods'
import type { PublishingDesk } from './desk'
import { openFolder, placesFor, writeInto, type OutgoingFile } from './folder'
import { openManuscript, type Manuscript } from './manuscript'
import { namePlaces, tellingPlaces } from './name-places'
import { namedIn, refuseProtected, refuseUnchecked } from './protect'

interface PackRequest {
  readonly id: string
  /** True where a person asked for the contacts of the sources; those of withheld ones are never in a pack. */
  readonly withContacts: boolean
}

/** `isLookedAt`: a person has looked at each place where one word of a protected name tells who is meant. */
type PackWriting = PackRequest & { readonly isLookedAt?: boolean | undefined }

/**
 * The fact-check pack on its way to a colleague. It is internal: preflight does not hold it back and it is recorded as no
 * publication; but it leaves the machine like everything else, so it is searched for every protected name before it is shown or written.
 */
export interface PackDesk {
  preview(request: PackRequest): Promise<PackPreview>
  /** The page, to be looked at. */
  page(request: PackRequest): Promise<string>
  /** Asks for a folder and writes both files into it, beside what stands there; `held` while nobody has looked at what may tell a source. */
  write(request: PackWriting): Promise<PackReport>
}

/** More packs of one article in one folder are a sign that something else is wrong. */
const mostPacks = 999

interface Made {
  readonly pack: FactCheckPack
  readonly html: string
  readonly markdown: string
}

const nameOf = ({ publicArticle }: Manuscript, extension: string, nth: number = 1): string => `${fileBase(publicArticle)}-factcheck-INTERNAL${nth === 1 ? '' : `-${nth}`}.${extension}`

const filesOf = (manuscript: Manuscript, { html, markdown }: Made, nth: number = 1): readonly OutgoingFile[] => [
  { name: nameOf(manuscript, 'html', nth), bytes: Buffer.from(html) },
  { name: nameOf(manuscript, 'md', nth), bytes: Buffer.from(markdown) },
]

/** `onWritten` is told the first file's path. */
export function createPackDesk(desk: PublishingDesk, onWritten: (path: string) => void): PackDesk {
  const { library, disk, clock } = desk

  async function make({ id, withContacts }: PackRequest): Promise<{ readonly manuscript: Manuscript; readonly made: Made }> {
    const now = clock()
    const manuscript = await openManuscript(library, id, now)
    const writing = desk.writing()
    const { leaving, undecided, findings } = manuscript
    const pack = factCheckPack({ article: leaving, leftOut: undecided, sources: new Map(library.sources().map((source) => [source.id, source])), findings, now, withContacts, writing })
    return { manuscript, made: { pack, html: packToHtml(pack, writing), markdown: packToMarkdown(pack, writing) } }
  }

  /** Throws `protectedName`, `vaultLocked` and `registerIncomplete` before anybody has seen the pack. */
  async function gather(request: PackRequest): Promise<{ readonly manuscript: Manuscript; readonly made: Made }> {
    const { manuscript, made } = await make(request)
    refuseProtected(filesOf(manuscript, made), manuscript.protection)
    return { manuscript, made }
  }

  const telling = ({ findings, protection: { withheld }, circumstances }: Manuscript, { pack }: Made, { withContacts }: PackRequest): readonly Finding[] =>
    tellingPlaces(findings, pack, { register: library.sources(), withheld }, withContacts, circumstances)

  return {
    preview: async (request) => {
      const { manuscript, made } = await make(request)
      const { protection } = manuscript
      refuseUnchecked(protection)
      if (namedIn(filesOf(manuscript, made), protection).length > 0) return { kind: 'refused', findings: namePlaces(manuscript.findings, made.pack, { register: library.sources(), withheld: protection.withheld }) }
      const { passages, sources, questions } = made.pack
      return {
        kind: 'made',
        html: { fileName: nameOf(manuscript, 'html'), text: made.html },
        markdown: { fileName: nameOf(manuscript, 'md'), text: made.markdown },
        counts: { passages: passages.length, sources: sources.length, questions: questions.length },
        telling: telling(manuscript, made, request),
      }
    },

    page: async (request) => (await gather(request)).made.html,

    write: async (request) => {
      const { manuscript, made } = await gather(request)
      const places = telling(manuscript, made, request)
      if (places.length > 0 && !request.isLookedAt) return { kind: 'held', findings: places }
      const picked = await desk.dialogs.chooseFolder()
      if (picked === null) return { kind: 'cancelled' }
      const folder = await openFolder(disk, picked)
      for (let nth = 1; nth <= mostPacks; nth += 1) {
        const files = filesOf(manuscript, made, nth)
        // A pack tells of one moment: an earlier one is kept beside it.
        const free = await placesFor(disk, folder, files, () => false)
        if (!free) continue
        const written = await writeInto(disk, folder, files, free)
        onWritten(join(folder, files[0]!.name))
        return { kind: 'written', folder: basename(folder), files: written }
      }
      throw new Fault('folderUnusable', 'The folder holds too many packs of this article; choose another one.', { folder: basename(folder) })
    },
  }
}
