export { launchRedaksi, type LaunchOptions, type Running } from './launch'
export { answerDialog, askedDialogs, key, menuCommand, type AskedDialog, type Dialog } from './native'
export { axe, screenshot, type AxeViolation } from './look'
export { sandboxOf, type ProcessSandbox } from './sandbox'
