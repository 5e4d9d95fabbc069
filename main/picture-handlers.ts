import { basename } from 'node:path'
import type { Handlers } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import type { StoredPicture } from '@shared/picture-methods'
import { pictureEndings, refuseLargePicture } from '@shared/pictures'
import { readChosen } from './chosen-file'
import type { Dialogs } from './dialogs'
import type { Library } from './store'

interface Surroundings {
  readonly library: () => Library
  readonly dialogs: Pick<Dialogs, 'choosePictures'>
  readonly t: (key: MessageKey) => string
}

type PictureHandlers = Pick<Handlers, Extract<keyof Handlers, `picture.${string}`>>

/** What main does with the pictures of articles. */
export const createPictureHandlers = ({ library, dialogs, t }: Surroundings): PictureHandlers => ({
  'picture.store': ({ articleId, name, bytes }) => library().pictures.store(articleId, name, bytes),
  'picture.choose': async ({ articleId, only }) => {
    const into = library()
    const paths = await dialogs.choosePictures(t('shell.dialog.choosePicture'), t('shell.dialog.pictures'), pictureEndings, only)
    const stored: StoredPicture[] = []
    // One after another: each is held whole in memory once.
    for (const path of paths) stored.push(await into.pictures.store(articleId, basename(path), await readChosen(path, basename(path), refuseLargePicture)))
    return stored
  },
  'picture.lost': ({ id, references }) => library().pictures.lost(id, references),
  'picture.carry': ({ from, to, references }) => library().pictures.carry(from, to, references),
})
