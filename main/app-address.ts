/** The one scheme of the program. Its hosts are a fixed map: `app` is the window, `asset` a file of an article, `preview` the page to be exported. */
export const scheme = 'redaksi'
export const appOrigin = `${scheme}://app`
export const previewAddress = `${scheme}://preview/page.html`

/** The address of `asset:<sha256>.<extension>` of an article. */
export const assetAddress = (articleId: string, reference: string): string => `${scheme}://asset/${articleId}/${reference.slice('asset:'.length)}`

export type AppAddress =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'asset'; readonly articleId: string; readonly name: string }
  | { readonly kind: 'preview' }

const segment = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
const asset = /^\/([0-7][0-9A-HJKMNP-TV-Z]{25})\/([0-9a-f]{64}\.(?:jpg|png|gif|webp|avif))$/

/**
 * What an address of our scheme names, or null. It is read as written, not as normalised, so that `..`, an encoded dot or
 * slash, a backslash or a NUL is refused and never resolved.
 */
export function readAddress(url: string): AppAddress | null {
  const match = /^redaksi:\/\/([a-z]+)(\/[^?#]*)$/.exec(url)
  if (!match) return null
  const [, host, path] = match as unknown as [string, string, string]
  if (path.includes('%') || path.includes('\\') || path.includes('\0') || path.includes('..')) return null
  switch (host) {
    case 'app': {
      const parts = path.slice(1).split('/')
      return parts.every((part) => segment.test(part)) ? { kind: 'file', path: parts.join('/') } : null
    }
    case 'asset': {
      const found = asset.exec(path)
      return found ? { kind: 'asset', articleId: found[1]!, name: found[2]! } : null
    }
    case 'preview':
      return path === '/page.html' ? { kind: 'preview' } : null
    default:
      return null
  }
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  woff: 'font/woff',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** The media type by the name's extension; unknown ones are not served as anything that runs. */
export const mediaType = (name: string): string => types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** The policy of the window. `style-src-attr` is open because pasted formatting is read from style attributes. */
export const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  `img-src 'self' blob: ${scheme}://asset`,
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** The policy of the page that is shown before it is exported: its own small style, pictures of the article, nothing else. */
export const previewPolicy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${scheme}://asset; base-uri 'none'; form-action 'none'`
