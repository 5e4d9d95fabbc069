import { sourceSchema, type Source } from '@shared/source'
import { callOrThrow } from '../harness'
import { press, type Screen } from './screen'

/** The register, a card of it, and what stands beside it; an article with a confirmed quotation is open. */
export const sourceScreens: readonly Screen[] = [
  { name: 'sources', stands: '.source-row', reach: press('Control+2', '.source-row') },
  {
    name: 'source-card',
    stands: '.source-form',
    reach: async ({ redaksi: { window } }) => {
      await window.locator('.source-row').first().click()
      await window.locator('.source-form').waitFor()
    },
  },
  {
    name: 'source-evidence',
    stands: '.evidence[data-state=whole]',
    reach: async ({ redaksi: { window } }) => {
      await window.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['Rekaman'], 'rekaman wawancara di dermaga lama sebelum air surut kembali.m4a'))
        document.querySelector('.source-evidence')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
      })
      await window.locator('.evidence[data-state=whole]').waitFor()
    },
  },
  {
    name: 'source-duplicates',
    stands: '.pair',
    reach: async ({ redaksi }) => {
      const { window } = redaksi
      const person = (end: string, name: string, rest: Partial<Source>): Source => sourceSchema.parse({ id: `01JQ0000000000000000000${end}`, kind: 'person', name, credibility: 'credible', ...rest })
      const gone = person('703', 'Rina Wulandary', {})
      const rina = person('701', 'Prof. Dr. Rina Wulandari, M.Si.', { jobTitle: 'Kepala Pusat Penelitian', affiliation: 'Universitas Sagara', url: 'https://sagara.example/rina' })
      for (const source of [rina, person('702', 'Rina Wulandari', { contact: ['rina@sagara.example'], credibility: 'notCredible' }), gone]) await callOrThrow(redaksi, 'source.save', source)
      await callOrThrow(redaksi, 'source.remove', gone.id)
      await window.locator('.source-head button').click()
      // The duplicates are found a moment later; with them there are two ways from the list.
      await window.locator('.source-beside button').nth(1).waitFor()
      await window.locator('.source-beside button').first().click()
      await window.locator('.pair').first().waitFor()
    },
  },
  {
    name: 'source-removed',
    stands: '.source-removed-row',
    reach: async ({ redaksi: { window } }) => {
      await window.locator('.source-head button').click()
      await window.locator('.source-beside button').nth(1).click()
      await window.locator('.source-removed-row').waitFor()
    },
  },
]
