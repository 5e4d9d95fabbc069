import type { Id } from '@shared/ids'
import type { Passage } from '@shared/ipc'
import type { Source } from '@shared/source'
import type { ArticleFiles } from './article-files'
import type { EvidenceDesk } from './evidence'
import type { Gate } from './gate'
import { alikeOf, passagesOfArticle } from './passages'
import type { Register } from './register'
import type { RegisterDesk } from './register-desk'

interface Rooms {
  readonly gate: Gate
  readonly register: Register
  readonly evidence: EvidenceDesk
  readonly registerDesk: RegisterDesk
  readonly files: ArticleFiles
}

/** Changes of the register, each with what it asks of the files that back its sources. */
export class SourceDesk {
  constructor(private readonly rooms: Rooms) {}

  /** Files of what is `hidden` by a change go into the vault first, removed ones are erased, and those of what is told again, also after a refusal, lie open. */
  private change<T>(hidden: Id | null, work: () => Promise<T>): Promise<T> {
    const { gate, register, evidence, registerDesk } = this.rooms
    return gate.change('commit', [{ kind: 'sources' }], async () => {
      try {
        if (hidden !== null) await evidence.sealOpenFiles(hidden)
        const result = await work()
        await evidence.erase(register.takeExposedFiles())
        if (hidden !== null) await registerDesk.forgetHiddenPairs()
        return result
      } finally {
        await evidence.unsealFiles()
      }
    })
  }

  save(source: Source): Promise<Source> {
    return this.change(source.confidentiality === 'none' ? null : source.id, () => this.rooms.register.save(source))
  }

  remove(id: Id): Promise<void> {
    return this.rooms.gate.change('commit', [{ kind: 'sources' }], () => this.rooms.register.remove(id))
  }

  putBack(id: Id): Promise<void> {
    return this.rooms.gate.change('commit', [{ kind: 'sources' }], () => this.rooms.register.putBack(id))
  }

  merge(fromId: Id, intoId: Id): Promise<void> {
    return this.change(this.rooms.register.isWithheld(intoId) ? fromId : null, () => this.rooms.register.merge(fromId, intoId))
  }

  unmerge(fromId: Id): Promise<void> {
    return this.change(null, () => this.rooms.register.unmerge(fromId))
  }

  /** The passages attributed to a source or to one merged into it, article by article. Reads only the articles that name it. */
  async passagesOf(sourceId: Id): Promise<readonly Passage[]> {
    const alike = alikeOf(this.rooms.register.all(), sourceId)
    return (await this.rooms.files.naming(alike)).flatMap((stored) => passagesOfArticle(stored, alike))
  }
}
