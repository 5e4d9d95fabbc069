import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { decodeText } from '@shared/import/decode'

/** The bytes of a text in characters that a decoder knows: what each one and each pair of bytes is read as, turned round. */
function encoder(label: string): (text: string) => Uint8Array {
  const known = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(label)
  const learn = (...bytes: readonly number[]): void => {
    const read = decoder.decode(Uint8Array.from(bytes))
    if ([...read].length === 1 && read !== '\ufffd' && !known.has(read)) known.set(read, bytes)
  }
  for (let one = 0; one < 256; one += 1) learn(one)
  for (let one = 128; one < 256; one += 1) for (let two = 0x40; two < 256; two += 1) learn(one, two)
  return (text) => Uint8Array.from([...text].flatMap((character) => known.get(character)!))
}

const stories: readonly (readonly [string, string])[] = [
  ['shift_jis', '港のそばで四十年つづいた食堂が、来月いっぱいで店を閉める。店主は「自分の足が動かなくなった」と話した。'],
  ['euc-jp', '港のそばで四十年つづいた食堂が、来月いっぱいで店を閉める。店主は「自分の足が動かなくなった」と話した。'],
  ['gb18030', '港口边开了四十年的餐馆将在这个月底关门。老板说，客人没有少，是他自己的腿走不动了。'],
  ['big5', '港口邊開了四十年的餐館將在這個月底關門。老闆說，客人沒有少，是他自己的腿走不動了。'],
  ['euc-kr', '항구 옆에서 사십 년을 이어 온 식당이 이달 말에 문을 닫는다. 주인은 다리가 움직이지 않는다고 말했다.'],
  ['windows-1251', 'Столовая у порта, которая работала сорок лет, закроется в конце месяца, сказал хозяин.'],
  ['koi8-u', 'Столовая у порта, которая работала сорок лет, закроется в конце месяца, сказал хозяин.'],
  ['windows-1253', 'Το μαγειρείο δίπλα στο λιμάνι κλείνει στο τέλος του μήνα.'],
  ['windows-1255', 'המסעדה ליד הנמל תיסגר בסוף החודש אחרי ארבעים שנה'],
  ['windows-1256', 'مطعم الميناء يغلق أبوابه في نهاية الشهر بعد أربعين عاما من العمل'],
  ['windows-874', 'ร้านอาหารริมท่าเรือจะปิดในสิ้นเดือนนี้หลังเปิดมาสี่สิบปี'],
]

describe('a text in another script that does not say how it is written [2.6]', () => {
  it.each(stories)('is read as %s by its commonest letters, and said to be guessed', (encoding, text) => {
    expect(decodeText(encoder(encoding)(text), 'a.txt')).toEqual({ text, encoding, hadByteOrderMark: false, isGuessed: true })
  })

  it('says with escapes where its Japanese begins', () => {
    expect(decodeText(Buffer.from('\u001b$B9A$N?)F2\u001b(B 2026'), 'a.txt')).toMatchObject({ text: '港の食堂 2026', encoding: 'iso-2022-jp', isGuessed: false })
  })

  it('is none for the accents and names of a text in Latin letters', () => {
    const text = 'À la fin du mois, le café du port fermera, a déclaré Zoë Çelik. Où aller ? Près de la forêt, peut-être.'
    expect(decodeText(Buffer.from(text, 'latin1'), 'a.txt')).toMatchObject({ text, encoding: 'windows-1252', isGuessed: true })
  })
})

describe('a page that says how it is written [2.6]', () => {
  it.each(['<meta charset="euc-kr">', '<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">'])('is read so: %s', (head) => {
    const html = `<html><head>${head}</head><body><p>항구</p></body></html>`
    expect(decodeText(encoder('euc-kr')(html), 'a.html')).toMatchObject({ text: html, encoding: 'euc-kr', isGuessed: false })
  })

  it('is UTF-8 all the same where it is valid as such, and guessed where it says what nobody knows', () => {
    expect(decodeText(Buffer.from('<meta charset="euc-kr"><p>Kafé</p>'), 'a.html')).toMatchObject({ encoding: 'utf-8' })
    const { text, isGuessed } = decodeText(Buffer.from('<meta charset="x-unheard"><p>Kafé itu tutup.</p>', 'latin1'), 'a.html')
    expect(isGuessed).toBe(true)
    expect(planPage(text, { origin: 'a.html', now: '2026-11-23T07:00:00Z' }).blocks.map((block) => block.text)).toEqual(['Kafé itu tutup.'])
  })
})
