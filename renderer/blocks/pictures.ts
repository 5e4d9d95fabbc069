import type { Fragment, Node } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/core'
import { Fault, isFault } from '@shared/errors'
import type { StoredPicture } from '@shared/picture-methods'
import { refuseLargePicture } from '@shared/pictures'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import type { Shell } from '../shell/context'
import { depthInCell, putBlock } from './block-commands'

/** The address of a picture of an article, as `main/app-address` serves it; '' for none. */
export const pictureAddress = (articleId: string, reference: string): string => (reference === '' ? '' : `redaksi://asset/${articleId}/${reference.slice('asset:'.length)}`)

/** The references that the figures in `content` name, each once. */
export function picturesIn(content: Node | Fragment): ReadonlySet<string> {
  const found = new Set<string>()
  content.descendants((node) => {
    if (node.type.name === 'figure' && node.attrs['src'] !== '') found.add(String(node.attrs['src']))
    return !node.isTextblock
  })
  return found
}

/** Some systems do not know the pictures of phones as such. */
const isPicture = (file: File): boolean => file.type.startsWith('image/') || /\.(?:heic|heif|avif|tiff?)$/i.test(file.name)

/** The pictures among files that were dropped or pasted. */
export const picturesAmong = (files: Iterable<File> | undefined): readonly File[] => [...(files ?? [])].filter(isPicture)

const figureOf = ({ schema }: Editor, { reference, width, height, caption, credit, alt }: StoredPicture): Node =>
  schema.nodes['figure']!.create({ src: reference, width, height, credit, alt }, caption === '' ? null : schema.text(caption))

/** Puts figures where the caret is, in the cell of a table too, as one undo step; the caret stands in the first one's caption. */
function insert({ editor }: ArticleSession, pictures: readonly StoredPicture[]): void {
  const transaction = editor.state.tr
  const depth = depthInCell(transaction.selection)
  const figures = pictures.map((picture) => figureOf(editor, picture))
  const [first, ...others] = figures
  if (!first) return
  putBlock(transaction, first, 'inside', depth)
  const { $from } = transaction.selection
  transaction.insert($from.after(depth), others)
  editor.view.dispatch(transaction)
  editor.view.focus()
}

/** Asks for picture files and puts them at the caret. */
export async function choosePictures(session: ArticleSession): Promise<void> {
  const stored = await api['picture.choose']({ articleId: session.id, only: false })
  if (stored.length > 0) insert(session, stored)
}

/** Stores each of `files` that can be; `refused` is one fault for all others, null for none. Throws what is no fault. */
export async function storeEach<T extends { readonly name: string }>(files: readonly T[], store: (file: T) => Promise<StoredPicture>): Promise<{ readonly stored: readonly StoredPicture[]; readonly refused: Fault | null }> {
  const stored: StoredPicture[] = []
  const refused: { readonly name: string; readonly fault: Fault }[] = []
  for (const file of files) {
    try {
      stored.push(await store(file))
    } catch (fault) {
      if (!isFault(fault)) throw fault
      refused.push({ name: file.name, fault })
    }
  }
  const [first] = refused
  const names = refused.map(({ name }) => name).join(', ')
  return { stored, refused: first && refused.length > 1 ? new Fault(first.fault.code, first.fault.message, { ...first.fault.detail, file: names }) : (first?.fault ?? null) }
}

/** Stores files that were dropped or pasted and puts them at `position`, or where the caret is. */
export async function takePictures(shell: Pick<Shell, 'attempt'>, session: ArticleSession, files: readonly File[], position?: number): Promise<void> {
  if (session.readOnly) return
  await shell.attempt(async () => {
    const { stored, refused } = await storeEach(files, async (file) => {
      refuseLargePicture(file.size, file.name)
      return api['picture.store']({ articleId: session.id, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    })
    if (session.editor.isDestroyed) return
    if (position !== undefined) session.editor.commands.setTextSelection(Math.min(position, session.editor.state.doc.content.size))
    if (stored.length > 0) insert(session, stored)
    if (refused) throw refused
  })
}

/** Puts another file in a figure's place; words that a person wrote about it stay. */
export async function replacePicture(session: ArticleSession, position: number): Promise<void> {
  const [stored] = await api['picture.choose']({ articleId: session.id, only: true })
  const { editor } = session
  const figure = editor.state.doc.nodeAt(position)
  if (!stored || figure?.type.name !== 'figure') return
  const { reference, width, height, credit, alt } = stored
  const words = { credit: String(figure.attrs['credit']) || credit, alt: String(figure.attrs['alt']) || alt }
  editor.view.dispatch(editor.state.tr.setNodeMarkup(position, null, { ...figure.attrs, src: reference, width, height, ...words }))
}
