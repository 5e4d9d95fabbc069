import { bodyText, countWords } from '../../document'
import type { NotePlan } from '../notes'
import type { PublicArticle, PublicAttribution, PublicSource } from '../public-article'
import type { SourceKind } from '../../source'
import { printableUrl } from './address'
import { writerNames } from './byline'
import { languageTag } from './language'
import { passageTexts } from './passages'
import { fieldSourcesBeside } from '../field-sources'
import { cleanText, isBlank, oneLine } from './text'
import { laterTime, machineTime } from './time'

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json }

/** `value` without what is empty: null, '', lists and objects that hold nothing (an object's `@type` alone is nothing). */
function filled(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(filled).filter((each) => !isEmpty(each))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each)] as const).filter(([, each]) => !isEmpty(each)))
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).every((key) => key.startsWith('@'))
}

const person = (name: string): Json => ({ '@type': 'Person', name })

/** A work that is known by its address or, when it has none, by its name. */
const work = (reference: string): Json => printableUrl(reference) || { '@type': 'CreativeWork', name: oneLine(reference) }

/** `translationOfWork` takes an object, also for a work that is known by its address. */
function translated(reference: string): Json {
  const url = printableUrl(reference)
  return url === '' ? work(reference) : { '@type': 'CreativeWork', url }
}

const workTypes: Readonly<Record<SourceKind, string | null>> = {
  person: null,
  organisation: null,
  event: null,
  ownObservation: null,
  document: 'CreativeWork',
  wire: 'NewsArticle',
  media: 'NewsArticle',
  dataset: 'Dataset',
  socialPost: 'SocialMediaPosting',
}

/** A work as an object, people and the like as text: schema.org allows both. */
function citation(source: PublicSource): Json {
  const name = oneLine(source.name)
  const type = workTypes[source.kind]
  if (type) return { '@type': type, name, url: printableUrl(source.url) }
  return [name, source.jobTitle, source.affiliation].map(oneLine).filter((part) => part !== '').join(', ')
}

const speaker = ({ kind, name }: PublicSource): Json => ({ '@type': kind === 'person' || kind === 'ownObservation' ? 'Person' : 'Organization', name: oneLine(name) })

function quotation(words: string, { kind, sources }: PublicAttribution): readonly Json[] {
  if (kind !== 'directQuote' && kind !== 'partialQuote') return []
  const speakers = sources.map(speaker)
  return [{ '@type': 'Quotation', text: words, spokenByCharacter: speakers.length === 1 ? speakers[0]! : speakers }]
}

/** Those of the body, and those of headline and deck that the body does not hold word for word. */
function quotations({ body, attributions, fieldAttributions }: PublicArticle): Json {
  const texts = [...passageTexts(body)]
  const others = fieldAttributions.filter(({ text }) => !texts.some(([, words]) => words.includes(oneLine(text))))
  return [
    ...texts.flatMap(([id, words]) => {
      const record = attributions.get(id)
      return record ? quotation(words, record) : []
    }),
    ...others.flatMap((record) => quotation(oneLine(record.text), record)),
  ]
}

function graph(article: PublicArticle, plan: NotePlan, image: string): Json {
  const { publisher, publishedAt } = article
  const by = (role: string): Json => article.authors.filter((author) => author.role === role).map(({ name }) => person(oneLine(name)))
  return filled({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: oneLine(article.headline),
    description: oneLine(article.description),
    url: printableUrl(article.canonicalUrl),
    image,
    inLanguage: languageTag(article.language).replace(/^und$/, ''),
    author: writerNames(article).map(person),
    editor: by('editor'),
    translator: by('translator'),
    contributor: by('photographer'),
    publisher: publisher && {
      '@type': 'Organization',
      name: oneLine(publisher.name),
      url: printableUrl(publisher.url),
      logo: { '@type': 'ImageObject', url: printableUrl(publisher.logo) },
    },
    datePublished: publishedAt && machineTime(publishedAt),
    dateModified: publishedAt && machineTime(laterTime(publishedAt, article.updatedAt)),
    dateline: [article.dateline.place, article.dateline.date].map(oneLine).filter((part) => part !== '').join(', '),
    articleSection: oneLine(article.section),
    keywords: article.tags.map(oneLine),
    wordCount: countWords(bodyText(article.body)),
    creditText: oneLine(article.creditLine),
    isBasedOn: work(article.isBasedOn),
    translationOfWork: translated(article.translationOf),
    citation: [...plan.notes.flatMap((note) => (note.kind === 'source' ? [note.source] : [])), ...fieldSourcesBeside(article, plan)].map(citation),
    correction: article.corrections
      .filter(({ text }) => !isBlank(text))
      .map(({ at, text }) => ({ '@type': 'CorrectionComment', text: cleanText(text).trim(), datePublished: machineTime(at) })),
    hasPart: quotations(article),
  })
}

const escapes: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/**
 * One schema.org `NewsArticle` of what is known, as JSON that cannot end the script element it stands in. `dateModified` is
 * told only with `datePublished` and never lies before it. `image` is an absolute address or ''.
 */
export const jsonLd = (article: PublicArticle, plan: NotePlan, image: string): string =>
  JSON.stringify(graph(article, plan, image), null, 1).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign]!)
