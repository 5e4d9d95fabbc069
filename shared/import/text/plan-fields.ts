import type { ImportPlan, PageField } from './plan'

/** What a page says of its own publishing. It is of the other house, not of this article, until a person says otherwise: no proposal takes it over by itself. */
export const ofTheirPublishing: ReadonlySet<PageField> = new Set(['canonicalUrl', 'publishedAt'])

/** The plan without some of what its page tells beside the text. */
export function withoutFields(plan: ImportPlan, refused: ReadonlySet<PageField>): ImportPlan {
  if (!plan.fields || refused.size === 0) return plan
  return { ...plan, fields: Object.fromEntries(Object.entries(plan.fields).filter(([field]) => !refused.has(field as PageField))) }
}
