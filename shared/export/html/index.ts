import type { Root } from 'hast'
import { toHtml as serialise } from 'hast-util-to-html'
import type { Exported, ExportedAsset } from '../format'
import { fieldSourcesBeside } from '../field-sources'
import { assetNames, fileBase } from '../names'
import { planNotes } from '../notes'
import type { PublicArticle } from '../public-article'
import { wordsFor } from '../words'
import { besidePage, printableUrl } from './address'
import { contextOf, writeBody } from './body'
import { correctionsList } from './corrections'
import { pageHead } from './head'
import { articleHeader } from './header'
import { jsonLd } from './json-ld'
import { directionOf, languageTag } from './language'
import { findLosses } from './losses'
import { notesList, referenceElement } from './notes-list'
import { withRegularTables } from './regular-tables'
import { readStructure } from './structure'
import { oneLine } from './text'
import { block, type Children } from './tree'

/** `page`: a standalone page. `fragment`: its `article` element alone, for a CMS; anchors then begin with the file's name. */
export type HtmlProfile = 'page' | 'fragment'

export interface HtmlOptions {
  readonly profile: HtmlProfile
}

interface Picture {
  readonly reference: string
  readonly alt: string
}

function picturesIn(article: PublicArticle): readonly Picture[] {
  const pictures: Picture[] = []
  article.body.descendants((node) => {
    if (node.type.name === 'figure' && node.attrs.src !== '') pictures.push({ reference: String(node.attrs.src), alt: oneLine(String(node.attrs.alt)) })
    return !node.inlineContent
  })
  return pictures
}

function leadPicture(article: PublicArticle, pictures: readonly Picture[], assets: readonly ExportedAsset[]) {
  const [first] = assets
  const url = first ? besidePage(printableUrl(article.canonicalUrl), first.fileName) : ''
  return { url, alt: pictures.find((picture) => picture.reference === first?.reference)?.alt ?? '' }
}

const print = (children: Root['children']): string =>
  `${serialise({ type: 'root', children }, { characterReferences: { useNamedReferences: true } })}\n`

/**
 * The article as HTML that needs no repair: valid, without class, style or data attribute, the same bytes for the same input.
 * Files are named relative to the page. Pure; writes nothing.
 */
export function toHtml(article: PublicArticle, { profile }: HtmlOptions): Exported {
  const words = wordsFor(article.language)
  const base = fileBase(article)
  const prefix = profile === 'fragment' ? `${base}-` : ''
  const body = withRegularTables(article.body)
  const plan = planNotes(body, article.attributions)
  const pictures = picturesIn(article)
  const assets = assetNames(base, pictures.map((picture) => picture.reference))
  const context = contextOf({
    words,
    plan,
    structure: readStructure(body),
    fileNames: new Map(assets.map((asset) => [asset.reference, asset.fileName])),
    reference: (reference) => referenceElement(prefix, reference),
  })
  const content: Children = [
    ...articleHeader(article, words),
    ...writeBody(body, context),
    ...correctionsList(article, words),
    ...notesList(context, prefix),
  ]
  const tongue = { lang: languageTag(article.language), dir: directionOf(article.language) }
  const losses = findLosses(article)
  const warnings = profile === 'fragment' && fieldSourcesBeside(article, plan).length > 0 ? [...losses, 'Sources that stand behind the headline or the deck alone are left out.'] : losses
  if (profile === 'fragment') return { text: print([block('article', tongue, content)]), assets, warnings }
  const image = leadPicture(article, pictures, assets)
  const head = pageHead(article, words, { image, jsonLd: jsonLd(article, plan, image.url) })
  const page = block('html', tongue, [...head, block('body', {}, [block('main', {}, [block('article', {}, content)])])])
  return { text: print([{ type: 'doctype' }, { type: 'text', value: '\n' }, page]), assets, warnings }
}
