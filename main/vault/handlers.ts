import { isAbsolute, relative } from 'node:path'
import { Fault } from '@shared/errors'
import type { Handlers } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import { groupedRecoveryKey, readRecoveryKey } from '@shared/vault'
import type { vaultMethods } from '@shared/vault-methods'
import { labelled, scanTexts } from '@shared/withheld'
import type { Dialogs } from '../dialogs'
import { circumstancesOf } from '../publish/circumstances'
import type { Spellers } from '../spelling/spellers'
import { privateModes, realDisk, writeDurably, type Library } from '../store'
import type { Vault } from './vault'

interface Surroundings {
  readonly library: () => Library
  readonly vault: () => Vault
  readonly spellers: Spellers
  readonly dialogs: Pick<Dialogs, 'saveAs'>
  readonly setIdle: (minutes: number) => Promise<void>
  readonly t: (key: MessageKey) => string
}

type VaultHandlers = Pick<Handlers, keyof typeof vaultMethods>

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

/** What main does for the vault's methods. Nothing that they are given or answer goes into the log. */
export function createVaultHandlers({ library, vault, spellers, dialogs, setIdle, t }: Surroundings): VaultHandlers {
  return {
    'vault.state': () => vault().state(),
    'vault.create': async ({ passphrase }) => ({ recoveryKey: await vault().create(passphrase) }),
    'vault.unlock': async ({ secret }) => {
      await vault().unlock(secret)
      return vault().state()
    },
    'vault.lock': () => {
      vault().lock('person')
      return vault().state()
    },
    'vault.changePassphrase': ({ secret, passphrase }) => vault().changePassphrase(secret, passphrase),
    'vault.renewRecoveryKey': async () => ({ recoveryKey: await vault().renewRecoveryKey() }),
    'vault.saveRecoveryKey': async ({ recoveryKey }) => {
      const key = readRecoveryKey(recoveryKey)
      if (key === null) throw new Fault('badInput', 'This is no recovery key.', { what: 'key' })
      const path = await dialogs.saveAs(t('shell.dialog.saveRecoveryKey'), t('shell.recoveryKeyFile'), 'txt')
      if (path === null) return false
      // Beside what it opens, the key would be no lock.
      if (isWithin(library().folder, path)) throw new Fault('folderUnusable', 'The recovery key is not kept in the library that it opens.', { folder: library().folder.split(/[\\/]/).at(-1) ?? '' })
      const text = `# ${t('shell.recoveryKeyUse')}\n# ${groupedRecoveryKey(key)}\n${key}\n`
      await writeDurably(realDisk, path, Buffer.from(text), privateModes)
      return true
    },
    'vault.open': (id) => library().vault.reveal(id),
    'vault.setIdle': async (minutes) => {
      await setIdle(minutes)
      vault().tell()
      return vault().state()
    },
    'vault.useLabel': async ({ id, place }) => {
      if (library().vault.isLocked) throw new Fault('vaultLocked', 'The vault is locked; its names cannot be looked for.')
      const [kind, of = ''] = place.split(':')
      const reword = (text: string): string => labelled(text, library().vault.protected())
      if (kind === 'versions') await library().rewording.version(id, of, reword)
      else if (kind === 'publicationRecords') await library().rewording.record(id, of, reword)
      else throw new Fault('badInput', 'These words are edited where they stand.', { what: 'place' })
    },
    'vault.scan': async ({ texts, versionsOf, language = '' }) => {
      const named = versionsOf === undefined ? [] : (await library().versions(versionsOf)).filter(({ name }) => name !== '')
      // Asked of the vault after the last wait: it may be locked at any.
      if (library().vault.isLocked) throw new Fault('vaultLocked', 'The vault is locked; its names cannot be looked for.')
      const searched = { ...texts, ...Object.fromEntries(named.map(({ versionId, name }) => [`versions:${versionId}`, name])) }
      return scanTexts(searched, library().vault.protected(), circumstancesOf(library().sources(), spellers, language))
    },
  }
}
