import type { Channel } from './ipc'

/**
 * Methods whose question and answer the window tells as JSON text. Between page and preload every value is copied field by field: an article
 * with thousands of records would hold a key up for more than a tenth of a second, and its text takes a tenth of that.
 */
export const toldAsText: ReadonlySet<string> = new Set<Channel>(['article.load', 'article.save', 'article.saveDraft', 'version.keep'])
