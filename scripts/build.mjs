import { tell } from './lib/say.mjs'
import { build } from './setup/build.mjs'
import { checkNode, ensurePackages } from './setup/packages.mjs'

/** `npm run build`: main, preload and window into out/. */
await tell(async () => {
  checkNode()
  await ensurePackages()
  await build()
})
