import type { Library } from '../store'

/** The little that publishing asks of the library. Articles are read as they are stored, never as a draft. */
export type PublishLibrary = Pick<Library, 'folder' | 'readOnly' | 'load' | 'addRecords' | 'keepVersion' | 'sources' | 'protectedSources' | 'lacksSources' | 'vault' | 'readLibraryFile' | 'houseRules'>
