import type { Source } from '@shared/source'
import { fold } from '@shared/text/fold'
import { namePattern } from '@shared/text/name-pattern'

/** True where the public label of a source holds its name or an alias. */
export const labelTells = ({ name, aliases, publicLabel }: Pick<Source, 'name' | 'aliases' | 'publicLabel'>): boolean =>
  [name, ...aliases].some((each) => namePattern(each)?.test(fold(publicLabel)) ?? false)
