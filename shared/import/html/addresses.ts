import { isSafeHref } from '../../document/safe'

interface Address {
  protocol: string
  readonly host: string
  readonly hostname: string
  readonly pathname: string
  readonly href: string
  hash: string
  readonly searchParams: { get(name: string): string | null; delete(name: string): void; keys(): IterableIterator<string> }
}
// Both runtimes have it; `shared` sees neither the DOM's nor Node's types.
declare const URL: new (address: string, base?: string) => Address

const tracking = /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|s_cid|cmpid|ncid|ocid|spm|smid|smtyp|at_.*|_hs.*|hs.*tracking|vero_.*|mkt_tok|trk.*|__twitter_impression|__cft__.*|__tn__|__xts__.*|twclid|ttclid|li_fat_id|rb_clickid|wickedid|oly_.*_id|sr_share|echobox|guccounter|guce_.*|traffic_source|action_.*|cx_.*|soc_.*|int_(?:source|medium|campaign).*|xtor|wt_mc|pk_.*|mtm_.*|campaign_id|tblci)$/i

/** Addresses that only lead on to another one: the host, the path, and the parameter that holds it. */
const wrappers: readonly (readonly [RegExp, RegExp, string])[] = [
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/(^|\.)google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/(^|\.)safelinks\.protection\.outlook\.com$/, /./, 'url'],
  [/^(l|lm|www)\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^l\.instagram\.com$/, /^\/$/, 'u'],
  [/(^|\.)youtube\.com$/, /^\/redirect$/, 'q'],
  [/^(www\.)?linkedin\.com$/, /^\/redir\/redirect$/, 'url'],
  [/^slack-redir\.net$/, /^\/link$/, 'url'],
  [/^vk\.com$/, /^\/away\.php$/, 'to'],
]

function read(address: string, base: string): Address | null {
  // To be refused costs a hundred times what it costs to be read.
  if (base === '' && !/^[a-z][a-z\d+.-]*:/i.test(address)) return null
  try {
    return base === '' ? new URL(address) : new URL(address, base)
  } catch {
    return null
  }
}

function unwrapped(address: Address, turns: number): Address {
  for (const [host, path, name] of wrappers) {
    const inner = host.test(address.hostname) && path.test(address.pathname) ? address.searchParams.get(name) : null
    const next = inner && /^https?:/i.test(inner) ? read(inner, '') : null
    if (next && turns > 0) return unwrapped(next, turns - 1)
  }
  return address
}

/** Some systems for pages tell every site that they link to who sent the reader: the name of their own. */
const namesSender = (address: Address, sender: string): boolean => sender !== '' && address.searchParams.get('ref')?.replace(/^www\./, '').toLowerCase() === sender

function written(address: Address, sender: string): string {
  const trackers = [...address.searchParams.keys()].filter((name) => tracking.test(name) || (name === 'ref' && namesSender(address, sender)) || (name === 'source' && /-{3,}/.test(address.searchParams.get(name) ?? '')))
  // Writing the parameters anew may spell them otherwise: left alone where there is nothing to take out.
  for (const name of trackers) address.searchParams.delete(name)
  if (/^#(?:xtor=|:~:|utm_)/.test(address.hash)) address.hash = ''
  return address.href
}

/**
 * The address that a reader of the page would reach: absolute, without tracking parameters and without the redirections that
 * programs put before it. '' for what is no http, https or mailto address, and for a relative one without a `base`.
 */
export function cleanAddress(address: string, base = ''): string {
  const trimmed = address.replace(/[\t\n\r]/g, '').trim()
  if (trimmed === '' || trimmed.length > 8192) return ''
  const found = read(trimmed, base)
  if (!found || !/^(?:https?|mailto):$/.test(found.protocol)) return ''
  const clean = /^https?:$/.test(found.protocol) ? written(unwrapped(found, 3), hostOf(base)) : found.href
  return isSafeHref(clean) ? clean : ''
}

/** The host of an address without "www."; '' where there is none. */
export const hostOf = (address: string): string => read(address, '')?.hostname.replace(/^www\./, '') ?? ''
