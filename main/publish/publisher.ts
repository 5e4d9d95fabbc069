import { basename, dirname, join } from 'node:path'
import { Fault } from '@shared/errors'
import { toHtml } from '@shared/export/html'
import { fileBase } from '@shared/export/names'
import type { Finding } from '@shared/finding'
import type { ExportFormat, ExportReport, Preview } from '@shared/ipc'
import { needsOwnReason } from '@shared/withheld'
import { assetAddress } from '../app-address'
import { libraryLayout } from '../store/layout'
import { readAsset } from './assets'
import type { PublishingDesk } from './desk'
import { createPackDesk, type PackDesk } from './fact-check'
import { openFolder, placesFor, sha256, writeInto, type OutgoingFile } from './folder'
import { make, outgoing, place, targets, type ReadAsset } from './make'
import { openManuscript, type Manuscript } from './manuscript'
import { refuseLocked, refuseNames, refuseProtected, refuseUnchecked, refuseWords } from './protect'
import { keepRecords, publicationRecords, wrote, type Published } from './records'

/** How a person lets an article through. */
export interface Letting {
  /** The reason to export what preflight blocks, or null. */
  readonly override: string | null
  /** Reasons of their own, by the id of the rule that blocks. */
  readonly reasons?: Readonly<Record<string, string>> | undefined
  /** True where the original text may leave although there are suggestions that nobody has decided. */
  readonly original?: boolean | undefined
}

/**
 * Everything that leaves the desk goes through here. What leaves, and what is shown of it, never holds a suggestion that
 * nobody has decided: while there are any it is the text before them.
 */
export interface Publisher {
  preview(request: { readonly id: string; readonly format: ExportFormat }): Promise<Preview>
  /** The page profile with pictures read from the library by the program's own scheme, to be looked at. */
  page(id: string): Promise<string>
  write(request: { readonly id: string; readonly formats: readonly ExportFormat[] } & Letting): Promise<ExportReport>
  copy(request: { readonly id: string; readonly format: ExportFormat } & Letting): Promise<ExportReport>
  pdf(request: { readonly id: string } & Letting): Promise<ExportReport>
  print(request: { readonly id: string } & Letting): Promise<ExportReport>
  readonly factCheck: PackDesk
  /** Shows what was written last; nothing when nothing was. */
  showInFolder(): void
}

/** The page as it will be written, but for the pictures: they are not beside it yet and come from the library. */
function pageWithPictures({ id, publicArticle }: Manuscript): string {
  const { text, assets } = toHtml(publicArticle, { profile: 'page' })
  return assets.reduce((page, { fileName, reference }) => page.replaceAll(`src="${fileName}"`, `src="${assetAddress(id, reference)}"`), text)
}

/** What is left to be settled once the text before the suggestions was chosen. */
const remaining = ({ findings, undecided }: Manuscript): readonly Finding[] => (undecided === 0 ? findings : findings.filter(({ rule }) => rule !== 'open-suggestion'))

/** Why what `rule` blocks may leave: its own reason, or the one for all; '' for none. What tells a source takes its own. */
const reasonFor = (rule: string, { override, reasons = {} }: Letting): string =>
  (Object.hasOwn(reasons, rule) ? reasons[rule]!.trim() : '') || (needsOwnReason(rule) ? '' : (override?.trim() ?? ''))

export function createPublisher(desk: PublishingDesk): Publisher {
  const { library, disk, clock } = desk
  const shown: { path: string | null } = { path: null }

  const assetOf = (id: string): ReadAsset => (reference) => readAsset(disk, join(libraryLayout(library.folder).articleFolder(id), 'assets'), reference)

  /** No reason lets an undecided suggestion out: it is decided, or the text before it is chosen and leaves it out. */
  const held = (manuscript: Manuscript, letting: Letting): boolean =>
    (manuscript.undecided > 0 && !letting.original) || remaining(manuscript).some(({ severity, rule }) => severity === 'blocks' && reasonFor(rule, letting) === '')

  async function record(manuscript: Manuscript, published: readonly Published[], letting: Letting): Promise<{ seq: number; recorded: boolean }> {
    const letThrough = { reasonFor: (rule: string) => reasonFor(rule, letting), by: desk.person(), leftOut: manuscript.undecided }
    const seq = await keepRecords(library, manuscript.id, publicationRecords(published, remaining(manuscript), letThrough, clock()))
    return { seq: seq ?? manuscript.seq, recorded: seq !== null }
  }

  /** What preflight holds back, as it is answered; null for what may leave. Throws `protectedWords` for a reason that would lie open in the record. */
  function refused(manuscript: Manuscript, letting: Letting): ExportReport | null {
    if (held(manuscript, letting)) return { kind: 'blocked', findings: manuscript.findings }
    for (const reason of [letting.override ?? '', ...Object.values(letting.reasons ?? {})]) refuseWords(reason, manuscript.protection.withheld, manuscript.circumstances)
    return null
  }

  /** The page for paper, pictures and all. Throws `protectedName`. */
  function onPaper(manuscript: Manuscript): string {
    const page = pageWithPictures(manuscript)
    refuseProtected([{ name: '', bytes: Buffer.from(page) }], manuscript.protection)
    return page
  }

  const refuseName = (manuscript: Manuscript, name: string): void => refuseProtected([{ name, bytes: new Uint8Array() }], manuscript.protection)

  return {
    preview: async ({ id, format }) => {
      const manuscript = await openManuscript(library, id, clock())
      refuseLocked(manuscript.protection)
      const { exported, fileName } = make(manuscript.publicArticle, targets[format])
      // Where preflight leads to the name in the text, the preview says so; a name that only the output holds it must not show.
      if (!manuscript.findings.some(({ rule }) => rule === 'withheld-name')) refuseNames([{ name: fileName, bytes: Buffer.from(exported.text) }], manuscript.protection)
      const { warnings } = await outgoing([{ format, fileName, exported }], assetOf(id))
      return { text: exported.text, warnings, findings: manuscript.findings, undecided: manuscript.undecided, fileName }
    },

    page: async (id) => {
      const manuscript = await openManuscript(library, id, clock())
      const page = pageWithPictures(manuscript)
      refuseLocked(manuscript.protection)
      refuseNames([{ name: '', bytes: Buffer.from(page) }], manuscript.protection)
      return page
    },

    write: async ({ id, formats, ...letting }) => {
      const manuscript = await openManuscript(library, id, clock())
      const no = refused(manuscript, letting)
      if (no) return no
      refuseUnchecked(manuscript.protection)
      const picked = await desk.dialogs.chooseFolder()
      if (picked === null) return { kind: 'cancelled' }
      const folder = await openFolder(disk, picked)
      const { made, files, warnings, places } = await place({
        disk,
        folder,
        article: manuscript.publicArticle,
        targets: [...new Set(formats)].map((format) => targets[format]),
        asset: assetOf(id),
        isOurs: (name, hash) => wrote(manuscript.article, name, hash),
        refuse: (outgoingFiles) => refuseProtected(outgoingFiles, manuscript.protection),
      })
      if (library.readOnly === false) await library.keepVersion(id, manuscript.article, 'preExport')
      const written = await writeInto(disk, folder, files, places)
      shown.path = join(folder, written[0]!.name)
      const published = made.map(({ format, fileName }) => ({ format, path: fileName, sha256: written.find(({ name }) => name === fileName)!.sha256 }))
      const kept = await record(manuscript, published, letting)
      return { kind: 'written', folder: basename(folder), files: written, warnings, ...kept }
    },

    copy: async ({ id, format, ...letting }) => {
      const manuscript = await openManuscript(library, id, clock())
      const no = refused(manuscript, letting)
      if (no) return no
      const { fileName, exported } = make(manuscript.publicArticle, format === 'html' ? { format, profile: 'fragment' } : targets[format])
      const { text, warnings } = exported
      const bytes = Buffer.from(text)
      refuseProtected([{ name: '', bytes }], manuscript.protection)
      await desk.clipboard.write(format === 'html' ? { text, html: text } : { text })
      const hash = sha256(bytes)
      const kept = await record(manuscript, [{ format, path: 'clipboard', sha256: hash }], letting)
      return { kind: 'written', folder: '', files: [{ name: fileName, bytes: bytes.length, sha256: hash, placing: 'new' }], warnings, ...kept }
    },

    pdf: async ({ id, ...letting }) => {
      const manuscript = await openManuscript(library, id, clock())
      const no = refused(manuscript, letting)
      if (no) return no
      const proposed = `${fileBase(manuscript.publicArticle)}.pdf`
      const page = onPaper(manuscript)
      refuseName(manuscript, proposed)
      const path = await desk.dialogs.saveAs(proposed)
      if (path === null) return { kind: 'cancelled' }
      refuseName(manuscript, basename(path))
      const folder = await openFolder(disk, dirname(path))
      const pdf: OutgoingFile = { name: basename(path), bytes: await desk.page.toPdf(page) }
      // The system's dialog has asked before it gave a name that exists, so any file may be replaced, but no link or folder.
      const places = await placesFor(disk, folder, [pdf], () => true)
      if (!places) throw new Fault('folderUnusable', `${pdf.name} is no file that could be replaced.`, { folder: basename(folder) })
      const files = await writeInto(disk, folder, [pdf], places)
      shown.path = join(folder, pdf.name)
      const kept = await record(manuscript, files.map(({ name, sha256: hash }) => ({ format: 'pdf', path: name, sha256: hash })), letting)
      return { kind: 'written', folder: basename(folder), files, warnings: [], ...kept }
    },

    print: async ({ id, ...letting }) => {
      const manuscript = await openManuscript(library, id, clock())
      const no = refused(manuscript, letting)
      if (no) return no
      const page = onPaper(manuscript)
      if (!(await desk.page.print(page))) return { kind: 'cancelled' }
      const kept = await record(manuscript, [{ format: 'print', path: 'printer', sha256: sha256(Buffer.from(page)) }], letting)
      return { kind: 'written', folder: '', files: [], warnings: [], ...kept }
    },

    factCheck: createPackDesk(desk, (path) => {
      shown.path = path
    }),

    showInFolder: () => {
      if (shown.path !== null) desk.reveal(shown.path)
    },
  }
}
