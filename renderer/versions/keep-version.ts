import type { ArticleSession } from '../editor/session'
import type { Shell } from '../shell/context'

/** Keeps the article as it stands as a version of that name, which may be empty, and says so. False where it could not be written, which is told. */
export async function keepVersion(shell: Pick<Shell, 'attempt' | 'say'>, session: ArticleSession, name: string): Promise<boolean> {
  const kept = await shell.attempt(async () => {
    await session.keepVersion('manual', name)
    shell.say('versions.kept')
    return true
  })
  return kept === true
}
