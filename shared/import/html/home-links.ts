import { hostOf } from './addresses'
import { lostHost } from './lost-links'
import type { WeighedBlock } from './weigh'

/** True where a block that is nothing but a link leads to the same site, as links to other stories do. */
export function linksHome(block: WeighedBlock, own: string): boolean {
  let host = ''
  block.node.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === 'link')
    if (link) host = hostOf(String(link.attrs['href']))
  })
  return host === lostHost || (own !== '' && host !== '' && (host === own || siteOf(host) === siteOf(own)))
}

/** True where all links of a block lead to other sites than `own`, as lists of what a story rests on do. */
export function linksAway(block: WeighedBlock, own: string): boolean {
  const hosts: string[] = []
  block.node.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === 'link')
    if (link) hosts.push(hostOf(String(link.attrs['href'])))
  })
  return own !== '' && hosts.length > 0 && hosts.every((host) => host !== lostHost && host !== '' && host !== own && siteOf(host) !== siteOf(own))
}

/** The name of a site in its host: "kabar" of "regional.kabar.co.id". */
function siteOf(host: string): string {
  const parts = host.split('.').slice(0, -1)
  const within = parts.length > 1 && /^(?:co|com|or|go|ac|net|web|sch|gov|org)$/.test(parts.at(-1)!) ? parts.slice(0, -1) : parts
  return within.at(-1) ?? host
}
