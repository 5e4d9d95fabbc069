import { isRequired } from '../../checklist'
import { checklistOf, signedHash } from '../../handover'
import type { Rule } from '../rule'

/** An item of the house's checklist that nobody has ticked, or whose tick has lapsed, although the piece has come to where it is required. Blocks: the house has said so. */
export const openChecklist: Rule = {
  id: 'open-checklist',
  severity: 'blocks',
  find: ({ article, worked, house }) => {
    const required = house.checklist.filter((item) => isRequired(item, article.status))
    if (required.length === 0) return []
    return checklistOf(required, article, signedHash(worked.article, worked.doc))
      .filter(({ state }) => state !== 'ticked')
      .map(({ item: { name } }) => ({ place: 'checklist', message: `Still open on the checklist: ${name}.`, params: { name } }))
  },
}
