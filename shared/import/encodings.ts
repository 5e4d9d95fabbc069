// Both runtimes have it; `shared` sees neither the DOM's nor Node's types.
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => { readonly encoding: string; decode(bytes: Uint8Array): string }

/** A text and the name of the characters that its bytes were read in, as the WHATWG's Encoding Standard has it. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** How much of a file is looked at to tell which characters it has, in bytes. */
const sampleSize = 64 * 1024

const read = (label: string, bytes: Uint8Array): string => new TextDecoder(label, { ignoreBOM: true }).decode(bytes)

interface Writing {
  readonly label: string
  /** The letters of the script. */
  readonly letters: RegExp
  /** Those that texts in it are full of; read in other characters they become rare ones. */
  readonly frequent: RegExp
  /** The least share of them among the letters. */
  readonly least: number
}

const simplified = /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也对生能而子于着下自之年过发后作里用行所家事成方多经学都同现当没动面起定天分还进好小部其主理心她本前开但因只从想实市日月新]/g
const traditional = /[的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也對生能而子於著下自之年過發後作裡用行所家事成方多經學都同現當沒動面起定天分還進好小部其主理心她本前開但因只從想實市日月新]/g
const han = /[\u3400-\u9fff]/g
const kana = /[\u3041-\u30fc]/g
const japanese = /[\u3041-\u30fc\u3400-\u9fff\uff61-\uff9f]/g
const cyrillic = /[\u0400-\u04ff]/g
const russian = /[оеаинтсрвлкмдпуі]/g

const writings: readonly Writing[] = [
  { label: 'shift_jis', letters: japanese, frequent: kana, least: 0.25 },
  { label: 'euc-jp', letters: japanese, frequent: kana, least: 0.25 },
  { label: 'gb18030', letters: han, frequent: simplified, least: 0.15 },
  { label: 'big5', letters: han, frequent: traditional, least: 0.15 },
  { label: 'euc-kr', letters: /[\uac00-\ud7a3\u3400-\u9fff]/g, frequent: /[이다는을를의에가고하한지로은기도서사자인시대리해정]/g, least: 0.25 },
  { label: 'windows-1251', letters: cyrillic, frequent: russian, least: 0.5 },
  { label: 'koi8-u', letters: cyrillic, frequent: russian, least: 0.5 },
  { label: 'iso-8859-5', letters: cyrillic, frequent: russian, least: 0.5 },
  { label: 'ibm866', letters: cyrillic, frequent: russian, least: 0.5 },
  { label: 'windows-1253', letters: /[\u0370-\u03ff]/g, frequent: /[αοιετνσηρπκςάίόέ]/g, least: 0.5 },
  { label: 'windows-1255', letters: /[\u0590-\u05ff]/g, frequent: /[יוהלאתרמבש]/g, least: 0.4 },
  { label: 'windows-1256', letters: /[\u0600-\u06ff]/g, frequent: /[اليمنورتبهعد]/g, least: 0.5 },
  { label: 'iso-8859-6', letters: /[\u0600-\u06ff]/g, frequent: /[اليمنورتبهعد]/g, least: 0.5 },
  { label: 'windows-874', letters: /[\u0e00-\u0e7f]/g, frequent: /[านรอกเงวมยลดทสตะปบคหแจพชขใไี่้ัิ]/g, least: 0.6 },
]

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** More of what lies beyond ASCII than this cannot be read in the characters of a text; a file may hold a few damaged ones. */
const mostUnread = 0.01
/** In a text in another script most letters are of it: names of one in a text in Latin letters tell too little. */
const leastForeign = 0.3

/** How sure a text is written in these characters, above 0; 0 where it is not. */
function sureness({ label, letters, frequent, least }: Writing, sample: Uint8Array): number {
  const text = read(label, sample)
  const beyond = count(text, /[^\0-\x7f]/g)
  const own = count(text, letters)
  if (count(text, /[\ufffd\ue000-\uf8ff]/g) > beyond * mostUnread + 1 || own < 8 || own < beyond * 0.6 || own < (own + count(text, /[A-Za-z\u00c0-\u024f]/g)) * leastForeign) return 0
  const share = count(text, frequent) / own
  return share >= least ? share / least : 0
}

/** A text in another script than the Latin one whose file does not say so; null for any other. */
export function foreignText(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, sampleSize)
  const found = writings.map((writing) => ({ label: writing.label, sure: sureness(writing, sample) })).reduce((most, one) => (one.sure > most.sure ? one : most), { label: '', sure: 0 })
  return found.sure > 0 ? { text: read(found.label, bytes), encoding: found.label } : null
}

/** Text that says with escapes, in seven bits, where its Japanese begins; null for any other. */
export const escapedText = (text: string, bytes: Uint8Array): Decoded | null => (/\u001b\$[@B]/.test(text.slice(0, sampleSize)) ? { text: read('iso-2022-jp', bytes), encoding: 'iso-2022-jp' } : null)

const declarations = [/<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i, /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i]

/** The characters that a page says in its head it is written in, by their name in the standard; '' where it says none that is known. `start`: its first bytes as Latin letters. */
export function declaredEncoding(start: string): string {
  const label = declarations.map((pattern) => pattern.exec(start)?.[1]).find((one) => one !== undefined) ?? ''
  try {
    const { encoding } = new TextDecoder(label === '' ? 'utf-8' : label)
    // A page that could be read so far is in neither of these.
    return /^utf-(?:8|16)/.test(encoding) ? '' : encoding
  } catch {
    return ''
  }
}

/** `bytes` in the characters of a name that `declaredEncoding` gave. */
export const readDeclared = (encoding: string, bytes: Uint8Array): string => read(encoding, bytes)
