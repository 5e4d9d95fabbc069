import { decode } from './decode'

const elements =
  'a|article|blockquote|body|br|code|col|colgroup|del|div|em|figcaption|figure|footer|h[1-6]|head|header|hr|html|img|input|li|link|main|mark|meta|ol|p|pre|s|script|section|small|span|strong|sub|sup|table|tbody|td|th|thead|time|title|tr|ul|b|i|u'
const tag = new RegExp(`</?(?:${elements})(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*'){0,4000})>`, 'giu')
const styleSheet = /<style>[^<]*<\/style>/giu
const linkedData = /(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/giu
const jsonKey = /^(\s*)"[@\w]+":/gmu
const attributeValue = /=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu

/** Values that belong to HTML, Open Graph or ARIA and not to an article. */
const vocabulary = /^(?:(?:og|article|twitter):[\w:]+|author|description|viewport|canonical|article|summary(?:_large_image)?|doc-[a-z]+|col|row|checkbox)$/u

const valuesOf = (attributes: string): string =>
  [...attributes.matchAll(attributeValue)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter((value) => !vocabulary.test(value))
    .join(' ; ')

/**
 * The ways in which a reader, or a program, may read `text`: without the vocabulary of HTML and JSON-LD (a person may be named
 * Mark or Georgia), decoded, with markup as a gap and with markup as nothing (`<b>Da</b>nil`, `**Da**nil`). What attributes
 * hold is kept.
 */
export function viewsOf(text: string): readonly string[] {
  const content = text
    .replace(styleSheet, ' ')
    .replace(linkedData, (_whole, open: string, json: string, close: string) => open + json.replace(jsonKey, '$1') + close)
  const values = [...content.matchAll(tag)].map(([, attributes]) => valuesOf(attributes ?? '')).filter((found) => found !== '').join('\n')
  const apart = decode(`${content.replace(tag, ' ')}\n${values}`)
  const joined = decode(content.replace(tag, ''))
  return [apart, joined, joined.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/[*_~`=^]+/g, '')]
}
