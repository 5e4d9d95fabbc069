import { articleSchema, type Article, type Attribution, type NodeJson } from '@shared/article'
import { schema } from '@shared/document'
import { toPublicArticle, type PublicArticle, type Publisher } from '@shared/export/public-article'
import { sourceSchema, type Source } from '@shared/source'
import type { Mark, Node } from '@tiptap/pm/model'

/** Words under marks; a passage is `words('…', passage('a'))`. */
export const words = (text: string, ...marks: readonly Mark[]): Node => schema.text(text, marks.reduce<readonly Mark[]>((set, each) => each.addToSet(set), []))
export const mark = (name: string, attrs?: Readonly<Record<string, unknown>>): Mark => schema.mark(name, attrs)
export const passage = (id: string): Mark => schema.mark('attribution', { id })
export const footnote = (text: string): Node => schema.node('footnote', null, [schema.text(text)])
export const lineBreak = (...marks: readonly Mark[]): Node => schema.node('hardBreak', null, [], [...marks])

const inline = (content: readonly (Node | string)[]): readonly Node[] => content.map((each) => (typeof each === 'string' ? schema.text(each) : each))

export const paragraph = (...content: readonly (Node | string)[]): Node => schema.node('paragraph', null, inline(content))
export const heading = (level: number, ...content: readonly (Node | string)[]): Node => schema.node('heading', { level }, inline(content))
export const quotation = (blocks: readonly Node[], line?: string, cite = ''): Node =>
  schema.node('blockquote', { cite }, line === undefined ? [...blocks] : [...blocks, schema.node('attributionLine', null, inline([line]))])
export const body = (...blocks: readonly Node[]): NodeJson => schema.node('doc', null, [...blocks]).toJSON() as NodeJson

const at = '2026-10-04T16:20:00+07:00'

/** An article that says nothing but what is given. */
export const article = (fields: Partial<Article> & Pick<Article, 'body'>): Article => articleSchema.parse({ createdAt: at, updatedAt: at, ...fields })

export const source = (id: string, name: string, fields: Partial<Source> = {}): Source => sourceSchema.parse({ id, name, kind: 'person', ...fields })

/** Confirmed records that name sources by id: `confirmed({ a: ['s1'] })`. */
export const confirmed = (cited: Readonly<Record<string, readonly string[]>>, fields: Partial<Attribution> = {}): Article['attributions'] =>
  Object.fromEntries(
    Object.entries(cited).map(([id, sourceIds]) => [
      id,
      { id, kind: 'directQuote', sourceIds: [...sourceIds], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', dismissedAs: '', field: null, rule: '', originalText: '', originalLanguage: '', ...fields },
    ]),
  )

/** The public side of `article` with a register of `sources`. */
export const published = (fields: Partial<Article> & Pick<Article, 'body'>, sources: readonly Source[] = [], publisher: Publisher | null = null): PublicArticle =>
  toPublicArticle(article(fields), new Map(sources.map((each) => [each.id, each])), publisher)
