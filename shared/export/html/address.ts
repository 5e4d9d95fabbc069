import { isSafeHref } from '../../document'

const label = '[\\p{L}\\p{N}\\p{M}_-]+'
const parts = new RegExp(`^(https?)://(?:[^/?#@]*@)?(${label}(?:\\.${label})*\\.?|\\[[0-9a-f:.]+\\])(?::(\\d{0,5}))?((?:[/?#].*)?)$`, 'iu')
const utf8 = (character: string): string => encodeURIComponent(character.replace(/\p{Surrogate}/gu, '\ufffd'))

/** Percent-encodes what the URL standard does not allow in a path, query or fragment; what is encoded already stays. */
const encodeRest = (rest: string): string =>
  rest.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^\w\-.~!$&'()*+,;=:@/?#%\p{L}\p{N}\p{M}\p{S}\p{P}]|["<>[\\\]^`{|}]/gu, utf8)

const splitFragment = (rest: string): string => {
  const at = rest.indexOf('#')
  return at < 0 ? rest : rest.slice(0, at + 1) + rest.slice(at + 1).replaceAll('#', '%23')
}

function isHost(host: string): boolean {
  const last = host.replace(/\.$/, '').split('.').pop()!
  if (!/^(\d+|0x[0-9a-f]*)$/i.test(last)) return true
  return /^(\d{1,3}\.){3}\d{1,3}$/.test(host) && host.split('.').every((part) => Number(part) < 256)
}

/**
 * `address` as it may stand in a page, or '' when it may not: checked again with `isSafeHref`, whatever the document said;
 * stray characters percent-encoded, a user name and password left out. Only http, https, mailto and tel.
 */
export function printableAddress(address: string): string {
  const value = address.trim()
  if (!isSafeHref(value)) return ''
  if (/^mailto:/i.test(value)) return `mailto:${encodeRest(value.slice(7)).replaceAll('#', '%23')}`
  if (/^tel:/i.test(value)) return `tel:${value.slice(4)}`
  const match = parts.exec(value)
  if (!match) return ''
  const [, scheme, host, port = '', rest = ''] = match
  if (!isHost(host!) || Number(port) > 65_535) return ''
  return `${scheme!.toLowerCase()}://${host!}${port ? `:${port}` : ''}${splitFragment(encodeRest(rest))}`
}

/** As `printableAddress`, http and https only. */
export const printableUrl = (address: string): string => {
  const printable = printableAddress(address)
  return /^https?:/.test(printable) ? printable : ''
}

/** The address of a file that lies beside the page at `canonical` (an http(s) address), or '' when that is not known. */
export function besidePage(canonical: string, fileName: string): string {
  const page = /^(https?:\/\/[^/?#]+)([^?#]*)/.exec(canonical)
  return page ? `${page[1]}${page[2]!.replace(/[^/]*$/, '') || '/'}${encodeURIComponent(fileName)}` : ''
}
