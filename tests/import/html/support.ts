import { readBody } from '@shared/document'
import { applyPlan, type ImportPlan } from '@shared/import/text'

const emptied = (value: unknown): boolean => value === '' || value === null || (Array.isArray(value) && value.length === 0)

/** The told fields of an article, in the order of its schema; what is empty is left out. */
function fieldsOf(article: ReturnType<typeof applyPlan>['article']): Readonly<Record<string, unknown>> {
  const { headline, kicker, deck, authors, dateline, language, section, tags, description, creditLine, isBasedOn, canonicalUrl, publishedAt } = article
  const all = { headline, kicker, deck, authors: authors.map(({ name, role }) => `${name} (${role})`), place: dateline.place, date: dateline.date, language, section, tags, description, creditLine, isBasedOn, canonicalUrl, publishedAt }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !emptied(value)))
}

/** What a plan makes when all of it is accepted: fields, blocks of the body, what was moved and removed and why, sources. */
export function told(plan: ImportPlan) {
  const { article, sources, removed, moved } = applyPlan(plan, new Map())
  const body = readBody(article.body).children.map((node) => {
    const shown = node.toString()
    return node.type.name === 'figure' ? `${shown} alt=${String(node.attrs['alt'])} credit=${String(node.attrs['credit'])}` : shown
  })
  return {
    fields: fieldsOf(article),
    body,
    removed: removed.map(({ text, reason }) => `${reason}: ${text}`),
    moved: moved.map(({ text, to }) => `${to}: ${text}`),
    sources: sources.map(({ kind, name, url }) => `${kind}: ${name}${url ? ` ${url}` : ''}`),
  }
}
