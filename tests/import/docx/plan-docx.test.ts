import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { bodyText, readBody } from '@shared/document'
import { planDocx } from '@shared/import/docx'
import { applyPlan } from '@shared/import/text'
import { notesOf } from '@shared/notes'
import { del, drawing, end, ins, listed, p, r, style, wordFile, type WordFile } from './word-file'

const now = '2026-11-23T09:00:00+07:00'
const read = async (file: WordFile) => applyPlan(await planDocx(wordFile(file), { origin: 'naskah.docx', now }), new Map())
const text = (body: NodeJson | undefined): string => (body ? bodyText(readBody(body)) : '')

const title = p(r('Jembatan Arjuna ditutup dua pekan'), style('Title'))
const lead = 'Pemerintah kota menutup Jembatan Arjuna selama dua pekan mulai Senin karena tiangnya retak, kata kepala dinas.'

describe('a Word file', () => {
  it('keeps headings, bold, lists with their nesting, links and footnotes', async () => {
    const { article } = await read({
      body: [
        title, p(r(lead)), p(r('Yang ditutup'), style('Heading2')),
        p(r('jalur'), listed(0)), p(r('jalur cepat'), listed(1)), p(r('trotoar'), listed(0)),
        p(`${r('Ia ')}${r('tegas', '<w:b/>')}${r(' menolak')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(', lihat ')}<w:hyperlink r:id="l1">${r('rilis')}</w:hyperlink>${r(' dinas yang terbit kemarin sore di situs pemerintah kota.')}`),
      ].join(''),
      footnotes: `<w:footnote w:id="2">${p(r('Rapat 3 November.'))}</w:footnote>`,
      links: { l1: 'https://dinas.example/rilis?utm_source=x' },
    })
    expect(article.headline).toBe('Jembatan Arjuna ditutup dua pekan')
    const types = (article.body.content ?? []).map(({ type }) => type)
    expect(types).toEqual(['paragraph', 'heading', 'orderedList', 'paragraph'])
    expect(JSON.stringify(article.body)).toContain('"footnote","content":[{"type":"text","text":"Rapat 3 November."}]')
    expect(JSON.stringify(article.body)).toContain('"href":"https://dinas.example/rilis"')
    expect(text(article.body)).toBe([lead, 'Yang ditutup', 'jalur', 'jalur cepat', 'trotoar', 'Ia tegas menolak, lihat rilis dinas yang terbit kemarin sore di situs pemerintah kota.'].join('\n\n'))
    expect(article.original).toBeNull()
  })

  it('[22.1] makes notes of remarks, with their answers, on the words they stood on', async () => {
    const remark = (id: number, author: string, words: string, paragraph: string) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-20T08:15:00Z" w:initials="X"><w:p w14:paraId="${paragraph}">${r(words)}</w:p></w:comment>`
    const { article } = await read({
      body: title + p(`${r('Pemerintah kota menutup ')}<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${r('Jembatan')}${r(' Arjuna', '<w:i/>')}<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="1"/></w:r>${r(' selama dua pekan mulai Senin karena tiangnya retak.')}`),
      comments: remark(1, 'Ratri', 'Cek ejaannya', 'AA') + remark(2, 'Bayu', 'Sudah dicek', 'BB'),
      commentsExtended: '<w15:commentEx w15:paraId="AA" w15:done="0"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/>',
    })
    const notes = [...notesOf(article).values()]
    expect(notes.map(({ words, entries, state, target }) => [words, state, target, entries.map(({ author, text }) => [author, text])])).toEqual([
      ['Jembatan Arjuna', 'open', 'passage', [['Ratri', 'Cek ejaannya'], ['Bayu', 'Sudah dicek']]],
    ])
    expect(text(article.body)).toBe('Pemerintah kota menutup Jembatan Arjuna selama dua pekan mulai Senin karena tiangnya retak.')
    expect(JSON.stringify(article.body)).toContain(`"type":"note","attrs":{"id":"${notes[0]!.id}"}`)
  })

  it('makes the text before and after of tracked changes, and knows who made them', async () => {
    const { article } = await read({ body: title + p(`${r('Pemerintah kota menutup jembatan ')}${del('Ratri', 'tiga')}${ins('Ratri', r('dua'))}${r(' pekan mulai Senin karena tiangnya retak')}${ins('Bayu', r(', kata kepala dinas'))}${r('.')}`) })
    expect(text(article.body)).toBe('Pemerintah kota menutup jembatan dua pekan mulai Senin karena tiangnya retak, kata kepala dinas.')
    expect(text(article.original?.body)).toBe('Pemerintah kota menutup jembatan tiga pekan mulai Senin karena tiangnya retak.')
    expect(article.original?.headline).toBe(article.headline)
    expect(Object.values(article.suggestions).map((record) => { const { author, deleted, inserted, at } = record as Record<string, string>; return [author, deleted, inserted, at] })).toEqual([
      ['Ratri', 'tiga', 'dua', '2026-11-20T08:15:00Z'],
      ['Bayu', '', ', kata kepala dinas', '2026-11-20T08:15:00Z'],
    ])
  })

  it('takes a paragraph that was put in, one that was taken out, a split and a join for what they are', async () => {
    const { article } = await read({
      body: [
        title,
        p(r(lead)),
        p(ins('Ratri', r('Paragraf baru yang seluruhnya ditambahkan oleh penyunting sore ini.')), end('ins', 'Ratri')),
        p(del('Ratri', 'Paragraf lama yang seluruhnya dibuang oleh penyunting sore ini.'), end('del', 'Ratri')),
        p(r('Bagian pertama kalimat ini terpisah '), end('ins', 'Ratri')),
        p(r('dari bagian keduanya setelah disunting.')),
        p(r('Sambungan pertama ini melekat '), end('del', 'Ratri')),
        p(r('pada sambungan keduanya sekarang.')),
      ].join(''),
    })
    expect(text(article.body).split('\n\n')).toEqual([
      lead, 'Paragraf baru yang seluruhnya ditambahkan oleh penyunting sore ini.', 'Bagian pertama kalimat ini terpisah', 'dari bagian keduanya setelah disunting.', 'Sambungan pertama ini melekat pada sambungan keduanya sekarang.',
    ])
    expect(text(article.original?.body).split('\n\n')).toEqual([
      lead, 'Paragraf lama yang seluruhnya dibuang oleh penyunting sore ini.', 'Bagian pertama kalimat ini terpisah dari bagian keduanya setelah disunting.', 'Sambungan pertama ini melekat', 'pada sambungan keduanya sekarang.',
    ])
  })

  it('hands over its pictures for the figures that show them, and lists those that no article can hold [22.4]', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
    const { article, pictures, removed } = await read({
      body: title + p(r(lead)) + p(drawing('foto.png', 'Jembatan dari udara')) + p(drawing('skema.emf', 'Skema tiang')) + p(drawing('lain.png', '')),
      pictures: { 'foto.png': png, 'skema.emf': png, 'lain.png': Uint8Array.from([...png, 4]) },
    })
    expect((article.body.content ?? []).filter(({ type }) => type === 'figure').map(({ attrs }) => attrs?.['alt'])).toEqual(['Jembatan dari udara', ''])
    expect(pictures.map(({ figure, name, bytes }) => [figure, name, bytes.length])).toEqual([[0, '1.png', 7], [1, '2.png', 8]])
    expect(removed.map(({ reason, text: words }) => [reason, words])).toEqual([['picture-missing', 'Skema tiang']])
  })

  it('keeps a paragraph that was taken out before a line that leaves the text, and lists words taken out of such a line', async () => {
    const gone = 'Paragraf penting yang seluruhnya dibuang oleh penyunting sore ini.'
    const { article, removed } = await read({
      body: title + p(r(lead)) + p(del('Ratri', gone), end('del', 'Ratri')) + p(`${r('Penulis: Rini ')}${del('Ratri', 'Astuti')}${ins('Ratri', r('Wulandari'))}`) + p(r(lead.replace('dua', 'tiga'))),
    })
    expect(article.headline).toBe('Jembatan Arjuna ditutup dua pekan')
    expect(article.original?.headline).toBe(article.headline)
    expect(text(article.original?.body)).toContain(gone)
    expect(text(article.body)).not.toContain(gone)
    expect(removed.map(({ text: words, reason }) => [reason, words])).toContainEqual(['deleted-text', 'Penulis: Rini Astuti'])
  })

  it('[22.2] lists what stands on every page, hidden words and formulas, and keeps them out of the text', async () => {
    const { article, removed } = await read({
      body: title + p(`${r(lead)}${r('rahasia', '<w:vanish/>')}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`),
      header: p(r('Naskah internal Harian Pagi')),
    })
    expect(text(article.body)).toBe(lead)
    expect(removed.map(({ text: words, reason }) => [reason, words])).toEqual([['page-header', 'Naskah internal Harian Pagi'], ['hidden-text', 'rahasia'], ['formula', 'a=b']])
  })

  it('[22.2] says in a sentence what is no Word file, and what would grow too large', async () => {
    await expect(planDocx(new Uint8Array([80, 75, 3, 4, 1, 2]), { origin: 'a.docx', now })).rejects.toMatchObject({ code: 'unsupportedFormat' })
    await expect(planDocx(new TextEncoder().encode('no'), { origin: 'a.docx', now })).rejects.toMatchObject({ code: 'unsupportedFormat' })
    await expect(planDocx(wordFile({ body: `${p(r(lead))}<w:p` }), { origin: 'a.docx', now })).rejects.toMatchObject({ code: 'unsupportedFormat' })
    const bomb = wordFile({ body: p(r('a'.repeat(70_000_000))) })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(planDocx(bomb, { origin: 'a.docx', now })).rejects.toMatchObject({ code: 'tooLarge' })
    // Many names for one stored part that says it is empty: each would be a copy of it.
    const liar = zipSync(Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`word/media/${at}.png`, new Uint8Array(1_000)])), { level: 0 })
    const view = new DataView(liar.buffer)
    for (let at = 0; at < liar.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0, true)
    await expect(planDocx(liar, { origin: 'a.docx', now })).rejects.toMatchObject({ code: 'unsupportedFormat' })
    await expect(planDocx(wordFile({ body: p(ins('Ratri', r('a')).repeat(2_001)) }), { origin: 'a.docx', now })).rejects.toMatchObject({ code: 'tooLarge' })
    await expect(planDocx(wordFile({ body: '' }), { origin: 'a.docx', now })).rejects.toMatchObject({ code: 'emptyFile' })
  })

  it('fetches nothing that a file names and follows no entity', async () => {
    const bytes = wordFile({ body: p(r(lead)) })
    expect(bytes.length).toBeGreaterThan(0)
    const hostile = wordFile({ body: p(r('&lt;script&gt;alert(1)&lt;/script&gt; adalah kata-kata biasa dalam kalimat panjang ini saja.')) })
    expect(text((applyPlan(await planDocx(hostile, { origin: 'a.docx', now }), new Map())).article.body)).toContain('<script>alert(1)</script>')
  })
})

