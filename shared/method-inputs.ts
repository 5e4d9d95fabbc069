import './no-eval'
import { z } from 'zod'
import { articleSchema, type Article } from './article'
import { isId } from './ids'
import { keepingUnknown } from './loose'

/** What a method takes that only asks. */
export const none = z.undefined()

export const id = z.string().refine(isId, 'expected a ULID')

/** An article as the window sends it: read by the schema, unknown keys kept, so that a newer program's data survives. */
export const article = keepingUnknown(articleSchema) as unknown as z.ZodType<Article, Article>
