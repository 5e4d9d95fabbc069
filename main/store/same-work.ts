import { isDeepStrictEqual } from 'node:util'
import type { Article } from '@shared/article'

/** True when two articles differ in nothing but the time of saving. */
export const sameWork = (a: Article, b: Article): boolean => isDeepStrictEqual({ ...a, updatedAt: '' }, { ...b, updatedAt: '' })
