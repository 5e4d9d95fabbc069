/** Text as HTML, its own character references kept. */
export const escaped = (text: string): string => text.replace(/&(?!(?:#\d{1,6}|#x[\da-f]{1,5}|\w{2,8});)/gi, '&amp;').replace(/</g, '&lt;')

/** Words between tags and beside them, without what a program would run. */
export const plain = (html: string): string => html.replace(/<(script|style)\b[^<>]{0,2000}>[^<]{0,100000}<\/\1>/gi, ' ').replace(/<[^<>]{0,2000}>/g, ' ').replace(/\s+/g, ' ').trim()
