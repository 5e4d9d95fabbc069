// Characters that are invisible in every script: zero-width space, word joiner, byte-order mark, soft hyphen, controls.
const invisible = /[\u200b\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f]/g
// Joiners have a meaning in Arabic, Indic scripts and emoji; after Latin letters, digits and blanks they are residue.
const strayJoiner = /(?<=^|[\p{Script=Latin}\p{N}\p{P}\s])[\u200c\u200d]+/gu
const blanks = /[\s\u00a0\u0085\u2000-\u200a\u202f\u205f\u3000]+/g

/** One line as a person reads it: nothing invisible, every run of blanks one space, none at the ends. */
export const cleanLine = (line: string): string => line.replace(invisible, '').replace(strayJoiner, '').replace(blanks, ' ').trim()
