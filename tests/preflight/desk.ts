import { articleSchema, type Article, type Attribution, type NodeJson } from '@shared/article'
import type { Finding } from '@shared/finding'
import { runPreflight, type PreflightInput } from '@shared/preflight'
import { sourceSchema, type Source } from '@shared/source'

export const now = '2026-11-23T09:00:00+07:00'

/** A paragraph; a part `[id, text]` carries the attribution with that id. */
export const paragraph = (...parts: readonly (string | readonly [string, string])[]): NodeJson => ({
  type: 'paragraph',
  content: parts.map((part) =>
    typeof part === 'string' ? { type: 'text', text: part } : { type: 'text', text: part[1], marks: [{ type: 'attribution', attrs: { id: part[0] } }] },
  ),
})

export const heading = (level: number, text: string): NodeJson => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] })

/** A paragraph whose word "laporan" is a link. */
export const linked = (href: string): NodeJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'Baca ' }, { type: 'text', text: 'laporan', marks: [{ type: 'link', attrs: { href } }] }, { type: 'text', text: ' itu.' }],
})

/** An article against which no rule has anything to say, but for what `changes` alters. */
export const article = (changes: Partial<Article> = {}, ...blocks: readonly NodeJson[]): Article =>
  articleSchema.parse({
    headline: 'Jembatan Putus',
    authors: [{ name: 'Ratri Wulandari', role: 'writer' }],
    body: { type: 'doc', content: blocks.length > 0 ? blocks : [paragraph('Warga menutup jalan desa.')] },
    createdAt: now,
    updatedAt: now,
    ...changes,
  })

export const attribution = (id: string, changes: Partial<Attribution> = {}): Readonly<Record<string, Attribution>> => ({
  [id]: { id, kind: 'directQuote', sourceIds: ['s1'], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', dismissedAs: '', field: null, rule: '', originalText: '', originalLanguage: '', ...changes },
})

export const register = (...sources: readonly Partial<Source>[]): ReadonlyMap<string, Source> =>
  new Map(sources.map((source, at) => sourceSchema.parse({ id: `s${at + 1}`, kind: 'person', name: 'Sulastri', jobTitle: 'pedagang ikan', ...source })).map((source) => [source.id, source]))

export const findings = (subject: Article, rest: Partial<PreflightInput> = {}): readonly Finding[] => runPreflight({ article: subject, sources: register({}), now, ...rest })

/** Rule, severity and place of each finding: a field, or the words themselves. */
export const told = (subject: Article, rest: Partial<PreflightInput> = {}): readonly (readonly [string, string, string])[] => {
  const text = textOf(subject)
  return findings(subject, rest).map(({ rule, severity, field, start, end }) => [rule, severity, field ?? text.slice(start ?? 0, end ?? 0)])
}

const textOf = ({ body }: Article): string =>
  (body.content ?? []).map((block) => (block.content ?? []).map((node) => node.text ?? '').join('')).join('\n\n')
