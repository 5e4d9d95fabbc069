import type { Article, NodeJson } from '../article'

const isReference = (src: unknown): src is string => typeof src === 'string' && /^asset:[0-9a-f]{64}\.\w+$/.test(src)

const picturesIn = (node: NodeJson): readonly string[] => [
  ...(node.type === 'figure' && isReference(node.attrs?.['src']) ? [node.attrs['src']] : []),
  ...(node.content ?? []).flatMap(picturesIn),
]

/** `body` with the figures that name one of `lost` as figures without a file; the same where there is none. */
export function withoutLost(body: NodeJson, lost: ReadonlySet<string>): NodeJson {
  if (lost.size === 0) return body
  if (body.type === 'figure') return lost.has(String(body.attrs?.['src'])) ? { ...body, attrs: { ...body.attrs, src: '', width: 0, height: 0 } } : body
  return body.content ? { ...body, content: body.content.map((node) => withoutLost(node, lost)) } : body
}

/** The references that the figures of an article name, each once; also those that only its text before the suggestions has. */
export const picturesOf = ({ body, original }: Pick<Article, 'body' | 'original'>): readonly string[] => [...new Set([body, ...(original ? [original.body] : [])].flatMap(picturesIn))]
