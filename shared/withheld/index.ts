export { isBarred, withNames } from './name-findings'
export { protectedOf } from './protected-of'
export { scanTexts } from './scan'
export { textsToSearch } from './texts'
