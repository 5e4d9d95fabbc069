export type { Finding, Severity } from '../finding'
export { isBlocked, runPreflight, type PreflightInput } from './run'
export { rules } from './rules'
export type { Rule } from './rule'
