import type { Article, NodeJson } from '../article'

const isReference = (src: unknown): src is string => typeof src === 'string' && /^asset:[0-9a-f]{64}\.\w+$/.test(src)

const picturesIn = (node: NodeJson): readonly string[] => [
  ...(node.type === 'figure' && isReference(node.attrs?.['src']) ? [node.attrs['src']] : []),
  ...(node.content ?? []).flatMap(picturesIn),
]

/** The references that the figures of an article name, each once; also those that only its text before the suggestions has. */
export const picturesOf = ({ body, original }: Pick<Article, 'body' | 'original'>): readonly string[] => [...new Set([body, ...(original ? [original.body] : [])].flatMap(picturesIn))]
