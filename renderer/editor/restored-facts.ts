import type { ArticleFacts } from '@shared/article'

/**
 * The facts of an article after the earlier ones of a version were restored. What happened is not undone by bringing back words: a
 * note that was written since is kept (where its words are gone it says so), and so are checks (which lapse by themselves with
 * other words), who was asked for a reply and what they answered, printed corrections, who has the piece and signed it off, what was ticked, and what was done.
 */
export const restoredFacts = (version: ArticleFacts, present: ArticleFacts): ArticleFacts => ({
  ...version,
  notes: { ...version.notes, ...present.notes },
  verifications: { ...version.verifications, ...present.verifications },
  rightOfReply: { ...version.rightOfReply, ...present.rightOfReply },
  corrections: present.corrections,
  handOvers: { ...version.handOvers, ...present.handOvers },
  signOffs: present.signOffs,
  checklist: present.checklist,
  deeds: { ...version.deeds, ...present.deeds },
  assignee: present.assignee,
})
