import type { PlannedBlock, PlannedPicture, Role } from '@shared/import/text'
import { useTranslate } from '../shell/messages'
import { BlockContent, shapeOf } from './BlockContent'
import { fateOf, fieldName, type Fate } from './fate'
import { RoleMenu } from './RoleMenu'

interface StoryBlockProps {
  readonly block: PlannedBlock
  readonly role: Role
  /** Pictures that came with the page. */
  readonly pictures: readonly PlannedPicture[]
  readonly isMenuOpen: boolean
  /** A person gave it this role: nothing about it is unsure any more. */
  readonly isChosen: boolean
  readonly onMenu: (open: boolean) => void
  readonly onChoose: (role: Role) => void
}

/** Below this a proposal is called unsure: about one in three of its kind is wrong. */
const sure = 0.65

const shapes: Readonly<Record<Fate['kind'], string>> = { stays: '', opening: '→', moved: '→', removed: '×' }

/** One block of the story in its place: what it is taken for in the margin, what becomes of it below its words. */
export function StoryBlock({ block, role, pictures, isMenuOpen, isChosen, onMenu, onChoose }: StoryBlockProps) {
  const t = useTranslate()
  const fate = fateOf(block, role)
  const fields = 'to' in fate ? fate.to.map((to) => fieldName(to, t)).join(', ') : ''
  const shape = shapeOf(block.node)
  const unsure = !isChosen && block.confidence < sure
  return (
    <div className={`import-block import-as-${role} import-fate-${fate.kind}`} role="presentation">
      <div role="gridcell" className="import-margin">
        <RoleMenu role={role} shape={role === 'body' ? shape : null} isOpen={isMenuOpen} onOpenChange={onMenu} onChoose={onChoose} />
        {unsure && <span className="import-unsure">{t('importView.mark.unsure')}</span>}
      </div>
      <div role="gridcell" className="import-words">
        {fate.kind === 'opening' ? (
          <p className="import-text">
            <span className="import-opening">{block.text.slice(0, fate.length)}</span>
            {block.text.slice(fate.length)}
          </p>
        ) : shape !== null && block.node && fate.kind === 'stays' ? (
          <BlockContent node={block.node} pictures={pictures} />
        ) : (
          <p className="import-text">
            {fate.kind === 'removed' ? <s>{block.text}</s> : block.text}
          </p>
        )}
        {fate.kind !== 'stays' && (
          <p className="import-fate">
            <span className="import-fate-shape" aria-hidden="true">
              {shapes[fate.kind]}
            </span>
            {fate.kind === 'removed' ? `${t('importView.mark.removed')}. ${t(`importAssistant.reason.${isChosen ? 'chosen-by-person' : block.reason}`)}` : t('importView.mark.moved', { field: fields })}
          </p>
        )}
      </div>
    </div>
  )
}
