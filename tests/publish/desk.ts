import type { MadePack, PackPreview } from '@shared/fact-check-methods'
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articleSchema, type Article, type NodeJson } from '@shared/article'
import { writingIn } from '@shared/export/fact-check'
import { newSource, type Source } from '@shared/source'
import type { PublishingDesk } from '../../main/publish/desk'
import { createPublisher, type Publisher } from '../../main/publish/publisher'
import { newVault } from '../vault/support'
import { translator } from '../../main/translate'
import { openLibrary, realDisk, type Library } from '../../main/store'

export const now = '2026-03-03T09:00:00+07:00'

const tell = translator('id')

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A finished article of our own writing: nothing in it blocks. */
export function flood(change: Partial<Article> = {}): Article {
  return articleSchema.parse({
    headline: 'Air Surut di Kampung Muara',
    deck: 'Warga mulai membersihkan rumah.',
    authors: [{ name: 'Ratna Wijaya', role: 'writer' }],
    language: 'id',
    body: { type: 'doc', content: [paragraph('Banjir di Kampung Muara surut pada Senin pagi.'), paragraph('Tiga perahu karet masih disiagakan di tepi sungai.')] },
    createdAt: now,
    updatedAt: now,
    ...change,
  })
}

export const withBody = (...texts: readonly string[]): Partial<Article> => ({ body: { type: 'doc', content: texts.map(paragraph) } })

export const withheld = (id: string, name: string): Source => ({
  ...newSource(id, 'person', name),
  confidentiality: 'withholdName',
  publicLabel: 'seorang pejabat pelabuhan',
  contact: ['0812-5550-1234'],
})

/** What the machine was asked to do. */
export interface Asked {
  readonly clipboard: { text: string; html?: string }[]
  readonly pages: string[]
  readonly revealed: string[]
}

export interface TestDesk {
  readonly publisher: Publisher
  readonly library: Library
  /** Makes the library's vault, which stands open then, so that sources can be withheld. */
  makeVault(): ReturnType<typeof newVault>
  /** The folder that a person picks. */
  readonly out: string
  readonly asked: Asked
  /** A further publisher over the same library with other answers. */
  with(change: Partial<PublishingDesk>): Publisher
  close(): Promise<void>
}

/** A real library and a real folder, both fresh; a person who picks that folder; a printer that keeps what it is given. */
export async function openDesk(): Promise<TestDesk> {
  const root = await mkdtemp(join(tmpdir(), 'redaksi-publish-'))
  const out = join(root, 'Terbitan')
  await mkdir(out)
  const library = await openLibrary({ folder: join(root, 'library'), userData: join(root, 'user') })
  const asked: Asked = { clipboard: [], pages: [], revealed: [] }
  const desk: PublishingDesk = {
    library,
    disk: realDisk,
    clock: () => now,
    person: () => 'Dian Pertiwi',
    writing: () => writingIn('id', tell),
    dialogs: { chooseFolder: async () => out, saveAs: async (name) => join(out, name) },
    clipboard: { write: async (content) => void asked.clipboard.push({ ...content }) },
    page: {
      toPdf: async (html) => {
        asked.pages.push(html)
        return Buffer.from('%PDF-1.4 proof')
      },
      print: async (html) => {
        asked.pages.push(html)
        return true
      },
    },
    reveal: (path) => void asked.revealed.push(path),
  }
  return {
    publisher: createPublisher(desk),
    library,
    makeVault: () => newVault(library),
    out,
    asked,
    with: (change) => createPublisher({ ...desk, ...change }),
    close: async () => {
      await library.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** The pack that was made; it throws for one that a protected name stopped. */
export function madePack(pack: PackPreview): MadePack {
  if (pack.kind !== 'made') throw new Error(`The pack was refused: ${JSON.stringify(pack.findings)}`)
  return pack
}
