import type { ImportPlan, PlannedBlock, PlanWarning, ProposedSource } from '../text'
import { detectLanguage, tellLanguage } from '../text/detect-language'
import { importLanguages } from '../text/languages'
import { isAgency } from '../text/outlets'
import { likeness } from './headline'
import type { PageMeta } from './meta'

/** The language of a page's words, as the page writes it where both agree. */
export function languageOf(text: string, written: string): string {
  const primary = written.split('-')[0]!.toLowerCase()
  // Many pages carry the language of the template that they were made from: between languages that are known the words decide.
  const told = primary === '' || importLanguages.some(({ code }) => code === primary) ? detectLanguage(text) : (tellLanguage(text) ?? primary)
  return told === primary || (text.length < 200 && primary !== '') ? written : told
}

/** The site, as a source. */
export function sourcesOf(meta: PageMeta): readonly ProposedSource[] {
  if (meta.siteName === '') return []
  return [{ kind: isAgency(meta.siteName) ? 'wire' : 'media', name: meta.siteName, index: -1, ...(meta.canonicalUrl ? { url: meta.canonicalUrl } : {}) }]
}

/** What the page tells beside its text, but where a block tells it. */
export function fieldsOf(meta: PageMeta, blocks: readonly PlannedBlock[]): NonNullable<ImportPlan['fields']> {
  const deck = blocks.find(({ role }) => role === 'deck')?.text ?? ''
  const description = meta.description !== '' && likeness(meta.description, deck) < 0.8 ? meta.description : ''
  const has = (role: PlannedBlock['role']): boolean => blocks.some((block) => block.role === role)
  return {
    ...(has('headline') || !meta.titles[0] ? {} : { headline: meta.titles[0] }),
    ...(has('byline') || meta.authors.length === 0 ? {} : { authors: [...meta.authors] }),
    ...(has('section') || meta.section === '' ? {} : { section: meta.section }),
    ...(has('tags') || meta.tags.length === 0 ? {} : { tags: [...meta.tags] }),
    ...(description === '' ? {} : { description }),
    ...(has('credit') || meta.creditLine === '' ? {} : { creditLine: meta.creditLine }),
    ...(meta.canonicalUrl === '' ? {} : { canonicalUrl: meta.canonicalUrl, isBasedOn: meta.canonicalUrl }),
    ...(meta.publishedAt === null ? {} : { publishedAt: meta.publishedAt }),
  }
}

/** What the article will lack. */
export function warningsOf(blocks: readonly PlannedBlock[], fields: NonNullable<ImportPlan['fields']>): readonly PlanWarning[] {
  const has = (role: PlannedBlock['role']): boolean => blocks.some((block) => block.role === role)
  return [
    ...(has('headline') || fields.headline ? [] : (['no-headline'] as const)),
    ...(has('byline') || fields.authors ? [] : (['no-byline'] as const)),
    ...(has('body') || has('dateline') || has('listItem') ? [] : (['no-body'] as const)),
  ]
}
