import type { ArticleFacts } from '@shared/article'

/**
 * The facts of an article after the earlier ones of a version were restored. What happened is not undone by bringing back words: a
 * note that was written since is kept (where its words are gone it says so), and so is who has the piece, who had it and who
 * signed it off.
 */
export const restoredFacts = (version: ArticleFacts, present: ArticleFacts): ArticleFacts => ({
  ...version,
  notes: { ...version.notes, ...present.notes },
  handOvers: { ...version.handOvers, ...present.handOvers },
  signOffs: present.signOffs,
  assignee: present.assignee,
})
