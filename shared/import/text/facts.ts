import { authorsOf, readOutletByline } from './bylines'
import { readDateLine } from './dates'
import { readDateline } from './datelines'
import { creditKind, readBreadcrumb, readCredit, readHeadLabel, readSectionLabel, readTags } from './labels'
import { withoutSubjectLabel } from './mail-head'
import { isAgency } from './outlets'
import type { BlockFacts, PlannedBlock, Role } from './plan'

export type Facts = BlockFacts

const nothing: Facts = { to: [] }

function outletSource(name: string | null, index: number): Pick<Facts, 'sources'> {
  return name === null ? {} : { sources: [{ kind: isAgency(name) ? 'wire' : 'media', name, index }] }
}

const sourceFields = (facts: Pick<Facts, 'sources'>): readonly string[] => (facts.sources ?? []).map((source) => `source:${source.kind}`)

function creditFacts(text: string, index: number): Facts {
  const name = readCredit(text)?.name ?? text
  const kind = creditKind(name)
  return { creditLine: name, sources: [{ kind, name, index }], to: ['creditLine', `source:${kind}`] }
}

function bylineFacts(text: string, index: number): Facts {
  const authors = authorsOf(text)
  const outlet = outletSource(readOutletByline(text)?.outlet ?? null, index)
  // A line without a single name is kept as it is printed, so that nothing of it is lost.
  return { authors: authors.length > 0 ? authors : [{ name: text, role: 'writer' }], ...outlet, to: ['authors', ...sourceFields(outlet)] }
}

function datelineFacts(text: string, index: number): Facts {
  const dateline = readDateline(text)
  if (!dateline) return nothing
  const outlet = outletSource(dateline.outlet, index)
  const to = [...(dateline.place ? ['dateline.place'] : []), ...(dateline.date ? ['dateline.date'] : []), ...sourceFields(outlet)]
  return { place: dateline.place, date: dateline.date, ...outlet, to }
}

function dateFacts(text: string, index: number): Facts {
  const line = readDateLine(text)
  const outlet = outletSource(line?.outlet ?? null, index)
  return { date: line?.date ?? text, ...outlet, to: ['dateline.date', ...sourceFields(outlet)] }
}

/** The section that a label, a name or the last crumb but the headline gives. */
const sectionFacts = (text: string): Facts => ({ section: readSectionLabel(text) ?? readBreadcrumb(text)?.slice(1, 3).at(-1) ?? text, to: ['section'] })

const readers: Readonly<Record<Role, (text: string, index: number) => Facts>> = {
  body: () => nothing,
  heading: () => nothing,
  listItem: () => nothing,
  residue: () => nothing,
  headline: (text) => ({ headline: readHeadLabel(text)?.value ?? withoutSubjectLabel(text), to: ['headline'] }),
  kicker: (text) => ({ kicker: text.replace(/\s*:$/, ''), to: ['kicker'] }),
  deck: (text) => ({ deck: readHeadLabel(text)?.value ?? text, to: ['deck'] }),
  masthead: (text, index) => ({ sources: [{ kind: 'media', name: text, index }], to: ['source:media'] }),
  tagline: () => nothing,
  byline: bylineFacts,
  dateline: datelineFacts,
  date: dateFacts,
  credit: creditFacts,
  section: sectionFacts,
  tags: (text) => ({ tags: readTags(text) ?? [text], to: ['tags'] }),
}

/** Reads a block in the role that it was given, by the assistant or by a person. */
export const readFacts = (block: Pick<PlannedBlock, 'text' | 'index' | 'role' | 'said'>, role: Role): Facts =>
  block.said && role === block.role ? block.said : readers[role](block.text, block.index)

/** Where the paragraph proper begins in a block with a dateline: after the opening. 0 without one. */
export const openingLength = ({ text, opening }: Pick<PlannedBlock, 'text' | 'opening'>): number => opening ?? readDateline(text)?.length ?? 0
