import { describe, expect, test } from 'vitest'
import { toHtml } from '@shared/export/html'
import { findProtected } from '@shared/export/protected-names'
import { body, paragraph, published, words, mark } from '../support/articles'

const name = 'Séraphine Łukasik'
const found = (text: string, ...names: readonly string[]): readonly string[] => findProtected(text, names)

describe('the scan of a finished text for protected names', () => {
  test.each([
    ['as it is', 'kata Séraphine Łukasik, kemarin'],
    ['in another case', 'SÉRAPHINE ŁUKASIK'],
    ['without accents', 'Seraphine Lukasik'],
    ['decomposed', 'Se\u0301raphine Łukasik'],
    ['over a line', 'Séraphine\n  Łukasik'],
    ['with a no-break blank', 'Séraphine\u00a0Łukasik'],
    ['with a soft hyphen and a joiner', 'Séra\u00adphine Łu\u200bkasik'],
    ['run together', '#SeraphineLukasik2026'],
    ['as a file name', 'foto-seraphine-lukasik-1.jpg'],
    ['in HTML references', 'S&eacute;raphine &#321;ukasik &#x141;'],
    ['in hexadecimal references', '&#x53;&#xe9;raphine &#x141;ukasik'],
    ['percent-encoded', 'https://contoh.id/S%C3%A9raphine%20%C5%81ukasik'],
    ['as JSON escapes it', '{"name":"S\\u00e9raphine \\u0141ukasik"}'],
    ['as YAML escapes it', 'author: "S\\xe9raphine \\u0141ukasik"'],
    ['encoded within an encoding', 'href="?q=S%25C3%25A9raphine&amp;#32;&amp;#x141;ukasik"'],
    ['with bold inside a word', '<p>S<strong>éra</strong>phine Łuka<em>sik</em></p>'],
    ['with Markdown inside a word', 'S**éra**phine \\Łuka_sik_'],
    ['in an attribute', '<img src="a.jpg" alt="Séraphine Łukasik">'],
    ['in linked data', '<script type="application/ld+json">\n{\n "name": "S\\u00e9raphine Łukasik"\n}\n</script>'],
    ['with a clitic', 'Séraphine Łukasiknya'],
  ])('finds a name %s', (_how, text) => expect(found(text, name)).toEqual([name]))

  test('finds a name of one word as a word, with a clitic, and not within another', () => {
    expect(found('kata Danilov.', 'Danilov')).toEqual(['Danilov'])
    expect(found('rumah Danilovnya', 'Danilov')).toEqual(['Danilov'])
    expect(found('Danilov’s house', 'Danilov')).toEqual(['Danilov'])
    expect(found('Danilovich', 'Danilov')).toEqual([])
    expect(found('mereka berani', 'Ani')).toEqual([])
    expect(found('王小明说', '王小明')).toEqual(['王小明'])
  })

  test.each(['0812-3456-7890', '+62 812 3456 7890', '(0812) 34567890', '62812.3456.7890', 'tel:+6281234567890'])('finds a telephone number written %s', (text) =>
    expect(found(`hubungi ${text} segera`, '+62 812-3456-7890')).toEqual(['+62 812-3456-7890']),
  )

  test('finds an address of any kind', () => {
    expect(found('<a href="mailto:Sumber%2Ekami@contoh.id">', 'sumber.kami@contoh.id')).toEqual(['sumber.kami@contoh.id'])
    expect(found('Jalan Kenanga No. 7, Seruni', 'Jl. Kenanga 7', 'Jalan Kenanga No 7')).toEqual(['Jalan Kenanga No 7'])
  })

  test('tells all that were found, in the order given, each once; an empty name is never found', () => {
    expect(found('b lalu a', 'a', 'c', 'b', 'a', '', ' ', '…')).toEqual(['a', 'b'])
  })

  test('the words of HTML itself are no names, the words of the article are', () => {
    const names = ['Mark', 'Georgia', 'Main', 'Section', 'Li', 'Charter', 'Headline', 'Canonical Href']
    const page = (text: string) => toHtml(published({ body: body(paragraph(words(text, mark('highlight')))), headline: 'Hujan', section: 'Daerah' }), { profile: 'page' }).text
    expect(findProtected(page('Turun sejak pagi'), names)).toEqual([])
    expect(findProtected(page('Mark dan Li ke Georgia'), names)).toEqual(['Mark', 'Georgia', 'Li'])
  })

  test('one name of five hundred is found in a text of 50,000 words', () => {
    const text = `<p>${'Rapat anggaran kota ditunda sampai hasil audit terbit. '.repeat(6_000)}</p> <a <a <a " `
    const names = Array.from({ length: 500 }, (_, index) => `Nama${index} Panjang${index}`)
    expect(findProtected(`${text}Nama7 Panjang7`, names)).toEqual(['Nama7 Panjang7'])
  })
})
