import { describe, expect, test } from 'vitest'
import { besidePage, printableAddress, printableUrl } from '@shared/export/html/address'

describe('an address that is printed', () => {
  test.each([
    ['https://contoh.id/berita', 'https://contoh.id/berita'],
    ['  https://contoh.id/ ', 'https://contoh.id/'],
    ['HTTPS://Contoh.ID/A', 'https://Contoh.ID/A'],
    ['https://contoh.id/a%20b?q=1&r=é#bagian', 'https://contoh.id/a%20b?q=1&r=é#bagian'],
    ['https://contoh.id/[x]|{y}^`"<>', 'https://contoh.id/%5Bx%5D%7C%7By%7D%5E%60%22%3C%3E'],
    ['https://contoh.id/100%zz#a#b', 'https://contoh.id/100%25zz#a%23b'],
    ['https://contoh.id/\u202ekebalik', 'https://contoh.id/%E2%80%AEkebalik'],
    ['https://nama:sandi@contoh.id/', 'https://contoh.id/'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    ['http://192.168.0.1/', 'http://192.168.0.1/'],
    ['TEL:+62-21-555.0100', 'tel:+62-21-555.0100'],
    ['mailto:redaksi@contoh.id?subject=a#b', 'mailto:redaksi@contoh.id?subject=a%23b'],
  ])('%s stands as %s', (given, printed) => expect(printableAddress(given)).toBe(printed))

  test.each([
    '', 'contoh.id', '/berita', '#bagian', 'javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'ftp://contoh.id/',
    'https://', 'https:///x', 'http://exa%6dple.id/', 'http://a..b/', 'http://contoh.id:99999/', 'http://contoh.id:abc/', 'http://1.2.3.999/', 'http://1.2.3/', 'https://contoh.id\\@jahat.id/', 'mailto:x', 'tel:', 'tel:+', 'tel:12;ext=3', 'tel:javascript',
  ])('“%s” is not printed', (given) => expect(printableAddress(given)).toBe(''))

  test('a mail address or a telephone number is no page', () => expect(['mailto:redaksi@contoh.id', 'tel:+62215550100'].map(printableUrl)).toEqual(['', '']))

  test.each([
    ['https://contoh.id/daerah/berita', 'https://contoh.id/daerah/foto-1.jpg'],
    ['https://contoh.id/daerah/?a=/b#/c', 'https://contoh.id/daerah/foto-1.jpg'],
    ['https://contoh.id', 'https://contoh.id/foto-1.jpg'],
    ['', ''],
  ])('a file beside %s lies at %s', (page, file) => expect(besidePage(page, 'foto-1.jpg')).toBe(file))
})
