import { upTo } from './containers'
import type { HtmlElement } from './parse'
import { attr, nameWords } from './tree'
import type { WeighedBlock } from './weigh'

/** Names and item properties of the few elements that hold nothing but this block. */
export function namesAround(element: HtmlElement, stop: HtmlElement | null): string {
  const words: string[] = []
  let steps = 0
  for (const one of upTo(element, stop)) {
    if (steps++ > 2) break
    words.push(...nameWords(one), attr(one, 'itemprop').toLowerCase(), attr(one, 'rel').toLowerCase())
  }
  return ` ${words.join(' ')} `
}

export const partNames = {
  byline: / reader credits | (?:author|authors|by|byline|bylines|penulis|reporter|writer|wartawan|editor|redaktur|contributor|authorname) /,
  date: / (?:date|dates|time|timestamp|published|datetime|tanggal|publish|datepublished|updated|posted|waktu|pubdate|datetimes|tgl|datepublished) /,
  // Drupal calls its text a field "with summary".
  deck: /(?<! with) (?:sum|ringkasan|deck|dek|subtitle|standfirst|subheadline|subhead|subjudul|sapo|excerpt|strapline|subdeck|lede|intro|abstract|sinopsis|alternativeheadline|summary|description) | sub (?:title|headline|head|judul) | meta desc /,
  kicker: / (?:kicker|eyebrow|overline|strap|suptitle|pretitle|supertitle|subjudul|subtitle|topik|label|flag) /,
  section: / (?:section|category|categories|cat|kat|kategori|kanal|rubrik|channel|articlesection) /,
  crumbs: / (?:breadcrumbs?|crumbs?) /,
  source: / (?:source|sumber|provider|wire|agency|credit) /,
} as const

/** Names that page makers give to the standfirst alone. */
export const surelyDeck = /(?<! with) (?:deck|dek|subtitle|standfirst|subheadline|subjudul|sapo|strapline|subdeck|alternativeheadline|summary|excerpt|leadin|sinopsis) | sub (?:title|headline|head|judul) | meta desc | (?:detail|article|news|story) lead /

/** True for a block that its page calls the lines below its headline. */
export const isCalledDeck = (block: WeighedBlock, stop: HtmlElement | null): boolean => surelyDeck.test(namesAround(block.element, stop))
