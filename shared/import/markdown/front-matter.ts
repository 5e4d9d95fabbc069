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

/** Reads the values of a document. Every scalar is text, '' for an absent one: no date or number is made of one. */
class Reader {
  readonly #aliases: ReadonlyMap<Alias, YamlNode>
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
    return isMap(node) ? new Map(node.items.map(({ key, value }) => [this.#scalar(key), this.value(value, isAliased)])) : this.#scalar(node)
  }
}

function readYaml(yaml: string): Table | null {
  try {
    const doc = parseDocument(yaml, { schema: 'failsafe', customTags: [], uniqueKeys: false, logLevel: 'silent', strict: false, prettyErrors: false })
    const contents: YamlNode | null = doc.contents
    if (doc.errors.length > 0) return null
    if (contents === null || (isScalar(contents) && contents.value === '')) return new Map()
    const read = isMap(contents) ? new Reader(doc).value(contents) : null
    return read instanceof Map ? read : null
  } catch {
    // The parser's own limits (depth, aliases) end in an error: such a block is not a front matter.
    return null
  }
}

/** Takes the front matter off the start of `text` (LF line ends): YAML between `---` and `---` or `...`, TOML between lines of `+++`. */
export function splitFrontMatter(text: string): FrontMatter {
  const language = text.startsWith('+') ? 'toml' : 'yaml'
  const none: FrontMatter = { body: text, values: null, unreadable: '', language }
  const start = /^(?:---|\+\+\+)[ \t]*\n/.exec(text)
  if (!start) return none
  const isToml = language === 'toml'
  const end = (isToml ? /^\+\+\+[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m).exec(text.slice(start[0].length))
  if (!end) return none
  const yaml = text.slice(start[0].length, start[0].length + end.index)
  const body = text.slice(start[0].length + end.index + end[0].length).replace(/^\n/, '')
  const values = yaml.length > mostCharacters ? null : isToml ? readToml(yaml) : readYaml(yaml)
  if (values) return { body, values, unreadable: '', language }
  // Two rules with words between them are no front matter; what looks like keys is kept where it can be seen.
  return (isToml ? /^[\w-]+[ \t]*=/m : /^[\w-]+[ \t]*:/m).test(yaml) ? { body, values: null, unreadable: yaml, language } : none
}
