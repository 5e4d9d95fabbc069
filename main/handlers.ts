import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSafeHref, readableBody } from '@shared/document'
import { Fault, isFault } from '@shared/errors'
import { plainText } from '@shared/export/plain-text'
import type { Id } from '@shared/ids'
import { decodeText, isPacked, isPage, largestPage, largestText, refuseTooLarge, refuseUnsupported } from '@shared/import/decode'
import type { Handlers, OpenedArticle, OpenedFile, Preferences, RuntimeInfo } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import type { Desk } from './desk'
import type { Dialogs } from './dialogs'
import { createEvidenceHandlers } from './evidence-handlers'
import { createPictureHandlers } from './picture-handlers'
import { picturesBeside } from './page-files'
import type { PreferenceStore } from './preferences'
import { refuseWords } from './publish/protect'
import type { Publisher } from './publish/publisher'
import { createSpellingHandlers } from './spelling/handlers'
import type { Spellers } from './spelling/spellers'
import { realDisk, writeDurably, type Library, type LoadedArticle } from './store'
import { isMissing } from './store/disk-faults'
import { createVaultHandlers } from './vault/handlers'

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What the handlers need of the machine; the entry gives the real ones. */
export interface Surroundings {
  readonly desk: Desk
  readonly preferences: PreferenceStore
  readonly dialogs: Dialogs
  readonly publisher: Publisher
  readonly runtime: RuntimeInfo
  readonly samples: string
  /** The folder of the dictionaries that come with the program. */
  readonly dictionaries: string
  readonly spellers: Spellers
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string>>) => string
  readonly clipboard: { readText(): Promise<string> | string; readHtml(): Promise<string> | string; writeText(text: string): Promise<void> | void }
  /** Shows a file in the system's file manager, without opening it. */
  readonly reveal: (path: string) => void
  readonly openExternal: (url: string) => Promise<void>
  readonly onPreferences: (preferences: Preferences) => void
  /** True while a screen reader or the like reads the window. */
  readonly isAssisted: () => boolean
  /** The window hears commands from now on. */
  readonly onHears: () => void
  readonly onMenuState: (state: { readonly article: boolean }) => void
  readonly onReadyToQuit: (state: { readonly saved: boolean; readonly quit: number }) => void
  readonly page: {
    readonly show: (html: string, bounds: Bounds) => Promise<void>
    readonly place: (bounds: Bounds) => void
    readonly hide: () => void
  }
}

/** The host of an address as it is written on the wire, so that look-alike letters show as punycode; null when there is none. */
function hostOf(url: string): string | null {
  if (url.startsWith('mailto:')) return url
  try {
    return new URL(url).host
  } catch {
    return null
  }
}

async function readText(path: string): Promise<OpenedFile> {
  const name = basename(path)
  refuseUnsupported(name)
  const unreadable = (cause: unknown, context?: 'folder' | 'gone'): never => {
    throw new Fault('unreadable', `${name} cannot be read.`, { file: name, ...(context ? { context } : {}) }, { cause })
  }
  const found = await stat(path).catch((error: unknown) => unreadable(error, isMissing(error) ? 'gone' : undefined))
  if (found.isDirectory()) unreadable(undefined, 'folder')
  // A pipe or a device has no end to read to.
  if (!found.isFile()) unreadable(undefined)
  refuseTooLarge(found.size, name)
  const bytes = await readFile(path).catch((error: unknown) => unreadable(error))
  if (isPacked(name)) return { name, text: '', encoding: '', bytes: new Uint8Array(bytes) }
  const { text, encoding, isGuessed } = decodeText(bytes, name)
  const beside = isPage(name) ? await picturesBeside(path, text) : []
  return { name, text, encoding, isGuessed, ...(beside.length > 0 ? { beside } : {}) }
}

/** What a person saves in a folder of their own follows their umask, as every document does. */
const usualModes = () => ({ file: 0o666 & ~process.umask(), folder: 0o777 & ~process.umask() })

/** A body that this program does not know wholly is shown for reading alone; its file is never written over (safety.md, rule 4). */
async function load(library: Library, id: Id, find: (id: Id) => Promise<LoadedArticle>): Promise<OpenedArticle> {
  try {
    const { article, seq, by, draft } = await find(id)
    return { id, article, seq, savedBy: by?.id ?? '', savedByName: by?.name ?? '', readOnly: library.readOnly !== false, unknown: null, draft }
  } catch (error) {
    if (!isFault(error) || error.code !== 'unknownContent') throw error
    const { article, seq } = await library.loadUnread(id)
    const unknown = String(error.detail['what'] ?? '')
    return { id, article: { ...article, body: readableBody(article.body), original: null }, seq, savedBy: '', savedByName: '', readOnly: true, unknown, draft: null }
  }
}

/** What main does for each method of the contract. */
export function createHandlers(around: Surroundings): Handlers {
  const { desk, preferences, dialogs, publisher, t } = around
  const library = () => desk.library()
  return {
    'app.preferences': () => preferences.get().preferences,
    'app.setPreferences': async (change) => {
      const writing = preferences.set({ preferences: Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) })
      around.onPreferences(preferences.get().preferences)
      await writing
      return preferences.get().preferences
    },
    'app.runtime': () => around.runtime,
    'app.copyText': (text) => around.clipboard.writeText(text),
    'app.openLink': async (url) => {
      const host = isSafeHref(url) && !/^tel:/i.test(url) ? hostOf(url) : null
      if (host === null) throw new Fault('badInput', 'Only http, https and mailto addresses can be opened.', { what: 'address' })
      const answer = await dialogs.ask({
        message: t('shell.dialog.openLink'),
        detail: `${host}\n\n${url}`,
        buttons: [t('shell.dialog.open'), t('shell.dialog.cancel')],
        cancel: 1,
      })
      if (answer === 0) await around.openExternal(url)
      return answer === 0
    },
    'app.isAssisted': around.isAssisted,
    'app.hears': around.onHears,
    'app.setMenuState': around.onMenuState,
    'app.readyToQuit': around.onReadyToQuit,
    'app.samples': async (language) => ({ name: `${language}.txt`, text: await readFile(join(around.samples, `raw-${language}.txt`), 'utf8') }),

    'library.state': () => desk.state(),
    'library.choose': async () => {
      const folder = await dialogs.chooseFolder(t('shell.dialog.chooseLibrary'))
      if (!folder) return false
      await desk.open(folder)
      await preferences.set({ library: folder, preferences: { openArticle: null } })
      return true
    },
    'library.dismissNotice': (place) => library().dismissNotice(place),
    'library.settleSources': () => library().settleSources(),
    'library.takeOver': () => desk.takeOver(),
    'library.publisher': () => library().readLibraryFile().publisher,
    'library.setPublisher': async (publisher) => (await library().saveLibraryFile({ ...library().readLibraryFile(), publisher })).publisher,

    'article.create': (article) => library().create(article),
    'article.load': (id) => load(library(), id, (one) => library().open(one)),
    'article.read': async (id) => ({ ...(await load(library(), id, (one) => library().load(one))), readOnly: true, draft: null }),
    'article.save': ({ id, article, baseSeq, allowShrink }) => library().save(id, article, baseSeq, { allowShrink: allowShrink ?? false }),
    'article.saveDraft': ({ id, article, baseSeq }) => library().saveDraft(id, article, baseSeq),
    'article.discardDraft': (id) => library().discardDraft(id),
    'article.duplicate': (id) => library().duplicate(id),
    'article.trash': (id) => library().trash(id),
    'article.restore': (id) => library().restore(id),
    'article.remove': (id) => library().remove(id),
    'article.offers': async (id) => (await library().offers(id)).map(({ from, savedAt, headline, words }) => ({ from, savedAt, headline, words })),
    'article.recover': ({ id, from }) => library().recover(id, from),
    'article.saveElsewhere': async (article) => {
      const path = await dialogs.saveAs(t('shell.dialog.saveElsewhere'), 'redaksi.txt', 'txt')
      if (!path) return false
      await writeDurably(realDisk, path, Buffer.from(plainText(article)), usualModes())
      return true
    },

    'version.list': (id) => library().versions(id),
    'version.unreadable': (id) => library().unreadableVersions(id),
    'version.load': ({ id, versionId }) => library().loadVersion(id, versionId),
    'version.keep': async ({ id, article, reason, name }) => {
      // While the vault is locked nobody can tell; the name is found when it opens.
      refuseWords(name ?? '', library().protectedSources())
      await library().keepVersion(id, article, reason, name)
    },
    'version.rename': async ({ id, versionId, name }) => {
      refuseWords(name, library().protectedSources())
      await library().rewording.version(id, versionId, () => name)
    },

    'look.load': ({ id, personId }) => library().looks.load(id, personId),
    'look.keep': ({ id, personId, article }) => library().looks.keep(id, personId, article),

    'source.list': () => library().sources(),
    'source.save': (source) => library().saveSource(source),
    'source.remove': (id) => library().removeSource(id),
    'source.restore': (id) => library().restoreSource(id),
    'source.merge': ({ from, into }) => library().mergeSources(from, into),
    'source.unmerge': (id) => library().unmergeSource(id),
    'source.passages': (id) => library().passagesOf(id),

    ...createVaultHandlers({ library, vault: desk.vault, spellers: around.spellers, dialogs, setIdle: (vaultIdleMinutes) => preferences.set({ vaultIdleMinutes }), t }),

    'source.uses': ({ except }) => library().registerDesk.uses(except),
    'source.removed': () => library().registerDesk.removed(),
    'source.distinct': () => library().registerDesk.distinct(),
    'source.twins': () => library().registerDesk.twins(),
    'source.setApart': ({ open, withheld, areApart }) => library().registerDesk.setApart(withheld, open, areApart),
    'source.setDistinct': ({ pair, areDistinct }) => library().registerDesk.setDistinct(pair, areDistinct),

    ...createEvidenceHandlers({ library, dialogs, reveal: around.reveal, t }),

    ...createPictureHandlers({ library, dialogs, t }),

    'house.rules': () => library().houseRules(),
    'house.change': (change) => library().changeHouseRules(change),

    ...createSpellingHandlers({ library, dictionaries: around.dictionaries }),

    'import.openFile': async () => {
      const path = await dialogs.openText(t('shell.dialog.openText'), t('shell.dialog.textFiles'))
      return path ? readText(path) : null
    },
    'import.readClipboard': async () => {
      const name = t('shell.clipboardName')
      const text = await around.clipboard.readText()
      if (text.trim() === '') throw new Fault('emptyFile', 'The clipboard holds no text.', { file: name })
      if (text.length > largestText) refuseTooLarge(text.length, name)
      const html = await around.clipboard.readHtml()
      return { name, text, encoding: 'utf-8', ...(html.trim() === '' || html.length > largestPage ? {} : { html }) }
    },

    'export.preview': (request) => publisher.preview(request),
    'export.showPage': async ({ id, bounds }) => {
      const html = await publisher.page(id)
      await around.page.show(html, bounds)
    },
    'export.placePage': around.page.place,
    'export.hidePage': around.page.hide,
    'export.write': (request) => publisher.write(request),
    'export.copy': (request) => publisher.copy(request),
    'export.pdf': (request) => publisher.pdf(request),
    'export.print': (request) => publisher.print(request),
    'factCheck.preview': (request) => publisher.factCheck.preview(request),
    'factCheck.showPage': async ({ bounds, ...request }) => {
      const html = await publisher.factCheck.page(request)
      await around.page.show(html, bounds)
    },
    'factCheck.write': (request) => publisher.factCheck.write(request),
    'export.showInFolder': () => publisher.showInFolder(),
  }
}
