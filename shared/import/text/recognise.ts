import { readByline, readOutletByline } from './bylines'
import { as, isOpen, type Draft } from './draft'
import { furnitureReason, isPhotoCaption, isRelatedHeading } from './furniture'
import { readBreadcrumb, readSectionLabel, readTags } from './labels'
import { continuesList } from './list-marker'
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

/** Lines below a heading of their own: other stories below "Berita Terkait", single tags below "Tags:". */
function recogniseBelowHeadings(drafts: readonly Draft[]): readonly Draft[] {
  const result: Draft[] = []
  let below: 'stories' | 'oneStory' | 'tags' | null = null
  for (const draft of drafts) {
    if (draft.role === 'tags') below = readTags(draft.text)?.length === 0 ? 'tags' : null
    else if (isOpen(draft) && isRelatedHeading(draft.text)) {
      below = /^baca juga|^read also|^also read/i.test(draft.text) ? 'oneStory' : 'stories'
      result.push(as(draft, 'residue', 'related-link', 0.8))
      continue
    } else if (isOpen(draft) && below === 'tags' && isShortLine(draft.text, 3)) {
      result.push(as(draft, 'tags', 'tags-label', 0.7))
      continue
    } else if (isOpen(draft) && below !== null && below !== 'tags' && isShortLine(draft.text, 20)) {
      result.push(as(draft, 'residue', 'related-link', 0.65))
      below = below === 'oneStory' ? null : below
      continue
    } else if (isOpen(draft)) below = null
    result.push(draft)
  }
  return result
}

function recogniseLists(drafts: readonly Draft[]): readonly Draft[] {
  const joins = (at: number): boolean => {
    const [before, after] = [drafts[at], drafts[at + 1]]
    return before !== undefined && after !== undefined && isOpen(before) && isOpen(after) && continuesList(before.text, after.text)
  }
  return drafts.map((draft, at) => (joins(at - 1) || joins(at) ? as(draft, 'listItem', 'list-marker', 0.85) : draft))
}

/** First pass: all that can be told without knowing where the story begins and ends. */
export const recognise = (drafts: readonly Draft[]): readonly Draft[] => recogniseLists(recogniseBelowHeadings(drafts.map(recogniseAlone)))
