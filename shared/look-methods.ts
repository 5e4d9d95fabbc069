import './no-eval'
import { z } from 'zod'
import type { Article } from './article'
import { method } from './method'
import { article, id } from './method-inputs'

/** '' for whoever works here without a name. */
const personId = z.string().max(64)

/** An article as a person had it in front of them last, on this machine. */
export interface Look {
  readonly article: Article
  /** ISO 8601 with offset. */
  readonly at: string
}

/** What the window keeps of looks: they belong to a person on this machine and are no part of the article. */
export const lookMethods = {
  'look.load': method<Look | null>()(z.object({ id, personId })),
  'look.keep': method<void>()(z.object({ id, personId, article })),
} as const
