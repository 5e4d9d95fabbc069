import type { Id } from '@shared/ids'
import type { Gate } from './gate'
import type { History } from './history'
import type { Saving } from './saving'

/** Changes words that are kept for good and that nobody edits otherwise: a name that became withheld may stand in them. */
export class Rewording {
  constructor(
    private readonly gate: Gate,
    private readonly saving: Saving,
    private readonly history: History,
  ) {}

  /** The reasons in one record of an export. Throws `notFound`. */
  async record(id: Id, recordId: Id, reword: (reason: string) => string): Promise<void> {
    await this.gate.change(id, [{ kind: 'article', id }], () => this.saving.rewordRecord(id, recordId, reword))
  }

  /** What a person called a version. Throws `notFound`. */
  version(id: Id, versionId: Id, rename: (name: string) => string): Promise<void> {
    return this.gate.change(id, [], () => this.history.rename(id, versionId, rename))
  }
}
