import { strToU8, zipSync } from 'fflate'

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:v="urn:schemas-microsoft-com:vml"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The XML inside the parts of a Word file; `body` is what stands in `w:body`. */
export interface WordFile {
  readonly body: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly footnotes?: string
  readonly header?: string
  /** Pictures by their name, such as `foto.png`: their bytes. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  /** Further parts by their path: their XML, or their text. */
  readonly parts?: Readonly<Record<string, string>>
  /** More of `w:styles`. */
  readonly moreStyles?: string
  /** Addresses of links by their relation's id. */
  readonly links?: Readonly<Record<string, string>>
}

const styles = [['Title', 'Title'], ['Heading1', 'heading 1'], ['Heading2', 'heading 2'], ['Quote', 'Quote']]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')

const levels = (formats: readonly string[]): string =>
  formats.map((format, level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${level + 1}."/></w:lvl>`).join('')
/** List 1 counts in digits, 2 in letters with Roman numbers below, 3 has bullets, 4 is list 1 begun anew at 7. */
const numbering = [levels(['decimal', 'decimal']), levels(['lowerLetter', 'lowerRoman']), levels(['bullet', 'bullet'])].map((inner, id) => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`).join('') +
  [0, 1, 2].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('') +
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'

/** A Word file as Word writes it: the parts that it needs, zipped. */
export function wordFile({ body, comments, commentsExtended, footnotes, header, pictures = {}, parts: more = {}, moreStyles = '', links = {} }: WordFile): Uint8Array {
  const parts: Record<string, string> = {
    'word/document.xml': `${head}<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${names}>${styles}${moreStyles}</w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${names}>${numbering}</w:numbering>`,
    ...(comments ? { 'word/comments.xml': `${head}<w:comments ${names}>${comments}</w:comments>` } : {}),
    ...(commentsExtended ? { 'word/commentsExtended.xml': `${head}<w15:commentsEx ${names}>${commentsExtended}</w15:commentsEx>` } : {}),
    ...(footnotes ? { 'word/footnotes.xml': `${head}<w:footnotes ${names}>${footnotes}</w:footnotes>` } : {}),
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [path, `${head}${text}`])),
    ...(header ? { 'word/header1.xml': `${head}<w:hdr ${names}>${header}</w:hdr>` } : {}),
  }
  const relations = ['styles', 'numbering', 'comments', 'footnotes']
    .filter((name) => parts[`word/${name}.xml`] !== undefined)
    .map((name) => `<Relationship Id="r-${name}" Type="${relation}/${name}" Target="${name}.xml"/>`)
  const drawn = Object.keys(pictures).map((name) => `<Relationship Id="p-${name}" Type="${relation}/image" Target="media/${name}"/>`)
  const external = Object.entries(links).map(([id, target]) => `<Relationship Id="${id}" Type="${relation}/hyperlink" Target="${target}" TargetMode="External"/>`)
  const all = {
    ...parts,
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}${drawn.join('')}${external.join('')}</Relationships>`,
  }
  const media = Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes] as const)
  return zipSync(Object.fromEntries([...Object.entries(all).map(([path, text]) => [path, strToU8(text)] as const), ...media]))
}

/** A picture that stands in a line, as Word writes it. */
export const drawing = (name: string, alt: string): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="${name}" descr="${alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="p-${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export const r = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (content: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
export const listed = (level: number, list = 1): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const by = (author: string): string => `w:id="9" w:author="${author}" w:date="2026-11-20T08:15:00Z"`
export const ins = (author: string, content: string): string => `<w:ins ${by(author)}>${content}</w:ins>`
export const del = (author: string, text: string): string => `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
/** The mark of a paragraph's end that was put in or taken out. */
export const end = (name: 'ins' | 'del', author: string): string => `<w:rPr><w:${name} ${by(author)}/></w:rPr>`
