export { activityOf, type Activity } from './activity'
export { handOverSchema, handOversOf, signOffSchema, signOffsOf, type HandOver, type SignOff } from './model'
export { signedHash, signedText } from './signed-text'
