import type { Running } from '../harness'

type Answer = (event: unknown, channel: unknown, ...rest: readonly unknown[]) => Promise<{ readonly code?: string }>

/** Has every later save of an article wait for ever, as on a disk that does not answer: a draft is all there is, however late the next step of the test comes. */
export const holdSaves = ({ app }: Running): Promise<void> =>
  app.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Answer> })._invokeHandlers
    const answer = handlers.get('redaksi')!
    handlers.set('redaksi', (event, channel, ...rest) => (channel === 'article.save' ? new Promise(() => undefined) : answer(event, channel, ...rest)))
  })

/** Notes from now on how main answers a save of an article; the function tells it, oldest first: the code of the fault, or `saved`. */
export async function saveAnswers({ app }: Running): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Answer> })._invokeHandlers
    const answer = handlers.get('redaksi')!
    const codes: string[] = []
    Object.assign(globalThis, { saveAnswers: codes })
    handlers.set('redaksi', async (event, channel, ...rest) => {
      const reply = await answer(event, channel, ...rest)
      if (channel === 'article.save') codes.push(reply.code ?? 'saved')
      return reply
    })
  })
  return () => app.evaluate(() => (globalThis as unknown as { readonly saveAnswers: readonly string[] }).saveAnswers)
}
