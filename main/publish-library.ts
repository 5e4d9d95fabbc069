import type { Desk } from './desk'
import type { PublishLibrary } from './publish/library'
import type { Spellers } from './spelling/spellers'

/** The library that is open at the moment of each call, as publishing needs it. */
export const publishLibrary = (desk: Desk, spellers: Spellers): PublishLibrary => ({
  spellers,
  get folder() {
    return desk.library().folder
  },
  get readOnly() {
    return desk.library().readOnly
  },
  load: (id) => desk.library().load(id),
  addRecords: (id, records) => desk.library().addRecords(id, records),
  keepVersion: (id, article, reason) => desk.library().keepVersion(id, article, reason),
  sources: () => desk.library().sources(),
  protectedSources: () => desk.library().protectedSources(),
  get lacksSources() {
    return desk.library().lacksSources
  },
  get vault() {
    return desk.library().vault
  },
  readLibraryFile: () => desk.library().readLibraryFile(),
  houseRules: () => desk.library().houseRules(),
  get pictures() {
    return desk.library().pictures
  },
  get wordList() {
    return desk.library().wordList
  },
})
