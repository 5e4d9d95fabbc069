import { EditorState, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { Fault } from '@shared/errors'
import { readBody } from '@shared/document'
import { readPicture } from '@shared/pictures'
import { storePictures } from '../../renderer/import/store-pictures'
import { storeEach } from '../../renderer/blocks/pictures'
import { jpeg, png } from '../pictures/files'

const figure = (alt: string) => ({ type: 'figure', attrs: { alt } })
const opened = () => {
  const editor = {
    isDestroyed: false,
    state: EditorState.create({ doc: readBody({ type: 'doc', content: [figure('satu'), figure('dua'), figure('tiga')] }) }),
    view: { dispatch: (transaction: Transaction) => void (editor.state = editor.state.apply(transaction)) },
  }
  return { id: 'a', editor }
}
const reference = (name: string): string => `asset:${name.slice(0, 1).repeat(64)}.png`
const store = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => {
  const { width, height, said } = readPicture(bytes, name)
  return { reference: reference(name), width, height, ...said }
}
const pictures = [{ figure: 0, name: '1.png', bytes: png() }, { figure: 1, name: '2.png', bytes: Buffer.from('rusak') }, { figure: 2, name: '3.jpg', bytes: jpeg() }]
const shown = ({ editor }: ReturnType<typeof opened>): readonly unknown[] => editor.state.doc.content.content.map(({ attrs }) => attrs['src'] as unknown)

test('a damaged picture of an imported file keeps no other back, and is told [22.4]', async () => {
  const session = opened()
  expect(await storePictures(session, pictures, store)).toEqual(['2.png'])
  expect(shown(session)).toEqual([reference('1'), '', reference('3')])
})

test('pictures of an imported file that was left meanwhile are told [22.4]', async () => {
  const session = opened()
  const leaving = async (picture: Parameters<typeof store>[0]) => {
    session.editor.isDestroyed = picture.name === '3.jpg'
    return store(picture)
  }
  expect(await storePictures(session, pictures, leaving)).toEqual(['2.png', '3.jpg'])
})

test('of several files that are dropped each picture is stored, and the others are told at once', async () => {
  const files = [...pictures, { figure: 3, name: '4.png', bytes: Buffer.from('juga rusak') }]
  const { stored, refused } = await storeEach(files, store)
  expect(stored.map((picture) => picture.reference)).toEqual([reference('1'), reference('3')])
  expect([refused instanceof Fault, refused?.code, refused?.detail]).toEqual([true, 'notPicture', { file: '2.png, 4.png' }])
})
