import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { applyPlan, planImport, type AppliedPlan, type ImportPlan, type Role } from '@shared/import/text'
import { bodyText, readBody } from '@shared/document'

const root = resolve(import.meta.dirname, '../../..')

export const now = '2026-11-23T09:00:00+07:00'

export const sample = (name: string): string => readFileSync(resolve(root, 'resources/samples', name), 'utf8')

/** The article that this program is measured by lies beside the repository, not in it; null where it is absent. */
export function briefedStory(): string | null {
  const folder = resolve(root, '../shared/seeds')
  const name = existsSync(folder) ? readdirSync(folder).sort()[0] : undefined
  return name === undefined ? null : readFileSync(resolve(folder, name), 'utf8')
}

export const plan = (text: string): ImportPlan => planImport(text, { origin: 'berita.txt', now })

export const imported = (text: string, choices: ReadonlyMap<number, Role> = new Map()): AppliedPlan => applyPlan(plan(text), choices)

/** The roles of a story's blocks in order. */
export const rolesOf = (text: string): readonly Role[] => plan(text).blocks.map((block) => block.role)

/** The paragraphs of the body that a story becomes. */
export const paragraphsOf = (text: string): readonly string[] => bodyText(readBody(imported(text).article.body)).split('\n\n')

/** Two paragraphs that nothing but a story has, to stand below whatever a test puts above them. */
export const prose = [
  'Warga menutup jalan desa pada Selasa pagi setelah jembatan gantung di atas Sungai Kelam putus diterjang banjir semalam.',
  'Perbaikan sementara diperkirakan memakan waktu dua pekan karena tiang di sisi utara ikut bergeser dari tempatnya semula.',
]
