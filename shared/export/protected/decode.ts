const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwnj: '', zwj: '', hyphen: '-', dash: '-', ndash: '-', mdash: '-', period: '.', commat: '@', plus: '+', lowbar: '_',
  szlig: 'ss', aelig: 'ae', oelig: 'oe', inodot: 'i', imath: 'i', eth: 'd', thorn: 'th',
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** A named reference of an accented letter begins with the letter: `&eacute;`, `&Scaron;`. */
function entity(whole: string, name: string): string {
  const known = named[name] ?? named[name.toLowerCase()]
  if (known !== undefined) return known
  const letter = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|breve|macr|ogon|dot|strok)$/i.exec(name)
  return letter ? letter[1]! : whole
}

function percent(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}

const once = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_whole, hex: string) => character(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_whole, digits: string) => character(Number(digits)))
    .replace(/&([a-z]{2,10});/gi, entity)
    .replace(/(?:%[0-9a-f]{2})+/gi, percent)
    .replace(/\\u\{([0-9a-f]{1,6})\}/gi, (_whole, hex: string) => character(parseInt(hex, 16)))
    .replace(/\\U([0-9a-f]{8})/g, (_whole, hex: string) => character(parseInt(hex, 16)))
    .replace(/(?:\\u[0-9a-f]{4})+/gi, (run) => run.replace(/\\u([0-9a-f]{4})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))))
    .replace(/\\x([0-9a-f]{2})/gi, (_whole, hex: string) => character(parseInt(hex, 16)))

/** As often as one notation is found inside another in practice (a percent-encoded address in JSON in HTML). */
const rounds = 3

/** `text` with HTML references, percent-encoding and the escapes of JSON and YAML read, also one inside another. */
export function decode(text: string): string {
  let decoded = text
  for (let round = 0; round < rounds; round += 1) {
    const next = once(decoded)
    if (next === decoded) return decoded
    decoded = next
  }
  return decoded
}
