import { InlineQuestion } from './InlineQuestion'

interface RemoveQuestionProps {
  readonly onRemove: () => void
  readonly onKeep: () => void
}

/** Asks in the line itself before an article is deleted for good. */
export const RemoveQuestion = ({ onRemove, onKeep }: RemoveQuestionProps) => (
  <InlineQuestion words="library.removeAsk" yes="library.removeYes" no="library.removeNo" onYes={onRemove} onNo={onKeep} />
)
