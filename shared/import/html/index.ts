export { planPage, type PageOptions } from './plan-page'
export { readHtml, type HtmlOptions, type HtmlRead } from './read-html'
export type { ReadBlock } from './blocks'
export type { LeftOut, NamedImage } from './reading'
