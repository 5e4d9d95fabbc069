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
    reach: async ({ redaksi: { window } }) => {
      await window.evaluate(async () => {
        const { redaksi } = globalThis as unknown as { readonly redaksi: { call(channel: string, input: unknown): Promise<unknown> } }
        const source = (id: string, name: string, rest: object) => ({ id: `01JQ0000000000000000000${id}`, kind: 'person', name, credibility: 'credible', ...rest })
        await redaksi.call('source.save', source('701', 'Prof. Dr. Rina Wulandari, M.Si.', { jobTitle: 'Kepala Pusat Penelitian', affiliation: 'Universitas Sagara', url: 'https://sagara.example/rina' }))
        await redaksi.call('source.save', source('702', 'Rina Wulandari', { contact: ['rina@sagara.example'], credibility: 'notCredible' }))
        await redaksi.call('source.save', source('703', 'Rina Wulandary', {}))
        await redaksi.call('source.remove', '01JQ0000000000000000000703')
      })
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
