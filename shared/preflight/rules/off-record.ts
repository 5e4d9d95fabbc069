import { placedRecords } from '../attributed'
import { excerpt, type Rule } from '../rule'

/**
 * Words that somebody gave off the record stand in what will be printed. Blocks: off the record means that nothing of it may
 * be published, with or without the name (the terms of the Associated Press). A dismissed passage is nobody's words.
 */
export const offRecord: Rule = {
  id: 'off-record',
  severity: 'blocks',
  find: (desk) =>
    placedRecords(desk)
      .filter(({ record }) => record.terms === 'offRecord' && record.state !== 'dismissed')
      .map(({ place, text }) => ({ place, message: `“${excerpt(text)}” was told off the record. Take it out, or agree other terms with the source.`, params: { text: excerpt(text) } })),
}
