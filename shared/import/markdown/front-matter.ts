import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Alias, type Document, type Node as YamlNode } from 'yaml'
import { readToml } from './toml'

/** A value of a front matter: text, a list, or a table of named values. */
export type Value = string | readonly Value[] | Table
export type Table = ReadonlyMap<string, Value>

export interface FrontMatter {
  /** The file after its front matter. */
  readonly body: string
  /** null when there is none; `unreadable` holds it when it is not a map in YAML or a table in TOML, or larger than 64 KB. */
  readonly values: Table | null
  readonly unreadable: string
  /** The values of keys that a map has again further down, which takes their place; the keys of inner maps too. */
  readonly repeated: readonly (readonly [key: string, value: Value])[]
  readonly language: 'yaml' | 'toml'
}

const mostCharacters = 64 * 1024
const nothing = /^(?:~|null|Null|NULL|)$/

/** What each alias stands for, found in one pass: asked for singly, each looks through the whole document. */
function aliasesOf(doc: Document): ReadonlyMap<Alias, YamlNode> {
  const anchors = new Map<string, YamlNode>()
  const aliases = new Map<Alias, YamlNode>()
  visit(doc, {
    Node: (_key, node) => {
      if (!isAlias(node)) return void (node.anchor && anchors.set(node.anchor, node))
      const meant = anchors.get(node.source)
      if (meant) aliases.set(node, meant)
    },
  })
  return aliases
}

/** Values that are read of what aliases stand for: beyond, an alias of aliases stands as `…`. */
const mostAliased = 20_000

/** More are told by none. */
const mostRepeated = 1_000

/** Reads the values of a document. Every scalar is text, '' for an absent one: no date or number is made of one. */
class Reader {
  readonly #aliases: ReadonlyMap<Alias, YamlNode>
  readonly repeated: (readonly [string, Value])[] = []
  #left = mostAliased
  constructor(doc: Document) {
    this.#aliases = aliasesOf(doc)
  }

  #scalar(node: unknown): string {
    const value = isAlias(node) ? this.#aliases.get(node) : node
    if (!isScalar(value)) return ''
    const text = String(value.value ?? '')
    return value.type === 'PLAIN' && nothing.test(text) ? '' : text
  }

  value(node: unknown, isAliased = false): Value {
    if (isAliased && this.#left-- <= 0) return '…'
    if (isAlias(node)) return this.value(this.#aliases.get(node), true)
    if (isSeq(node)) return node.items.map((item) => this.value(item, isAliased))
    if (!isMap(node)) return this.#scalar(node)
    const values = new Map<string, Value>()
    for (const item of node.items) {
      const key = this.#scalar(item.key)
      const before = values.get(key)
      const value = this.value(item.value, isAliased)
      if (before !== undefined && before !== value && this.repeated.length < mostRepeated) this.repeated.push([key, before])
      values.set(key, value)
    }
    return values
  }
}

interface ReadYaml extends Pick<FrontMatter, 'repeated'> {
  readonly values: Table
}

function readYaml(yaml: string): ReadYaml | null {
  try {
    const doc = parseDocument(yaml, { schema: 'failsafe', customTags: [], uniqueKeys: false, logLevel: 'silent', strict: false, prettyErrors: false })
    const contents: YamlNode | null = doc.contents
    if (doc.errors.length > 0) return null
    if (contents === null || (isScalar(contents) && contents.value === '')) return { values: new Map(), repeated: [] }
    const reader = new Reader(doc)
    const values = isMap(contents) ? reader.value(contents) : null
    return values instanceof Map ? { values, repeated: reader.repeated } : null
  } catch {
    // The parser's own limits (depth, aliases) end in an error: such a block is not a front matter.
    return null
  }
}

/** Takes the front matter off the start of `text` (LF line ends): YAML between `---` and `---` or `...`, TOML between lines of `+++`. */
export function splitFrontMatter(text: string): FrontMatter {
  const language = text.startsWith('+') ? 'toml' : 'yaml'
  const none: FrontMatter = { body: text, values: null, unreadable: '', repeated: [], language }
  const start = /^(?:---|\+\+\+)[ \t]*\n/.exec(text)
  if (!start) return none
  const isToml = language === 'toml'
  const end = (isToml ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m).exec(text.slice(start[0].length))
  if (!end) return none
  const yaml = text.slice(start[0].length, start[0].length + end.index)
  const body = text.slice(start[0].length + end.index + end[0].length).replace(/^\n/, '')
  const toml = isToml && yaml.length <= mostCharacters ? readToml(yaml) : null
  const read = isToml ? toml && { values: toml, repeated: [] } : yaml.length > mostCharacters ? null : readYaml(yaml)
  if (read) return { body, ...read, unreadable: '', language }
  // Two rules with words between them are no front matter; what looks like keys is kept where it can be seen.
  return (isToml ? /^[\w-]+[ \t]*=/m : /^[\w-]+[ \t]*:/m).test(yaml) ? { body, values: null, unreadable: yaml, repeated: [], language } : none
}
