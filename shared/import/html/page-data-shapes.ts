import { isThing, listOf } from './json-ld'
import { escaped, plain } from './page-data-words'

/** More rows, or cells of one, are told and not drawn. */
const mostRows = 500
const mostCells = 40

/** The text of a cell, of a caption or of a name, however its program keeps it; '' for none. */
function textIn(value: unknown, depth = 0): string {
  if (depth > 12) return ''
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one) => textIn(one, depth + 1)).filter(Boolean).join(' ')
  if (!isThing(value)) return ''
  const held = ['content', 'text', 'value', 'html', 'children', 'name', 'basic'].map((key) => value[key]).find((one) => one !== undefined && one !== null && one !== '')
  return textIn(held, depth + 1)
}

const rowsIn = (value: unknown): readonly (readonly unknown[])[] =>
  listOf(value).flatMap((row): readonly (readonly unknown[])[] => {
    const cells = isThing(row) ? (row['cells'] ?? row['columns'] ?? row['content'] ?? row['children']) : row
    return Array.isArray(cells) ? [cells] : []
  })

const isHead = (cell: unknown): boolean => isThing(cell) && (cell['header'] === true || cell['tag'] === 'th' || /header/i.test(String(cell['type'] ?? cell['nodeType'] ?? cell['_type'] ?? '')))

/** A table of a page's data in HTML; '' where its rows are not told as rows of cells. */
export function tableHtml(value: unknown): string {
  if (!isThing(value)) return ''
  const data = isThing(value['data']) ? value['data'] : value
  const [heads] = rowsIn([data['header'] ?? data['headers'] ?? data['head']])
  const rows = rowsIn(data['rows'] ?? data['content'] ?? data['children'] ?? data['body'])
  const isFirstHead = data['withHeadings'] === true || data['hasHeader'] === true || data['firstRowIsHeader'] === true
  const all = heads && heads.length > 0 && !(heads.length === 1 && textIn(heads[0]) === '') ? [heads, ...rows] : rows
  if (rows.length === 0 || all.length > mostRows || all.some((row) => row.length > mostCells) || !all.some((row) => row.length > 1)) return ''
  const row = (cells: readonly unknown[], at: number): string => {
    const inHead = (all !== rows || isFirstHead) && at === 0
    return `<tr>${cells.map((cell) => (inHead || isHead(cell) ? `<th>${escaped(textIn(cell))}</th>` : `<td>${escaped(textIn(cell))}</td>`)).join('')}</tr>`
  }
  const caption = textIn(data['caption'] ?? value['caption'])
  return `<table>${caption === '' ? '' : `<caption>${escaped(caption)}</caption>`}${all.map(row).join('')}</table>`
}

const quoted = (text: string): string => escaped(text).replace(/"/g, '&quot;')

/** A picture of a page's data in HTML; '' where it has no address, or nothing is said of it. */
export function figureHtml(value: unknown): string {
  if (!isThing(value)) return ''
  const inner = ['image', 'file', 'asset', 'photo'].map((key) => value[key]).find(isThing) ?? {}
  const one = (...keys: readonly string[]): unknown => keys.flatMap((key) => [value[key], inner[key]]).find((found) => found !== undefined && found !== null && found !== '')
  const address = one('url', 'src', 'imageUrl', 'image_url', 'href')
  const credits = one('credit', 'credits', 'byline', 'photographer', 'copyright')
  const [caption, alt, credit] = [textIn(one('caption', 'description', 'legend')), textIn(one('alt', 'altText', 'alt_text', 'alternativeText')), textIn(isThing(credits) && credits['by'] !== undefined ? credits['by'] : credits)]
  if (typeof address !== 'string' || !/^(?:https?:)?\//.test(address) || (caption === '' && alt === '')) return ''
  const below = `${caption === '' ? '' : `<span>${escaped(caption)}</span>`}${credit === '' ? '' : ` <span class="credit">${escaped(credit)}</span>`}`
  return `<figure><img src="${quoted(address.slice(0, 2000))}" alt="${quoted(alt)}">${below === '' ? '' : `<figcaption>${below}</figcaption>`}</figure>`
}
