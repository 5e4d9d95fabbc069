import type { Language } from './languages/language'
import type { Token } from './tokens'

const kin = /^(?:ibu|bapak|ibunda|orangtua|tua|ipar|kandung)$/
const involved = /^(?:korban|pelaku|tersangka|terdakwa|saksi|pasien|siswa|santri)$/

/** "tetangga pelaku", "ibu korban": somebody by whom he is to the one whom the role at `at` is of; null when it is his own. */
export function kinRole(tokens: readonly Token[], at: number, language: Language): string | null {
  const role = tokens[at]?.lower ?? ''
  if (language.familyNameLast || !involved.test(role)) return null
  const before = tokens[at - 1]?.lower ?? ''
  return language.relations.has(before) || kin.test(before) ? `${before} ${role}` : null
}

/** "Kepala Desa" is the "Kades", too: the groups and the titles of offices that are also called in short. */
export const shortOffices: ReadonlyMap<string, readonly string[]> = new Map([
  ['desa', ['camat', 'kades']],
  ['sekolah', ['kepsek']],
  ['dinas', ['kakanwil', 'kadis']],
])
