export { borneBy } from './borne'
export { checkOf, checksByAttribution, checksOf, passageWords, readableWords, statusOf, type Check, type CheckedPassage } from './checks'
export { compareWithOriginal, longestTranscript, type Comparison, type Piece } from './compare'
export { fileReference, namesFile, shownEvidence, type ShownEvidence } from './evidence'
export { isFinal } from './is-final'
export {
  repliesOf, rightOfReplySchema, verificationsOf, verificationStatuses, type Evidence, type RightOfReply, type Verification, type VerificationStatus,
} from './model'
export { originalOf, withOriginal, wordsThen } from './original'
export { recordCheck, shownRecord, withParticulars, type Particulars } from './record-check'
export { replyState, type ReplyState } from './reply-state'
export { textHash } from './text-hash'
export { withdrawn, withoutChecks } from './withdrawn'
