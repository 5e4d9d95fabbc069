import { parseArgs } from 'node:util'
import { profiles, type Target } from '../publish/make'

/** Which articles a command is about. `fromStdin`: their names come on standard input, one a line. */
export interface Inputs {
  readonly files: readonly string[]
  readonly fromStdin: boolean
}

export type Command =
  | { readonly kind: 'help' }
  | ({ readonly kind: 'import'; readonly out: string | null } & Inputs)
  | ({ readonly kind: 'quotes' } & Inputs)
  | ({ readonly kind: 'check'; readonly library: string | null } & Inputs)
  | ({ readonly kind: 'export'; readonly target: Target; readonly out: string; readonly library: string | null; readonly override: string | null; readonly original: boolean } & Inputs)

/** The command cannot begin; the message is the whole line for standard error. */
export class UsageError extends Error {}

const unusable = (what: string): UsageError => new UsageError(`redaksi: ${what}; see redaksi --help`)

const common = { json: { type: 'boolean' }, 'files-from': { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
const library = { library: { type: 'string' } } as const
const exporting = { ...library, to: { type: 'string' }, profile: { type: 'string' }, out: { type: 'string' }, override: { type: 'string' }, original: { type: 'boolean' } } as const

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

interface Read {
  readonly positionals: readonly string[]
  readonly value: (name: string) => string | undefined
  readonly has: (name: string) => boolean
}

function read(args: readonly string[], options: Options): Read {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true, strict: true })
    return {
      positionals,
      has: (name) => values[name] === true,
      value: (name) => {
        const value = values[name]
        return typeof value === 'string' ? value : undefined
      },
    }
  } catch (error) {
    throw unusable(error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/\.$/, '') : String(error))
  }
}

function inputsOf({ positionals, value }: Read): Inputs {
  const from = value('files-from')
  if (from !== undefined && from !== '-') throw unusable('--files-from reads standard input only: write --files-from -')
  if (from === undefined && positionals.length === 0) throw unusable('Name at least one file, or write --files-from -')
  return { files: positionals, fromStdin: from !== undefined }
}

function targetOf(to: string | undefined, profile: string | undefined): Target {
  if (to !== 'html' && to !== 'markdown') throw unusable('Say what to make: --to html or --to markdown')
  const refuse = () => unusable(`There is no profile ${profile} for ${to}; known: ${profiles[to].join(', ')}`)
  if (to === 'html') {
    const known = profiles.html.find((name) => name === (profile ?? 'page'))
    if (!known) throw refuse()
    return { format: to, profile: known }
  }
  const known = profiles.markdown.find((name) => name === (profile ?? 'gfm'))
  if (!known) throw refuse()
  return { format: to, profile: known }
}

function readExport(read: Read): Command {
  const out = read.value('out')
  const override = read.value('override')
  if (!out) throw unusable('Say where to write: --out FOLDER')
  if (override !== undefined && override.trim() === '') throw unusable('--override needs a reason')
  return {
    kind: 'export',
    ...inputsOf(read),
    target: targetOf(read.value('to'), read.value('profile')),
    out,
    library: read.value('library') ?? null,
    override: override ?? null,
    original: read.has('original'),
  }
}

/** The command that the arguments (without program and script) give. Throws `UsageError`. */
export function readCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    if (name === undefined) throw unusable('Name a command: import, quotes, check or export')
    return { kind: 'help' }
  }
  const options = name === 'export' ? { ...common, ...exporting } : name === 'check' ? { ...common, ...library } : name === 'import' ? { ...common, out: exporting.out } : common
  if (!['import', 'quotes', 'check', 'export'].includes(name)) throw unusable(`There is no command ${JSON.stringify(name)}; known: import, quotes, check, export`)
  const found = read(rest, options)
  if (found.has('help')) return { kind: 'help' }
  switch (name) {
    case 'export':
      return readExport(found)
    case 'check':
      return { kind: 'check', ...inputsOf(found), library: found.value('library') ?? null }
    case 'import':
      return { kind: 'import', ...inputsOf(found), out: found.value('out') ?? null }
    default:
      return { kind: 'quotes', ...inputsOf(found) }
  }
}
