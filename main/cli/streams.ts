import { createInterface } from 'node:readline'

/** What the command line reads and writes. */
export interface Streams {
  /** The lines of standard input, as they come. */
  readonly lines: () => AsyncIterable<string>
  /** One line on standard output; resolves when it may be followed by the next. */
  readonly out: (line: string) => Promise<void>
  /** One line on standard error. */
  readonly err: (line: string) => void
  /** True once nobody reads standard output any more ("… | head"). */
  readonly isClosed: () => boolean
}

const isBrokenPipe = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'

/** The streams of this process. A reader that goes away ends the work quietly. */
export function processStreams(host: NodeJS.Process): Streams {
  let closed = false
  host.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isBrokenPipe(error)) throw error
    closed = true
  })
  host.stderr.on('error', () => undefined)
  return {
    lines: () => createInterface({ input: host.stdin, crlfDelay: Infinity }),
    out: (line) =>
      new Promise((done) => {
        if (closed) done()
        else host.stdout.write(`${line}\n`, () => done())
      }),
    err: (line) => {
      host.stderr.write(`${line}\n`)
    },
    isClosed: () => closed,
  }
}
