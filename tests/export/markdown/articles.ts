import fc from 'fast-check'
import type { Node } from '@tiptap/pm/model'
import { newArticle } from '@shared/article'
import { toPublicArticle, type PublicArticle } from '@shared/export/public-article'
import { toMarkdown } from '@shared/export/markdown'
import { readBody } from '@shared/document'
import { readMarkdown } from '@shared/import/markdown'

/** An article that is nothing but its language and the time it was changed. */
export const bare: PublicArticle = toPublicArticle(newArticle('id', '2026-11-23T09:30:00+07:00'), new Map(), null)

/** The Markdown of a body alone, without front matter. */
export const markdownOf = (body: Node): string => toMarkdown({ ...bare, body }, { profile: 'gfm' }).text.replace(/^---\n[\s\S]*?\n---\n\n?/, '')

/** The document that a body is after it was written and read again; each picture is found with the size it had. */
export function roundTrip(body: Node): Node {
  const { text, assets } = toMarkdown({ ...bare, body }, { profile: 'gfm' })
  const figures: Node[] = []
  body.descendants((node) => void (node.type.name === 'figure' && node.attrs.src !== '' && figures.push(node)))
  const resolveAsset = (path: string) => {
    const reference = assets.find(({ fileName }) => fileName === path)!.reference
    const { width, height } = figures.splice(figures.findIndex((figure) => figure.attrs.src === reference), 1)[0]!.attrs as { width: number; height: number }
    return { reference, width, height }
  }
  return readBody(readMarkdown(text, { resolveAsset }).body)
}

/** Pieces of text that one part or another of Markdown, HTML, YAML or Unicode treats specially. */
export const nastyAtoms: readonly string[] = [
  'a', 'b', 'kata', '\u0301', '\u0338', 'e\u0301', '\n', '\t', ' ', '  ', '\u00a0', '\u3000', '\u0000', '\ud800', '\r\n', '—', '— Nama', '&mdash;', '<br>', '<sub>', '</sub>', '<small>',
  '</small>', '<mark>', ':', '(', ')', '[', ']', '!', '^', '[^1]', '*', '_', '__', '~', '~~~', '`', '```', '\\', '|', '\\|', '`|`', '#', '-', '+', '=', '1.', '1)', '>', '<', '&', '&#42;',
  '&nbsp;', 'www.', 'www.a.id', 'http://a.b', 'a@b.c', 'mailto:a@b.c', 'xmpp:a@b.c/d', 'ftp://a.b', '@', '.', '/', '---', ':-:', '| - |', '[x]', '[ ]', '"', "'", '\ufeff', '\u2028',
  '\u0085', '\u000c', '\u001b', '😀', '字', '「', '*字', '$x$', '\u200d',
]

/** The seed of this run; a failure prints it with its path, and every seed that ever failed is kept in `seeds`. */
export const runs = (numRuns: number, seed: number): fc.Parameters<unknown> => ({ numRuns, seed, verbose: fc.VerbosityLevel.None })
