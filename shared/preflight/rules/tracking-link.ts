import { linksOf } from '../links'
import { excerpt, type Rule } from '../rule'

/** Parameters that follow a reader from page to page and say nothing about the page. */
const tracking = /[?&](?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|yclid|twclid|_hsenc|_hsmi|vero_id|oly_enc_id)=/i

/** A link that tells its target which reader comes from where. Warns. */
export const trackingLink: Rule = {
  id: 'tracking-link',
  severity: 'warns',
  find: (desk) =>
    linksOf(desk)
      .filter(({ href }) => tracking.test(href))
      .map(({ start, end, href }) => ({ place: { start, end }, message: `This link carries a tracking code: ${excerpt(href)}`, params: { text: excerpt(href) } })),
}
