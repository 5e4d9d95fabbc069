import { openingLength, readFacts } from '@shared/import/text/facts'
import type { PlannedBlock, Role } from '@shared/import/text'
import type { MessageKey } from '@shared/messages'

/** What becomes of a block in a role. `opening`: it stays in the text but for its first `length` characters, a dateline. */
export type Fate =
  | { readonly kind: 'stays' }
  | { readonly kind: 'opening'; readonly to: readonly string[]; readonly length: number }
  | { readonly kind: 'moved'; readonly to: readonly string[] }
  | { readonly kind: 'removed' }

const inText: ReadonlySet<Role> = new Set(['body', 'heading', 'listItem'])

/** What becomes of `block` when it is taken for `role`. */
export function fateOf(block: PlannedBlock, role: Role): Fate {
  if (inText.has(role)) return { kind: 'stays' }
  const { to } = readFacts(block, role)
  if (role === 'dateline') return to.length === 0 ? { kind: 'stays' } : { kind: 'opening', to, length: openingLength(block) }
  return to.length === 0 ? { kind: 'removed' } : { kind: 'moved', to }
}

/** The role that takes a block out of the text or, where it is out, back in: as it was read, else as a paragraph. */
export function toggledRole(block: PlannedBlock, role: Role): Role {
  const { kind } = fateOf(block, role)
  if (kind === 'stays' || kind === 'opening') return 'residue'
  return fateOf(block, block.role).kind === 'stays' ? block.role : 'body'
}

type FieldKey = Extract<MessageKey, `editor.field.${string}`>

/** The editor's own names of the fields, by the name that the import record gives them. */
const fieldKeys: Readonly<Record<string, FieldKey>> = {
  headline: 'editor.field.headline',
  kicker: 'editor.field.kicker',
  deck: 'editor.field.deck',
  authors: 'editor.field.byline',
  'dateline.place': 'editor.field.datelinePlace',
  'dateline.date': 'editor.field.datelineDate',
  section: 'editor.field.section',
  creditLine: 'editor.field.creditLine',
  tags: 'editor.field.tags',
}

type SourceKindKey = Extract<MessageKey, `terms.sourceKind.${string}`>
type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** The name of the field that took a block (`to` of the import record), for a person. */
export function fieldName(to: string, t: Translate): string {
  const key = fieldKeys[to]
  if (key) return t(key)
  return t('importView.sourceOf', { kind: t(`terms.sourceKind.${to.replace(/^source:/, '')}` as SourceKindKey) })
}
