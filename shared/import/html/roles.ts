import { furnitureReason } from '../text/furniture'
import { isSectionName, readBreadcrumb, readCredit, readSectionLabel } from '../text/labels'
import { isAgency, isOutlet } from '../text/outlets'
import { wordsOf } from '../text/words'
import { byOrWhen } from './by-or-when'
import { withAuthorsTold } from './bylines'
import type { PageMeta } from './meta'
import { linkWords, tagsOf, withCategory } from './page-tags'
import type { HtmlElement } from './parse'
import { namesAround, partNames, surelyDeck } from './part-names'
import { findElement, parentOf } from './tree'
import { lineOf, verdict, type Verdict } from './verdicts'
import type { WeighedBlock } from './weigh'

const bareLetters = (text: string): string => text.toLowerCase().replace(/\.(?:com|co\.id|id|net|org)$/, '').replace(/[^\p{L}\p{N}]/gu, '')

/** A block that stands before the headline, close to it. */
export function aboveHeadline(block: WeighedBlock, stop: HtmlElement | null, meta: PageMeta, index: number): Verdict | null {
  const names = namesAround(block.element, stop)
  const line = lineOf(block.text)
  const links = linkWords(block)
  const crumbs = partNames.crumbs.test(names) ? (links.length > 1 ? links : block.text.split('\n').flatMap((crumb) => crumb.split(/\s*[>»›/]\s*/)).map((crumb) => crumb.trim()).filter(Boolean)) : readBreadcrumb(line)
  if (crumbs) {
    const section = [...crumbs].reverse().find((crumb) => !/^(?:home|beranda|news|berita|bread ?crumbs?|(?:anda|you are) (?:di sini|berada di|here))\s*:?$/i.test(crumb) && wordsOf(crumb).length <= 4 && !meta.sites.some((site) => new RegExp(`^${bareLetters(site)}(?:news|com|id)?$`).test(bareLetters(crumb))))
    return section ? verdict('section', 'breadcrumb', 0.8, { section: meta.section || section, to: ['section'] }) : verdict('residue', 'breadcrumb', 0.8)
  }
  const by = (stop === null && !partNames.date.test(names)) || !/\d/.test(line) ? null : byOrWhen(block, names, meta, index)
  if (by?.role === 'date') return by
  if (wordsOf(line).length > 8 || block.text.includes('\n')) return null
  if (isSectionName(line) || readSectionLabel(line) !== null || (meta.section !== '' && bareLetters(line) === bareLetters(meta.section))) return { ...verdict('section', 'section-name', 0.8), ...(meta.section !== '' && bareLetters(line) === bareLetters(meta.section) ? { said: { section: meta.section, to: ['section'] } } : {}) }
  if (partNames.kicker.test(names)) return verdict('kicker', 'page-markup', 0.85)
  return partNames.section.test(names) && wordsOf(line).length <= 4 ? verdict('section', 'page-markup', 0.7) : null
}

/** A block between the headline and the first paragraph of the story. */
export function belowHeadline(block: WeighedBlock, stop: HtmlElement | null, meta: PageMeta, index: number, hasDeck: boolean): Verdict | null {
  const names = namesAround(block.element, stop)
  const line = lineOf(block.text)
  const by = byOrWhen(block, names, meta, index)
  if (by) return withCategory(by, block, meta.section)
  const isLine = block.node.type.name === 'paragraph' || block.node.type.name === 'heading'
  if (isAgency(line) && !/^a+$/i.test(line)) return verdict('credit', 'credit-wire', 0.8)
  if (isOutlet(line)) return verdict('masthead', 'masthead-outlet', 0.75)
  if (isSectionName(line)) return verdict('section', 'section-name', 0.7)
  if (isLine && readSectionLabel(line) !== null) return verdict('section', 'section-label', 0.8)
  if (/^[*•]/.test(line)) return null
  if (isLine && /^\d{1,3}\s?(?:min|mins|minutes|menit)\.?$/i.test(line)) return verdict('residue', 'page-control', 0.7)
  if (isLine && /^[\d.,\s]{1,9}[kKmM]?$/.test(line) && !/^\d{1,2}\.\d{2}$/.test(line)) return verdict('residue', 'page-control', 0.7)
  if (!isLine || hasDeck || line.length > 600 || furnitureReason(line)) return null
  // One of several points.
  if (/^(?:dt|dd|li)$/.test(block.element.tagName)) return null
  if (block.node.type.name === 'paragraph' && /^(?:header|hgroup)$/.test(parentOf(block.element)?.tagName ?? '') && wordsOf(line).length >= 6 && wordsOf(line).length <= 60 && block.linked < 0.3 && findElement(parentOf(block.element)!, ({ tagName }) => tagName === 'h1') !== null) return verdict('deck', 'deck-below-headline', 0.7)
  if ((partNames.deck.test(names) || surelyDeck.test(names)) && wordsOf(line).length >= 4) return verdict('deck', 'page-markup', 0.85)
  return block.node.type.name === 'heading' && wordsOf(line).length >= 6 ? verdict('deck', 'deck-below-headline', 0.7) : null
}

/** "(Kabar.com/Rini Astuti)": who brought the story, in brackets behind it. */
function isSigned(line: string, meta: PageMeta): boolean {
  const within = /^[([]([^()[\]]{2,60})[)\]]$/.exec(line)?.[1]
  const isKnown = (part: string): boolean => isOutlet(part) || meta.sites.some((site) => site.toLowerCase() === part.toLowerCase()) || meta.authors.some(({ name }) => name.toLowerCase() === part.toLowerCase())
  if (within !== undefined && /^[A-Z]{2,4}$/.test(within)) return true
  return within !== undefined && /\//.test(within) && within.split('/').every((part) => isKnown(part.trim()) || /^[a-z]{2,4}$/.test(part.trim())) && within.split('/').some((part) => isKnown(part.trim()))
}

/** A block after the last paragraph of the story. */
export function belowStory(block: WeighedBlock, stop: HtmlElement | null, meta: PageMeta, index: number): Verdict | null {
  const names = namesAround(block.element, stop)
  const line = lineOf(block.text)
  const tags = tagsOf(block, names)
  if (tags) return tags
  if (isSigned(line, meta)) return verdict('residue', 'sign-off', 0.8)
  if (/^(?:ilustrasi|ilustrator|illustrations?(?: by)?|illustrated by|infografi[sk]|desain(?: grafis)?|tata letak|videografer)\s*:?\s+\p{Lu}[^.!?]{1,50}$/iu.test(line)) return verdict('residue', 'author-note', 0.7)
  const by = byOrWhen(block, names, meta, index)
  if (by) return by.role === 'date' ? verdict('residue', 'second-date', 0.6) : by.said ? { ...by, said: withAuthorsTold(by.said, meta.authors) } : by
  if (block.node.type.name !== 'paragraph' || wordsOf(line).length > 14) return null
  const credit = readCredit(line)
  return credit ? verdict('credit', credit.reason, 0.8) : null
}
