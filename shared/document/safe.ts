const schemes = /^(https?:\/\/[^\s/?#]|mailto:[^\s@]+@|tel:\+?[\d().-]*\d[\d().-]*$)/i
// Control characters and blanks inside an address are how a forbidden scheme is hidden from a filter.
const hiding = /[\p{Cc}\u0020\u00a0\u2028\u2029\\]/u

/** True for an absolute http, https, mailto or tel address without blanks or control characters. */
export const isSafeHref = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 4096 && schemes.test(value) && !hiding.test(value)

/** True for `''` or a reference to a file of the article's own assets: `asset:<sha256>.<extension>`. */
export const isAssetReference = (value: unknown): value is string =>
  value === '' || (typeof value === 'string' && /^asset:[0-9a-f]{64}\.(jpg|png|gif|webp|avif)$/.test(value))

export const isIdList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string' && id.length > 0 && id.length <= 64)
