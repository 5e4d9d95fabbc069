import { linksOf } from '../links'
import { excerpt, type Rule } from '../rule'

/** Hosts that only this machine or this network knows, and addresses without one. */
const unreachable = (host: string): boolean =>
  host === '' ||
  /^(?:localhost|.+\.(?:local|localhost|internal|lan|test|invalid)|\[::1\])$/.test(host) ||
  /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|0)(?:\.\d+)+$/.test(host) ||
  !/[.:]/.test(host)

/** A link that leads nowhere for a reader: to this machine, to the house's own network, or to no host at all. Warns. */
export const localLink: Rule = {
  id: 'local-link',
  severity: 'warns',
  find: (desk) =>
    linksOf(desk)
      .filter(({ host }) => host !== null && unreachable(host))
      .map(({ start, end, href }) => ({ place: { start, end }, message: `This link leads nowhere for a reader: ${excerpt(href)}`, params: { text: excerpt(href) } })),
}
