import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface BuiltCli {
  readonly file: string
  /** Runs the command line in a process of its own, in plain Node. */
  run(args: readonly string[], options?: RunOptions): Promise<Ran>
  remove(): void
}

/** Builds the command line alone, as `electron-vite` builds it, into a folder of its own. */
export async function buildCli(): Promise<BuiltCli> {
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-cli-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(root, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: { cli: resolve(root, 'main/cli/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } },
    },
  })
  const file = join(folder, 'cli.cjs')
  return { file, run: (args, options) => runNode(file, args, options), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function runNode(file: string, args: readonly string[], { cwd = root, stdin = '', env = {} }: RunOptions = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [file, ...args], { cwd, env: { PATH: process.env.PATH ?? '', INIT_CWD: cwd, ...env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part))
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin)
  })
}

/** The JSON values of an output, one a line. */
export const linesOf = (out: string): readonly unknown[] => out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown)
