/** Programs whose copies are told by their marks, the most certain first. */
const programs: readonly (readonly [string, RegExp])[] = [
  ['Google Docs', /docs-internal-guid|themes\.googleusercontent\.com\/fonts|class="[^"]{0,80}\bdoc-content"/],
  ['Google Sheets', /google-sheets-html-origin|data-sheets-root/],
  ['Microsoft Excel', /content="?Excel\.Sheet|urn:schemas-microsoft-com:office:excel/],
  ['Microsoft OneNote', /content="?OneNote\.File|Microsoft OneNote/],
  ['Microsoft Outlook', /<meta[^>]{0,80}Microsoft Outlook|class="?OutlookMessageHeader/i],
  ['Microsoft Word', /content="?Word\.Document|urn:schemas-microsoft-com:office:word|class="?Mso|data-listid=/],
  ['LibreOffice', /<meta[^>]{0,80}(?:LibreOffice|OpenOffice)/i],
  ['Notion', /<!-- notionvc:/],
  ['WhatsApp', /data-pre-plain-text=/],
  ['Slack', /data-stringify-type=/],
  ['Telegram', /data-entity-type="MessageEntity/],
  ['Gmail', /class="[^"]{0,80}gmail_/],
]

/** So much of a text is looked at. */
const looked = 400_000

/** The program that a clipboard was copied in, by its name; '' when it does not tell. */
export const applicationOf = (html: string): string => programs.find(([, pattern]) => pattern.test(html.slice(0, looked)))?.[0] ?? ''

/** True for a text that says by classes of its own style sheet which of its words are bold: of macOS' programs, Google's saved documents and tables. */
export const stylesByClass = (html: string): boolean =>
  /Cocoa HTML Writer|themes\.googleusercontent\.com\/fonts|class="[^"]{0,80}\bdoc-content"|content="?Excel\.Sheet|urn:schemas-microsoft-com:office:excel/.test(html.slice(0, looked))

/** True for cells of a spreadsheet: a table of them is one, however it looks. */
export const isSheet = (html: string): boolean => /google-sheets-html-origin|data-sheets-root|content="?Excel\.Sheet|\bsdnum="/.test(html.slice(0, looked))

/** True for what a word processor wrote that keeps track of changes. */
export const tracksChanges = (html: string): boolean => /mso-|class="?Mso|urn:schemas-microsoft-com:office|<meta[^>]{0,80}(?:LibreOffice|OpenOffice|Microsoft Word)/i.test(html.slice(0, looked))

/** True for HTML that a program for writing or talking wrote, and no web page: word processors, notes, mail, messengers. */
export const isOfficeHtml = (html: string): boolean =>
  /mso-|class="?Mso|urn:schemas-microsoft-com:office|docs-internal-guid|<meta[^>]{0,80}LibreOffice|<meta[^>]{0,80}Microsoft Word|data-listid=|<!-- notionvc:|data-pre-plain-text=|data-stringify-type=|data-entity-type="MessageEntity|Cocoa HTML Writer|themes\.googleusercontent\.com\/fonts|google-sheets-html-origin|data-sheets-root|name="?qrichtext|\sawml:|content="?(?:http:\/\/www\.abisource|Aspose|Calligra|TX\d*_?HTM|Scrivener|Nisus|Mellel)/i.test(html.slice(0, looked))

/** True for what was copied out of a program for mail, or saved by one: it says what is quoted, and what is a signature. */
export const isLetterHtml = (html: string): boolean =>
  // A page for readers may hold what was pasted into it.
  !/<meta[^>]{0,40}property="?og:|application\/ld\+json|rel="?canonical|<nav[\s>]/i.test(html.slice(0, looked)) &&
  /class="?[^">]{0,80}\b(?:gmail_(?:quote|attr|signature|sendername|extra)|moz-(?:cite-prefix|signature|forward-container)|OutlookMessageHeader|(?:ydp\w{0,12})?yahoo_quoted|protonmail_(?:quote|signature_block)|zmail_extra)|id="?(?:divRplyFwdMsg|appendonsend|x_divRplyFwdMsg|AppleMailSignature|ms-outlook-mobile-signature|(?:x_)?Signature["\s>]|(?:ydp\w{0,12})?yahoo_quoted)|<blockquote\s[^>]{0,40}type="?cite"?(?![^>]{0,200}data-stringify)/i.test(html.slice(0, looked))

/** True for what was copied out of a messenger: a message has a first line perhaps, and no line below it that introduces the text. */
export const isChat = (html: string): boolean => /data-pre-plain-text=|data-stringify-type=|data-entity-type="MessageEntity|itemprop="copy-paste-block"|schema\.skype\.com/.test(html.slice(0, looked))

/** True for a stretch of a page as a browser puts it on the clipboard: it has no head. */
export const isCopied = (html: string): boolean => {
  const top = html.slice(0, 4000)
  return !/<!doctype|<head[\s>]|<title[\s>]/i.test(top) && (/<!--StartFragment-->/i.test(top) || !/<html[\s>]/i.test(top))
}

/** True for the lines of a page of print, as viewers of such files have them. */
export const isPrintCopy = (html: string): boolean => /<br role="?presentation/i.test(html.slice(0, looked))
