/** How often a speaker holds that was proposed without a cue, by where the name stood. */
export const confidences = { sameParagraph: 0.85, sentenceBefore: 0.75, paragraphBefore: 0.6, subjectBefore: 0.7, subjectOfParagraphBefore: 0.5, subjectOfSentence: 0.55 } as const

/** A confidence as it is told: two places, never certain, never none. */
export const rounded = (confidence: number): number => Math.round(Math.max(0.05, Math.min(0.99, confidence)) * 100) / 100
