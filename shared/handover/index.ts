export { activityOf, type Activity } from './activity'
export { deedKinds, deedsOf, handOversOf, signOffsOf, ticksOf, type Deed, type DeedKind, type Tick } from './model'
export { didDeed, type Hand } from './deed'
export { signedHash, signedText } from './signed-text'
