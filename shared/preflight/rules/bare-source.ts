import { publicName } from '../../source'
import { confirmedSources } from '../confirmed'
import type { Hit, Rule } from '../rule'

/** A person of whom the register knows neither the post nor the affiliation: readers will ask who that is. Informs, once a source, at its first passage. */
export const bareSource: Rule = {
  id: 'bare-source',
  severity: 'informs',
  find: (desk) => {
    const seen = new Set<string>()
    const hits: Hit[] = []
    for (const { span, sources } of confirmedSources(desk)) {
      for (const source of sources) {
        if (seen.has(source.id)) continue
        seen.add(source.id)
        if (source.kind !== 'person' || source.confidentiality !== 'none' || source.jobTitle.trim() !== '' || source.affiliation.trim() !== '') continue
        const name = publicName(source)
        hits.push({ place: span, message: `The register does not say who ${name} is: neither post nor affiliation.`, params: { name } })
      }
    }
    return hits
  },
}
