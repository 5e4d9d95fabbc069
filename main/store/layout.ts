import { join } from 'node:path'
import { Fault } from '@shared/errors'
import { isId, type Id } from '@shared/ids'

/** Only a ULID becomes part of a path. */
function checked(id: Id): Id {
  if (!isId(id)) throw new Fault('badInput', `Not an id: ${JSON.stringify(id)}`, { what: 'id' })
  return id
}

/** Only a hash becomes part of a path. */
function checkedHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Fault('badInput', 'Not a hash.', { what: 'sha256' })
  return sha256
}

/** What every library holds in its folder: where it is not, there is no library. */
export const settingsFile = 'library.json'

/** How the name of a lost source's marker ends. */
export const lostEnding = '.lost'

/** How the name of a version's file ends. */
const versionEnding = '.version'

/** How the name of a sealed source's file ends. */
const sealedEnding = '.age'

/** Where everything of a library stands. No title, name or text ever becomes part of a path. */
export interface Layout {
  readonly folder: string
  readonly settings: string
  readonly index: string
  readonly indexLog: string
  readonly lock: string
  readonly redo: string
  readonly articles: string
  readonly sources: string
  readonly quarantine: string
  readonly shard: (id: Id) => string
  readonly articleFolder: (id: Id) => string
  readonly article: (id: Id) => string
  readonly history: (id: Id) => string
  readonly version: (id: Id, versionId: Id) => string
  /** A version as the first libraries have them: an envelope of its own. */
  readonly oldVersion: (id: Id, versionId: Id) => string
  readonly source: (id: Id) => string
  /** The whole of a withheld source, sealed by the vault. */
  readonly sealedSource: (id: Id) => string
  /** The library's key, wrapped by the passphrase and by the recovery key. */
  readonly vault: { readonly folder: string; readonly identity: string; readonly recovery: string }
  /** Lies there while the source's own file is in quarantine and nobody has settled what it said. */
  readonly lostSource: (id: Id) => string
  readonly evidence: string
  /** The sealed bytes of a withheld source's evidence, under a name that only its record can work out. */
  readonly sealedEvidence: (name: string) => string
  /** Pairs of sources that a person called two. */
  readonly distinct: string
  /** The bytes of a source's evidence. The name is the hash alone: no ending, so that no system offers to run or open it. */
  readonly evidenceFile: (sha256: string) => string
}

export function libraryLayout(folder: string): Layout {
  const articles = join(folder, 'articles')
  const shard = (id: Id) => join(articles, checked(id).slice(-2))
  const articleFolder = (id: Id) => join(shard(id), id)
  const history = (id: Id) => join(articleFolder(id), 'history')
  return {
    folder,
    settings: join(folder, settingsFile),
    index: join(folder, 'index.json'),
    indexLog: join(folder, 'index.log'),
    lock: join(folder, '.lock'),
    redo: join(folder, 'redo.json'),
    articles,
    sources: join(folder, 'sources'),
    quarantine: join(folder, 'quarantine'),
    shard,
    articleFolder,
    article: (id) => join(articleFolder(id), 'article.json'),
    history,
    version: (id, versionId) => join(history(id), `${checked(versionId)}${versionEnding}`),
    oldVersion: (id, versionId) => join(history(id), `${checked(versionId)}.json`),
    source: (id) => join(folder, 'sources', `${checked(id)}.json`),
    evidence: join(folder, 'sources', 'evidence'),
    sealedEvidence: (name) => join(folder, 'sources', 'evidence', `${checkedHash(name)}.age`),
    distinct: join(folder, 'sources', 'distinct.json'),
    evidenceFile: (sha256) => join(folder, 'sources', 'evidence', checkedHash(sha256)),
    sealedSource: (id) => join(folder, 'sources', `${checked(id)}${sealedEnding}`),
    vault: { folder: join(folder, 'vault'), identity: join(folder, 'vault', 'identity.age'), recovery: join(folder, 'vault', 'recovery.age') },
    lostSource: (id) => join(folder, 'sources', `${checked(id)}${lostEnding}`),
  }
}

/** What one person's machine keeps beside a library: drafts (hot exit), rolling backups, and what was seen last. */
export interface PrivateLayout {
  readonly drafts: string
  readonly backups: string
  readonly settingsBackup: string
  readonly draft: (id: Id) => string
  readonly backupsOf: (id: Id) => string
  readonly backup: (id: Id, backupId: Id) => string
  /** What people of this machine saw last of an article. */
  readonly looksAt: (id: Id) => string
  readonly look: (id: Id, person: string) => string
}

export function privateLayout(userData: string, libraryId: Id): PrivateLayout {
  const drafts = join(userData, 'drafts', checked(libraryId))
  const backups = join(userData, 'backups', libraryId)
  const backupsOf = (id: Id) => join(backups, checked(id))
  const looksAt = (id: Id) => join(userData, 'looks', libraryId, checked(id))
  return {
    drafts,
    backups,
    settingsBackup: join(backups, 'library.json'),
    draft: (id) => join(drafts, `${checked(id)}.json`),
    backupsOf,
    looksAt,
    look: (id, person) => join(looksAt(id), `${person}${versionEnding}`),
    backup: (id, backupId) => join(backupsOf(id), `${checked(backupId)}.json`),
  }
}

const idsEnding = (ending: string) => (names: readonly string[]): readonly Id[] =>
  names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).filter(isId)

/** The ids that stand in file names `<ulid>.json`. */
export const idsOfFiles = idsEnding('.json')

/** The ids of the versions that are packed, by the names in their folder. */
export const idsOfVersions = idsEnding(versionEnding)

/** The ids of the sources that are sealed, by the names in their folder. */
export const idsOfSealed = idsEnding(sealedEnding)

/** The ids of the sources that are lost, by the names in their folder. */
export const idsOfLost = idsEnding(lostEnding)
