import type { Source } from '@shared/source'
import { labelTells } from './label-tells'

/** True when a record can be stored: it has a name, and a withheld one a public label that does not tell it. */
export const isReady = (source: Source): boolean =>
  source.name.trim() !== '' && (source.confidentiality === 'none' || (source.publicLabel.trim() !== '' && !labelTells(source)))
