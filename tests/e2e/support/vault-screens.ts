import { press, type Desk, type Screen } from './screen'

const passphrase = 'kapal rindang sepatu bulan'
const label = 'Sumber di pelabuhan'

const unlock = async ({ redaksi: { window } }: Desk): Promise<void> => {
  await window.locator('.vault-secret input').first().fill(passphrase)
  await window.keyboard.press('Enter')
  await window.locator('.vault-panel').waitFor({ state: 'detached' })
}

/** Every state of the vault, from an open article with a quotation, under an open sheet; at the end the vault is open. */
export const vaultScreens: readonly Screen[] = [
  {
    name: 'picker-withheld',
    stands: '.picker-withheld',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.locator('.palette-sheet').waitFor({ state: 'detached' })
      await window.keyboard.press('F6')
      await window.keyboard.press('F8')
      await window.keyboard.press('F9')
      await window.locator('.picker-row').first().waitFor()
      await window.keyboard.press('ArrowUp')
      await window.keyboard.press('Enter')
      await window.locator('.picker-withheld').waitFor()
    },
  },
  {
    name: 'source-to-withhold',
    stands: '.source-was-plain',
    reach: async ({ redaksi: { window }, t }) => {
      await window.keyboard.press('Escape')
      await window.locator('.picker-withheld').waitFor({ state: 'detached' })
      await window.keyboard.press('Escape')
      await window.getByRole('tab', { name: t('shell.tab.sources') }).click()
      // The tab stands where it was left, on what was removed.
      await window.locator('.source-head button').click()
      await window.locator('.source-row', { hasText: 'Hanna Lisle' }).click()
      await window.locator('.source-confidentiality .ui-select-button').click()
      await window.getByRole('option', { name: t('vault.source.withholdName') }).click()
      await window.getByLabel(t('vault.source.label')).fill(label)
    },
  },
  {
    name: 'vault-set-up',
    stands: '.vault-strength-short',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('button', { name: t('sources.save') }).click()
      await window.locator('.vault-secret input').first().fill('kapal rin')
      await window.locator('.vault-strength-short').waitFor()
    },
  },
  {
    name: 'recovery-key',
    stands: '.vault-key',
    reach: async ({ redaksi: { window } }) => {
      for (const place of [0, 1]) await window.locator('.vault-secret input').nth(place).fill(passphrase)
      await window.keyboard.press('Enter')
      await window.locator('.vault-key').waitFor()
      await window.locator('.vault-fields input').fill('zzzz')
    },
  },
  {
    name: 'source-withheld',
    stands: '.source-kept',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('button', { name: t('vault.key.without') }).click()
      await window.locator('.source-row', { hasText: label }).click()
      await window.locator('.source-kept').waitFor()
    },
  },
  {
    name: 'source-to-make-public',
    stands: '.source-leave .source-ask',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('button', { name: t('vault.source.makePublic') }).click()
      await window.locator('.source-leave .source-ask').waitFor()
    },
  },
  { name: 'source-locked', stands: '.source-locked', reach: press('Control+Shift+k', '.source-locked') },
  {
    name: 'preflight-locked',
    stands: '.finding',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('tab', { name: t('shell.tab.preflight') }).click()
      await window.locator('.findings').focus()
      await window.keyboard.press('End')
      await window.locator('.finding', { hasText: t('preflight.vault-locked') }).waitFor()
    },
  },
  {
    name: 'vault-refused',
    stands: '.vault-secret .ui-field-error',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+Alt+k')
      await window.locator('.vault-secret input').fill('sepatu')
      await window.keyboard.press('Enter')
      await window.locator('.vault-secret .ui-field-error').waitFor()
    },
  },
  {
    name: 'export-shut',
    stands: '.export-shut',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.locator('.vault-panel').waitFor({ state: 'detached' })
      await window.keyboard.press('Control+e')
      await window.locator('.vault-secret').waitFor()
    },
  },
  {
    name: 'passphrase-change',
    stands: '.vault-strength-empty',
    reach: async (desk) => {
      const { redaksi: { window }, t } = desk
      await unlock(desk)
      await press('Control+,', '.vault-preferences-state')(desk)
      await window.getByRole('button', { name: t('vault.preferences.change') }).click()
      await window.locator('.vault-panel').waitFor()
    },
  },
  {
    name: 'vault-preferences',
    stands: '.vault-preferences-state',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.locator('.vault-panel').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'export-named',
    stands: '.export-named .export-finding',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.locator('.fields [data-field=kicker] textarea').fill('Hanna Lisle')
      await window.keyboard.press('Control+e')
      await window.locator('.export-named .export-finding').first().waitFor()
    },
  },
  {
    name: 'preflight-named',
    stands: '.finding[data-rule=withheld-name]',
    reach: async ({ redaksi: { window }, t }) => {
      await window.locator('.export-named .export-finding').first().click()
      await window.locator('.fields [data-field=kicker] textarea:focus').waitFor()
      await window.getByRole('tab', { name: t('shell.tab.preflight') }).click()
      await window.locator('.finding[data-rule=withheld-name]').first().waitFor()
    },
  },
  {
    name: 'source-named',
    stands: '.source-passages .passage-row',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('tab', { name: t('shell.tab.sources') }).click()
      await window.locator('.source-row', { hasText: label }).or(window.getByText(t('vault.source.places'))).first().waitFor()
      if ((await window.getByText(t('vault.source.places')).count()) === 0) await window.locator('.source-row', { hasText: label }).click()
      await window.getByText(t('vault.source.places')).waitFor()
    },
  },
  {
    name: 'export-telling',
    stands: '.export-reason textarea',
    reach: async (desk) => {
      await desk.redaksi.window.locator('.fields [data-field=kicker] textarea').fill('Lisle')
      await press('Control+e', '.export-reason textarea')(desk)
      await desk.redaksi.window.getByLabel(desk.t('exporting.telling.reason')).waitFor()
    },
  },
  { name: 'fact-check-telling', stands: '.pack-telling', reach: press('Control+Shift+E', '.pack-telling') },
]
