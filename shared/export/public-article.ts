import type { Node } from '@tiptap/pm/model'
import { attributedFields, printedByline, type Article, type Attribution, type Author, type Correction } from '../article'
import { readBody, withoutLeadingDash, withoutNotes } from '../document'
import { placeInField, type FieldPlace } from '../ledger'
import { publicName, resolveSource, type Source, type SourceKind } from '../source'
import { bylineNames } from './byline-names'

/** A source as it may be printed: no contact, no evidence, and of a withheld one only its public label. */
export interface PublicSource {
  /** Tells printed sources apart; never printed. One who speaks on background here and on the record there has two. */
  readonly id: string
  readonly kind: SourceKind
  /** Empty when the source is withheld and has no public label: then it is not printed at all. */
  readonly name: string
  readonly jobTitle: string
  readonly affiliation: string
  readonly url: string
  readonly accessedAt: string | null
}

export interface PublicAttribution {
  readonly id: string
  readonly kind: Attribution['kind']
  readonly sources: readonly PublicSource[]
}

/** Words of the headline or the deck, as they stand there, with the sources behind them. */
export interface PublicFieldAttribution extends PublicAttribution {
  readonly text: string
}

export interface Publisher {
  readonly name: string
  readonly url: string
  readonly logo: string
}

/**
 * All that an exporter may know. The type has no place for a confidential field, a note, a suggestion or the desk's own
 * remarks, so that none can be printed by mistake.
 */
export interface PublicArticle {
  readonly headline: string
  readonly kicker: string
  readonly deck: string
  readonly slug: string
  /** The line as printed. */
  readonly byline: string
  /** Those in the byline are the writers where none is recorded. */
  readonly authors: readonly Author[]
  readonly dateline: Article['dateline']
  readonly language: string
  readonly section: string
  readonly tags: readonly string[]
  /** Falls back to the deck. */
  readonly description: string
  readonly creditLine: string
  readonly isBasedOn: string
  readonly translationOf: string
  readonly canonicalUrl: string
  readonly publishedAt: string | null
  readonly updatedAt: string
  readonly corrections: readonly Correction[]
  readonly body: Node
  /**
   * Confirmed attributions that are on the record or on background, by id. Deep background and off the record print no source,
   * and have no entry.
   */
  readonly attributions: ReadonlyMap<string, PublicAttribution>
  /** The same of headline and deck, in the order of reading; what is no longer there is left out. */
  readonly fieldAttributions: readonly PublicFieldAttribution[]
  readonly publisher: Publisher | null
}

/** On background (AP's sense) the words may be printed and the name may not: the source is shown as a withheld one is. */
function publicSource(source: Source, terms: Attribution['terms']): PublicSource {
  const open = source.confidentiality === 'none' && terms === 'onRecord'
  return {
    id: open ? source.id : `${source.id}:withheld`,
    kind: source.kind,
    name: (open ? publicName(source) : source.publicLabel).trim(),
    jobTitle: open ? source.jobTitle : '',
    affiliation: open ? source.affiliation : '',
    url: open ? source.url : '',
    accessedAt: open ? source.accessedAt : null,
  }
}

/** Who is named in what a file says for machines: the recorded authors, and where no writer is among them those in the byline. */
export function publicAuthors({ authors, byline }: Pick<Article, 'authors' | 'byline'>): readonly Author[] {
  const named = authors.filter((author) => author.name.trim() !== '')
  if (named.some((author) => author.role === 'writer')) return named
  return [...bylineNames(byline).map((name): Author => ({ name, role: 'writer' })), ...named]
}

const inOrder = (a: FieldPlace, b: FieldPlace): number => attributedFields.indexOf(a.name) - attributedFields.indexOf(b.name) || a.start - b.start || a.end - b.end

/** The public side of an article. `sources` is the desk's register by id; ids it lacks are left out (`check` warns of them). */
export function toPublicArticle(article: Article, sources: ReadonlyMap<string, Source>, publisher: Publisher | null): PublicArticle {
  const attributions = new Map<string, PublicAttribution>()
  const inFields: (PublicFieldAttribution & { readonly place: FieldPlace })[] = []
  for (const [id, record] of Object.entries(article.attributions)) {
    if (record.state !== 'confirmed' || record.terms === 'deepBackground' || record.terms === 'offRecord') continue
    const found = record.sourceIds.flatMap((sourceId) => resolveSource(sources, sourceId) ?? []).map((source) => publicSource(source, record.terms))
    const attribution = { id, kind: record.kind, sources: found.filter((source) => source.name !== '') }
    const place = record.field && placeInField(article[record.field.name], record.field)
    if (record.field === null) attributions.set(id, attribution)
    else if (place) inFields.push({ ...attribution, text: record.field.exact, place })
  }
  return {
    headline: article.headline,
    kicker: article.kicker,
    deck: article.deck,
    slug: article.slug,
    byline: printedByline(article),
    authors: publicAuthors(article),
    dateline: article.dateline,
    language: article.language,
    section: article.section,
    tags: article.tags,
    description: article.description.trim() || article.deck,
    creditLine: article.creditLine,
    isBasedOn: article.isBasedOn,
    translationOf: article.translationOf,
    canonicalUrl: article.canonicalUrl,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    corrections: article.corrections,
    body: withoutNotes(withoutLeadingDash(readBody(article.body))),
    attributions,
    fieldAttributions: inFields.sort((a, b) => inOrder(a.place, b.place)).map(({ place: _place, ...attribution }) => attribution),
    publisher,
  }
}
