import { api, listen } from '../bridge'

/** Says on the root of the window, as `data-assisted`, whether a screen reader or the like reads along: then nothing of the page is left out. */
export async function hearAssistance(): Promise<void> {
  const say = (isAssisted: boolean): void => {
    document.documentElement.dataset['assisted'] = String(isAssisted)
  }
  listen('assistedChanged', say)
  say(await api['app.isAssisted']())
}
