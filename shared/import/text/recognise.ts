import { readByline, readOutletByline } from './bylines'
import { as, isOpen, type Draft } from './draft'
import { furnitureReason, isJobTitle, isPhotoCaption, isPhotoHeading, isRelatedHeading } from './furniture'
import { readBreadcrumb, readHeadLabel, readSectionLabel, readTags } from './labels'
import { continuesList } from './list-marker'
import { recogniseMailHead } from './mail-head'
import { endsWithStop, wordsOf } from './words'

/** Bylines, tags and page furniture are shorter; a paragraph need not be looked at. In characters. */
const longestLabel = 600

/** What a block says of itself, wherever it stands. */
function recogniseAlone(draft: Draft): Draft {
  const { text } = draft
  if (text.length > longestLabel) return draft
  const byline = readByline(text)
  if (byline) return byline.authors.length === 0 ? as(draft, 'residue', 'empty-byline', 0.95) : as(draft, 'byline', 'byline-label', 0.95)
  const tags = readTags(text)
  if (tags) return as(draft, 'tags', text.startsWith('#') ? 'tags-hash' : 'tags-label', 0.9)
  if (readBreadcrumb(text)) return as(draft, 'section', 'breadcrumb', 0.8)
  const furniture = furnitureReason(text)
  if (furniture) return as(draft, 'residue', furniture, furniture === 'newsletter' ? 0.75 : 0.9)
  if (readOutletByline(text)) return as(draft, 'byline', 'byline-with-outlet', 0.85)
  if (isPhotoCaption(text)) return as(draft, 'residue', 'photo-caption', 0.7)
  return readSectionLabel(text) === null ? draft : as(draft, 'section', 'section-label', 0.85)
}

const isShortLine = (text: string, most: number): boolean => wordsOf(text).length <= most && !endsWithStop(text)

/** What the lines below a heading of their own belong to, until another line follows. */
type Below = 'stories' | 'oneStory' | 'oneCaption' | 'tags' | null

function headingOf(draft: Draft): { readonly below: Below; readonly draft: Draft } | null {
  if (draft.role === 'tags') return { below: readTags(draft.text)?.length === 0 ? 'tags' : null, draft }
  if (!isOpen(draft)) return null
  if (isPhotoHeading(draft.text)) return { below: 'oneCaption', draft: as(draft, 'residue', 'photo-caption', 0.85) }
  if (!isRelatedHeading(draft.text)) return null
  return { below: draft.text.endsWith(':') ? 'oneStory' : 'stories', draft: as(draft, 'residue', 'related-link', 0.8) }
}

function lineBelow(draft: Draft, below: Below): Draft | null {
  if (!isOpen(draft) || below === null) return null
  if (below === 'tags') return isShortLine(draft.text, 3) ? as(draft, 'tags', 'tags-label', 0.7) : null
  if (below === 'oneCaption') return isShortLine(draft.text, 40) ? as(draft, 'residue', 'photo-caption', 0.75) : null
  return isShortLine(draft.text, 20) ? as(draft, 'residue', 'related-link', 0.65) : null
}

/** Other stories below "Berita Terkait", a caption below "Image caption", single tags below "Tags:". */
function recogniseBelowHeadings(drafts: readonly Draft[]): readonly Draft[] {
  let below: Below = null
  return drafts.map((draft) => {
    const heading = headingOf(draft)
    if (heading) {
      below = heading.below
      return heading.draft
    }
    const line = lineBelow(draft, below)
    if (line ? below === 'oneStory' || below === 'oneCaption' : isOpen(draft)) below = null
    return line ?? draft
  })
}

/** What an author does, on the line below the byline. */
const recogniseJobTitles = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft, at) => (isOpen(draft) && drafts[at - 1]?.role === 'byline' && isJobTitle(draft.text) ? as(draft, 'residue', 'author-title', 0.75) : draft))

function recogniseLists(drafts: readonly Draft[]): readonly Draft[] {
  const joins = (at: number): boolean => {
    const [before, after] = [drafts[at], drafts[at + 1]]
    return before !== undefined && after !== undefined && isOpen(before) && isOpen(after) && continuesList(before.text, after.text)
  }
  return drafts.map((draft, at) => (joins(at - 1) || joins(at) ? as(draft, 'listItem', 'list-marker', 0.85) : draft))
}

/** Lines that a desk labels above the text; the first of each counts. */
function recogniseHeadLabels(drafts: readonly Draft[]): readonly Draft[] {
  const told = new Set<string>()
  return drafts.map((draft, at) => {
    const found = at < mostHeadLines && isOpen(draft) ? readHeadLabel(draft.text) : null
    if (!found || told.has(found.role)) return draft
    told.add(found.role)
    return as(draft, found.role, found.role === 'headline' ? 'headline-line' : 'deck-below-headline', 0.9)
  })
}

/** No more lines stand above a text. */
const mostHeadLines = 12

/** First pass: all that can be told without knowing where the story begins and ends. */
export const recognise = (drafts: readonly Draft[]): readonly Draft[] => recogniseLists(recogniseJobTitles(recogniseBelowHeadings(recogniseHeadLabels(recogniseMailHead(drafts)).map((draft) => (isOpen(draft) ? recogniseAlone(draft) : draft)))))
