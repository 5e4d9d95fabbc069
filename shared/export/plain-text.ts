import type { Article } from '../article'
import { plainBody } from './plain/body'
import { labelsFor, type Labels } from './plain/labels'
import { wordsFor } from './words'

const filled = (parts: readonly string[]): readonly string[] => parts.map((part) => part.trim()).filter(Boolean)

const line = (label: string, value: string | null): string => (value?.trim() ? `${label}: ${value.trim()}` : '')

function head({ kicker, headline, deck, byline, authors, dateline, language }: Article): readonly string[] {
  const { roles } = wordsFor(language)
  return filled([
    kicker,
    headline,
    deck,
    byline,
    authors.map(({ name, role }) => line(roles[role], name)).filter(Boolean).join('\n'),
    filled([dateline.place, dateline.date]).join(', '),
  ])
}

function details(article: Article, labels: Labels): string {
  const { corrections } = wordsFor(article.language)
  return filled([
    line(labels.creditLine, article.creditLine),
    line(labels.section, article.section),
    line(labels.tags, article.tags.join(', ')),
    line(labels.description, article.description),
    line(labels.isBasedOn, article.isBasedOn),
    line(labels.translationOf, article.translationOf),
    line(labels.canonicalUrl, article.canonicalUrl),
    line(labels.publishedAt, article.publishedAt),
    line(labels.language, article.language),
    line(labels.slug, article.slug),
    ...article.corrections.map(({ kind, at, text }) => line(`${corrections[kind]} (${at})`, text)),
  ]).join('\n')
}

/** What stays inside the desk, under a heading that says so. */
function unpublished(article: Article, labels: Labels): string {
  const flags = (['legal', 'sensitive', 'notForPublication'] as const).filter((flag) => article.flags[flag]).map((flag) => labels.flag[flag])
  const records = [article.notes, article.suggestions, article.verifications, article.rightOfReply].flatMap((kept) => Object.values(kept))
  return filled([
    labels.unpublished,
    line(labels.edNote, article.edNote),
    line(labels.status, article.status),
    line(labels.embargoedUntil, article.embargoedUntil),
    line(labels.flags, flags.join(', ')),
    ...Object.values(article.attributions).map(({ originalText }) => line(labels.originals, originalText)),
    ...(article.importRecord?.removedBlocks ?? []).map(({ text }) => line(labels.removed, text)),
    ...(article.original ? [line(labels.undecided, filled([article.original.headline, article.original.deck, plainBody(article.original.body).text]).join('\n\n'))] : []),
    ...records.map((record) => line(labels.records, typeof record === 'string' ? record : JSON.stringify(record))),
  ]).join('\n')
}

/**
 * The whole article as plain text, for the moment when it cannot be saved: every field that a person fills in, the body with
 * numbered footnotes, and what is not for publication under its own heading at the end. It ends with a line feed. It is the
 * writer's own copy and no export: nothing is checked, nothing left out, and it never throws.
 */
export function plainText(article: Article): string {
  const labels = labelsFor(article.language)
  const { text, footnotes } = plainBody(article.body)
  const notes = footnotes.map((note, index) => `[${index + 1}] ${note}`).join('\n')
  const parts = [...head(article), text, notes, details(article, labels), unpublished(article, labels)]
  return `${filled(parts).join('\n\n')}\n`
}
