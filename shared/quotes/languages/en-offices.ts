import { groups } from './language'

const offices = groups(`
    source
    insider
    operative
    staffer
    donor
    lobbyist
    critic
    president
    president-elect
    senator-elect sen.-elect
    representative-elect rep.-elect congressman-elect congresswoman-elect
    governor-elect gov.-elect
    mayor-elect
    sheriff-elect
    senator sen
    representative rep congressman congresswoman lawmaker mp mep msp mla mk td backbencher frontbencher
    governor gov
    mayor
    secretary
    speaker
    chairman chairwoman chair chairperson
    director
    leader
    judge justice
    analyst expert scholar researcher scientist professor academic historian economist
    spokesman spokeswoman spokesperson
    manager
    strategist consultant
    adviser advisor aide
    attorney lawyer prosecutor counsel solicitor
    nominee candidate contender
    front-runner frontrunner
    general
    sheriff
    officer
    chief
    ceo executive businessman businesswoman mogul billionaire developer tycoon
    pollster
    host co-host anchor co-anchor moderator
    reporter journalist correspondent columnist
    minister
    ambassador diplomat
    administrator
    comptroller
    regulator
    rival opponent challenger
    chancellor
    premier
    taoiseach
    tánaiste tanaiste
    whip
    envoy
    negotiator mediator
    commissioner
    pastor reverend
    doctor physician
    activist organizer advocate
    voter supporter
    author writer
    coach
    actor
    actress
    singer
    lieutenant
    deputy
    treasurer
    mother
    father
    wife
    husband
    daughter
    son
    widow
    owner
    teacher
    student
    editor
    founder co-founder
    democrat
    republican
    veteran
    official
    resident
    farmer
    nurse
    agent
    detective
    auditor
    clerk
    registrar
    assessor
    coroner
    trustee
    executive
    magistrate
    chaplain
    ombudsman
    marshal
    organiser
    undersecretary
    delegate
    comedian
    pope
    constable inspector
    councillor councilor councilman councilwoman councilmember
    assemblymember boardmember
    toxicologist engineer
    lawmaker legislator
    parent
    protester
    neighbor neighbour
    superintendent
    principal
    bishop archbishop cardinal
    investigator
    spokesperson
    vice-president`)

/** "then-chief of staff Dennis Hale", "ex-mayor Ann Lee": with what shows that somebody held the office once. */
const withThen = (held: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...held, ...[...held].flatMap(([word, group]) => [[`then-${word}`, group] as const, [`ex-${word}`, group] as const])])

/** Offices, trades and relations by which English news calls people; those on one line may stand for each other. */
export const englishOffices: ReadonlyMap<string, string> = withThen(offices)
