import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node as YamlNode } from 'yaml'
import { readToml } from './toml'

/** A value of a front matter: text, a list, or named values. Nothing deeper is read. */
export type Value = string | readonly (string | Readonly<Record<string, string>>)[] | Readonly<Record<string, string>>

export interface FrontMatter {
  /** The file after its front matter. */
  readonly body: string
  /** null when there is none; `unreadable` holds it when it is not a map in YAML or a table in TOML, or larger than 64 KB. */
  readonly values: ReadonlyMap<string, Value> | null
  readonly unreadable: string
}

const mostCharacters = 64 * 1024
const nothing = /^(?:~|null|Null|NULL|)$/

const resolved = (node: unknown, doc: Document): unknown => (isAlias(node) ? node.resolve(doc) : node)

/** The text of a scalar; '' for an absent or nested value. Every scalar is text: no date or number is made of one. */
function scalar(node: unknown, doc: Document): string {
  const value = resolved(node, doc)
  if (!isScalar(value)) return ''
  const text = String(value.value ?? '')
  return value.type === 'PLAIN' && nothing.test(text) ? '' : text
}

const named = (node: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] }, doc: Document): Readonly<Record<string, string>> =>
  Object.fromEntries(node.items.map(({ key, value }) => [scalar(key, doc), scalar(value, doc)]))

function valueOf(node: unknown, doc: Document): Value {
  const value = resolved(node, doc)
  if (isSeq(value)) {
    return value.items.map((item) => {
      const inner = resolved(item, doc)
      return isMap(inner) ? named(inner, doc) : scalar(inner, doc)
    })
  }
  return isMap(value) ? named(value, doc) : scalar(value, doc)
}

function readYaml(yaml: string): ReadonlyMap<string, Value> | null {
  try {
    const doc = parseDocument(yaml, { schema: 'failsafe', customTags: [], uniqueKeys: false, logLevel: 'silent', strict: false, prettyErrors: false })
    const contents: YamlNode | null = doc.contents
    if (doc.errors.length > 0) return null
    if (contents === null || (isScalar(contents) && contents.value === '')) return new Map()
    return isMap(contents) ? new Map(contents.items.map(({ key, value }) => [scalar(key, doc), valueOf(value, doc)])) : null
  } catch {
    // The parser's own limits (depth, aliases) end in an error: such a block is not a front matter.
    return null
  }
}

/** Takes the front matter off the start of `text` (LF line ends): YAML between `---` and `---` or `...`, TOML between lines of `+++`. */
export function splitFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { body: text, values: null, unreadable: '' }
  const start = /^(?:---|\+\+\+)[ \t]*\n/.exec(text)
  if (!start) return none
  const isToml = text.startsWith('+')
  const end = (isToml ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m).exec(text.slice(start[0].length))
  if (!end) return none
  const yaml = text.slice(start[0].length, start[0].length + end.index)
  const body = text.slice(start[0].length + end.index + end[0].length).replace(/^\n/, '')
  const values = yaml.length > mostCharacters ? null : isToml ? readToml(yaml) : readYaml(yaml)
  if (values) return { body, values, unreadable: '' }
  // Two rules with words between them are no front matter; what looks like keys is kept where it can be seen.
  return (isToml ? /^[\w-]+[ \t]*=/m : /^[\w-]+[ \t]*:/m).test(yaml) ? { body, values: null, unreadable: yaml } : none
}
