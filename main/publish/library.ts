import type { Spellers } from '../spelling/spellers'
import type { Library } from '../store'

/** The little that publishing asks of the library. Articles are read as they are stored, never as a draft. */
export type PublishLibrary = Pick<Library, 'folder' | 'readOnly' | 'load' | 'addRecords' | 'keepVersion' | 'sources' | 'protectedSources' | 'lacksSources' | 'vault' | 'readLibraryFile' | 'houseRules' | 'wordList' | 'pictures'> & {
  /** Where it is missing nothing is told about spelling. */
  readonly spellers?: Spellers
}
