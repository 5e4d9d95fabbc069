import type { ExportedAsset } from './format'

/** Longest name without extension, in UTF-8 bytes; leaves room for a number, an extension and a folder. */
const mostBytes = 80

/** Letters that do not come apart into a base letter and an accent. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'ng', ŧ: 't', ƒ: 'f', ə: 'e',
}

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/

/** UTF-8 bytes of one code point. */
const bytesOf = (character: string): number => {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** `name` cut to `mostBytes`, at a hyphen where there is one in the second half. */
function cap(name: string): string {
  let bytes = 0
  let end = 0
  for (const character of name) {
    bytes += bytesOf(character)
    if (bytes > mostBytes) {
      const hyphen = name.lastIndexOf('-', end)
      return name.slice(0, hyphen > end / 2 ? hyphen : end)
    }
    end += character.length
  }
  return name
}

/** Letters and digits of `text` in lower case, joined by hyphens; Latin letters lose their accents, other scripts stay. '' when nothing is left. */
export function slugify(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßæœøđðþłħıŋŧƒə]/g, (letter) => latin[letter] ?? letter)
    .replace(/[\u02b0-\u02ff'’‘`]/g, '')
    .normalize('NFC')
  const joined = plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^[-\p{M}]+|-+$/gu, '')
  return cap(joined).replace(/-+$/, '')
}

/**
 * The name of an article's files, without extension: its slug, else its headline, else `artikel`. Safe on every file system:
 * lower-case letters, digits and hyphens in NFC, at most 80 bytes, no reserved name, no leading dot or sign of direction.
 */
export function fileBase(article: { readonly slug: string; readonly headline: string }): string {
  const name = slugify(article.slug) || slugify(article.headline)
  if (name === '') return 'artikel'
  return reserved.test(name) ? `artikel-${name}` : name
}

/** One file name for each asset, numbered in the order given: `<base>-1.jpg`. A reference that comes twice has one file. */
export function assetNames(base: string, references: readonly string[]): readonly ExportedAsset[] {
  return [...new Set(references)].map((reference, index) => ({
    reference,
    fileName: `${base}-${index + 1}${reference.slice(reference.lastIndexOf('.'))}`,
  }))
}
