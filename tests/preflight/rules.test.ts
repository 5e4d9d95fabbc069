import { describe, expect, it } from 'vitest'
import { catalogues } from '@shared/messages'
import { houseOf, isBlocked, rules } from '@shared/preflight'
import { findProtected } from '@shared/export/protected-names'
import { recordCheck, type VerificationStatus } from '@shared/verification'
import { article, attribution, findings, heading, linked, now, paragraph, register, told } from './desk'

const quote = 'Kami menunggu rakit sejak subuh dan belum ada yang datang.'
const picture = (attrs: Readonly<Record<string, unknown>>) => ({
  type: 'figure',
  attrs: { src: `asset:${'a'.repeat(64)}.jpg`, ...attrs },
  content: [{ type: 'text', text: 'Jembatan yang putus' }],
})

const checked = (attributionId: string, words: string, status: VerificationStatus) => {
  const id = `v-${attributionId}`
  return { [id]: recordCheck({ kind: 'none' }, status, { id, attributionId, words, by: 'Ratri', at: now }) }
}

describe('the gate', () => {
  it('has nothing to say of a finished article', () => {
    expect(findings(article())).toEqual([])
  })

  it('lists what blocks before what warns and informs', () => {
    const severities = findings(article({ headline: 'a'.repeat(120), authors: [], flags: { legal: true, sensitive: false, notForPublication: false } })).map(({ severity }) => severity)
    expect(severities).toEqual(['blocks', 'warns', 'informs'])
  })

  it('tells for every finding a place that the window has: words of the text, or a field [4.2]', () => {
    const broken = article(
      {
        headline: '', authors: [], byline: '', kicker: 'TK', flags: { legal: true, sensitive: false, notForPublication: true }, embargoedUntil: '2030-01-01T00:00:00+07:00',
        publishedAt: '2030-01-01T00:00:00+07:00', deck: 'a'.repeat(400), notes: { n: { state: 'open' } }, suggestions: { s: { state: 'open' } }, signOffs: { s: { id: 's', at: '2026-03-03T09:00:00+07:00', by: 'Rini', textHash: 'of another text' } }, attributions: { ...attribution('a', { sourceIds: ['nobody'] }), ...attribution('b', { kind: 'factFigure' }), ...attribution('c'), ...attribution('d'), ...attribution('e'), ...attribution('f', { terms: 'offRecord', sourceIds: ['s2'] }), ...attribution('g', { terms: 'background', sourceIds: ['s2'] }) },
        verifications: { ...checked('c', 'Dua rumah', 'needsCorrection'), ...checked('d', 'Satu rumah', 'disputed'), ...checked('b', 'Empat rumah', 'verified') }, rightOfReply: { r: { id: 'r', party: 'Dinas' } },
      },
      paragraph(`“${quote}”`), paragraph(`“${quote}” kata Sulastri, pedagang ikan.`), picture({ alt: '' }), picture({ src: '' }), paragraph(['a', 'Warga menutup jalan desa pada Selasa pagi setelah jembatan putus.']),
      paragraph('Warga menutup jalan desa pada Selasa pagi setelah jembatan putus.'), paragraph('Kata Dewi dan Melati Anggraini.'), { type: 'paragraph', content: [{ type: 'text', text: 'Air surut.' }, { type: 'footnote', content: [{ type: 'text', text: '“Sudah kami lihat,” katanya.' }] }] }, paragraph(['f', 'Lima rumah'], ', ', ['g', 'Enam rumah']), paragraph(['c', 'Dua rumah'], ', ', ['d', 'Satu rumah'], ', ', ['e', 'Nol rumah']), paragraph(['b', 'Tiga rumah'], ' yang yang  rusak dikarenakan hujan "deras\u202e.'),
      heading(4, 'Akibatnya'), { type: 'heading', attrs: { level: 2 } }, linked('http://localhost:3000/'), linked('https://contoh.id/?utm_source=x'),
    )
    const house = houseOf({ required: ['section'], words: [{ avoid: 'dikarenakan', use: 'karena' }], checklist: [{ name: 'Foto dipilih', requiredFor: 'exported' }] }).rules
    const sources = register({ jobTitle: '', credibility: 'notCredible' }, { name: 'Melati Anggraini' })
    const all = [...findings(broken, { protectedNames: ['Dewi'], house, sources, misspellings: [{ field: null, start: 0, end: 2, word: 'Du', meant: null }] }), ...findings(article({ headline: 'a'.repeat(120), deck: 'a'.repeat(120) }, { type: 'paragraph' })), ...findings(article({ language: 'en', targetWords: 5 }, paragraph('Warga yang tidak dapat ke pasar itu dan kepala desa di sana akan menunggu, karena mereka sudah lama tidak dengan bantuan dari kota pada tahun ini.')))]
    expect([...new Set(all.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ id }) => id).sort())
    const fields = ['headline', 'deck', 'section', 'publishedAt', 'kicker', 'byline', 'body', 'embargoedUntil', 'flags', 'notes', 'suggestions', 'rightOfReply', 'signOffs', 'checklist', 'language', 'targetWords']
    for (const { field, start, end, rule } of all) expect([rule, field === null ? start !== null && end !== null && (start < end || rule === 'empty-heading') : fields.includes(field)]).toEqual([rule, true])
  })

  it('has a sentence and a name for each rule in every language', () => {
    const ids = rules.map(({ id }) => id).sort()
    for (const { preflight, houseRules } of Object.values(catalogues)) {
      // What one word of a name tells is answered by a reason of its own, and has a name there.
      expect(Object.keys(houseRules.rule).sort()).toEqual([...ids, 'withheld-name-alone'].sort())
      // Of names the vault tells more; a sentence of a rule may have forms, after a low line.
      const said = new Set(Object.keys(preflight).map((key) => key.replace(/_.*$/, '')))
      expect([...said].sort()).toEqual([...ids, 'vault-locked', 'withheld-name-alone', 'withheld-name-desk', 'withheld-name-part', 'withheld-name-part-desk'].sort())
    }
  })
})

describe('a quotation', () => {
  const bare = article({}, paragraph('Warga menutup jalan desa.'), paragraph(`“${quote}”`))

  it('blocks while nobody is named for it [4.1]', () => {
    expect(told(bare)).toEqual([['unattributed-quote', 'blocks', quote]])
    expect(isBlocked(findings(bare))).toBe(true)
  })

  it('warns while its speaker is proposed and not confirmed [4.1]', () => {
    const proposed = article({}, paragraph(`“${quote}” kata Sulastri, pedagang ikan.`))
    expect(told(proposed)).toEqual([['unconfirmed-quote', 'warns', quote]])
    expect(findings(proposed)[0]?.params.speaker).toBe('Sulastri')
  })

  it('passes when a person has confirmed its source, or dismissed it', () => {
    const marked = [paragraph('“', ['a', quote], '” kata Sulastri, pedagang ikan.')]
    expect(told(article({ attributions: attribution('a') }, ...marked))).toEqual([['unverified-quote', 'informs', quote]])
    expect(told(article({ attributions: attribution('a', { state: 'dismissed', sourceIds: [] }) }, ...marked))).toEqual([])
  })

  it('does not pass by a proposal, a lost record, a confirmation without source, or a mark on a few of its words', () => {
    const marked = paragraph('“', ['a', quote], '”')
    for (const attributions of [attribution('a', { state: 'proposed' }), {}, attribution('a', { sourceIds: [] })])
      expect(told(article({ attributions }, marked))).toEqual([['unattributed-quote', 'blocks', quote]])
    const partly = paragraph('“', ['a', quote.slice(0, 20)], `${quote.slice(20)}”`)
    expect(told(article({ attributions: attribution('a') }, partly))).toEqual([['unattributed-quote', 'blocks', quote], ['unverified-quote', 'informs', quote.slice(0, 20)]])
  })

  it('is no concern where a word is only spoken of [3.4]', () => {
    expect(told(article({}, paragraph('Di kampung itu tanggul telanjur disebut “pagar” oleh warga yang tinggal di dekatnya.')))).toEqual([])
  })
})

describe('what must be there', () => {
  it('is a headline', () => {
    expect(told(article({ headline: '  ' }))).toEqual([['missing-headline', 'blocks', 'headline']])
  })

  it('is a text', () => {
    expect(told(article({}, { type: 'paragraph' }))).toEqual([['empty-body', 'blocks', 'body']])
  })

  it('is an author, though copy may be unsigned', () => {
    expect(told(article({ authors: [] }))).toEqual([['byline-missing', 'warns', 'byline']])
    expect(told(article({ authors: [{ name: 'Hendra', role: 'editor' }] }))).toEqual([['byline-missing', 'warns', 'byline']])
    expect(told(article({ authors: [], byline: 'Tim Redaksi' }))).toEqual([])
  })

  it('is a description of each picture that is not decorative', () => {
    const text = paragraph('Warga menutup jalan desa.')
    expect(told(article({}, text, picture({ alt: ' ' })))).toEqual([['missing-alt', 'blocks', 'Jembatan yang putus']])
    expect(told(article({}, text, picture({ alt: 'Tiang miring di tepi sungai' }), picture({ decorative: true })))).toEqual([])
  })

  it('is the file of each picture, even of one that decorates [4.10]', () => {
    const text = paragraph('Warga menutup jalan desa.')
    expect(told(article({}, text, picture({ src: '', alt: 'Tiang miring di tepi sungai' })))).toEqual([['missing-picture', 'blocks', 'Jembatan yang putus']])
    expect(told(article({}, text, picture({ src: '', decorative: true })))).toEqual([['missing-picture', 'blocks', 'Jembatan yang putus']])
    const kept = picture({ alt: 'Tiang miring' })
    const gone = picture({ src: `asset:${'b'.repeat(64)}.jpg`, decorative: true })
    const found = findings(article({}, text, kept, gone), { lostPictures: new Set([gone.attrs.src]) })
    expect(found.filter(({ rule }) => rule === 'missing-picture').map(({ params, where }) => [params, where])).toEqual([[{ context: 'lost' }, { part: 'picture', number: 2, around: '' }]])
  })

  it('is a source for each confirmed passage', () => {
    const marked = paragraph('Warga ', ['a', 'menutup jalan desa'], '.')
    const attributions = attribution('a', { kind: 'factFigure', sourceIds: ['s1', 's9'] })
    expect(told(article({ attributions }, marked))).toEqual([['unknown-source', 'warns', 'menutup jalan desa']])
    expect(told(article({ attributions }, marked), { sources: register({}, { id: 's9' }) })).toEqual([])
  })
})

describe('a quotation whose confirmed source has left the register', () => {
  it.each([
    ['', 'Tak ada yang menjawab. “'],
    ['though the text names a speaker', 'Sulastri menoleh. Sulastri berkata: “'],
  ])('names nobody and blocks at once %s', (_what, before) => {
    const said = article({ attributions: attribution('a', { sourceIds: ['s1'] }) }, paragraph(before, ['a', 'Kami menunggu dua bulan lamanya di sini.'], '”'))
    const settled = [['unverified-quote', 'informs', 'Kami menunggu dua bulan lamanya di sini.']]
    expect(told(said)).toEqual(settled)
    expect(told(said, { sources: register({ mergedInto: 's2' }, {}) })).toEqual(settled)
    const blocked = [['unattributed-quote', 'blocks', 'Kami menunggu dua bulan lamanya di sini.'], ['unknown-source', 'warns', 'Kami menunggu dua bulan lamanya di sini.']]
    expect(told(said, { sources: register() })).toEqual(blocked)
    expect(told(said, { sources: register({ mergedInto: 's2' }) })).toEqual(blocked)
  })
})

describe('what must be settled', () => {
  it('is every open note and suggestion', () => {
    const notes = { n1: { id: 'n1', state: 'open' }, n2: { id: 'n2', state: 'resolved' } }
    const suggestions = { x1: { state: 'open' }, x2: null }
    expect(told(article({ notes, suggestions }))).toEqual([['open-note', 'blocks', 'notes'], ['open-suggestion', 'blocks', 'suggestions']])
  })

  it('is an embargo, until its time has come in whatever offset', () => {
    expect(told(article({ embargoedUntil: '2026-11-23T02:00:01Z' }))).toEqual([['embargo', 'blocks', 'embargoedUntil']])
    expect(told(article({ embargoedUntil: '2026-11-23T02:00:00Z' }), { now })).toEqual([])
  })

  it('is a flag for the lawyers, and that a piece is not to be published', () => {
    const flags = { legal: true, sensitive: true, notForPublication: true }
    expect(told(article({ flags }))).toEqual([['legal-flag', 'blocks', 'flags'], ['not-for-publication', 'blocks', 'flags']])
  })
})

describe('what may have gone wrong', () => {
  it('is a paragraph that stands twice', () => {
    const twice = 'Warga menutup jalan desa pada Selasa pagi setelah jembatan putus.'
    expect(told(article({}, paragraph(twice), paragraph('Lanjut.'), paragraph(twice), paragraph('Lanjut.')))).toEqual([['duplicated-paragraph', 'warns', twice]])
    expect(findings(article({}, paragraph(twice), paragraph(twice)))[0]).toMatchObject({ start: twice.length + 2, end: twice.length * 2 + 2 })
  })

  it('is a headline that lists will cut', () => {
    expect(told(article({ headline: 'a'.repeat(110) }))).toEqual([])
    expect(told(article({ headline: 'a'.repeat(111) }))).toEqual([['long-headline', 'informs', 'headline']])
  })
})

describe('a name that must be withheld', () => {
  const withheld = { sources: register({ name: 'Rósa  Dewi', aliases: ['Bu Ros'], confidentiality: 'withholdName', publicLabel: 'seorang pejabat' }) }

  it('blocks wherever it would be printed, whatever its case, accents and spacing', () => {
    const subject = article({ headline: 'Kata ROSA DEWI', slug: 'x' }, paragraph('Menurut rosa\u00a0dewi dan bu ros, rapat batal.'))
    expect(told(subject, withheld)).toEqual([
      ['withheld-name', 'blocks', 'headline'],
      ['withheld-name', 'blocks', 'rosa\u00a0dewi'],
      ['withheld-name', 'blocks', 'bu ros'],
    ])
  })

  it('is found in preflight whenever the scan before writing finds it: short names, letters without a decomposition, other punctuation [5.10]', () => {
    for (const [name, text] of [['Wu', 'Kata Wu kemarin.'], ['Łukasz Żak', 'Lukasz Zak diam.'], ['Rosa Dewi', 'Rosa-Dewi diam.'], ['0812-5550-1234', 'Hubungi +62 812 5550 1234 saja.']] as const) {
      expect([name, findProtected(text, [name])]).toEqual([name, [name]])
      expect([name, told(article({}, paragraph(text)), { protectedNames: [name] }).map(([rule]) => rule)]).toEqual([name, ['withheld-name']])
    }
  })

  it('blocks with the telephone number of a withheld source too', () => {
    const sources = register({ name: 'Rosa Dewi', contact: ['0812-5550-1234'], confidentiality: 'withholdAll' })
    expect(findings(article({}, paragraph('Hubungi (0812) 5550 1234.')), { sources }).map(({ rule }) => rule)).toEqual(['withheld-name'])
  })

  it('is never repeated by the finding', () => {
    const [finding] = findings(article({}, paragraph('Menurut Rosa Dewi, rapat batal.')), withheld)
    expect(JSON.stringify({ ...finding, start: 0, end: 0 })).not.toMatch(/rosa|dewi/i)
  })

  it('is found as whole words alone, and may be given by the caller', () => {
    expect(told(article({}, paragraph('Dewina membeli mawar Rosario.')), { protectedNames: ['Dewi', 'Rosa', 'al'] })).toEqual([])
    expect(told(article({}, paragraph('Kata Dewi.')), { protectedNames: ['dewi'] })).toEqual([['withheld-name', 'blocks', 'Dewi']])
    expect(told(article({}, paragraph('Dewilah yang menelepon.')), { protectedNames: ['dewi'] })).toEqual([['withheld-name', 'blocks', 'Dewi']])
  })
})
