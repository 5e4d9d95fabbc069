export { activityOf, type Activity } from './activity'
export { handOversOf, signOffsOf } from './model'
export { signedHash, signedText } from './signed-text'
