/** What can go wrong in a way a person must be told. The code is stable; its sentence is in the message catalogues under `fault.<code>`. */
export const faultCodes = [
  'internal',
  'untrusted',
  'badInput',
  'tooLarge',
  'notFound',
  'damaged',
  'newerFormat',
  'unknownContent',
  'readOnly',
  'conflict',
  'heldBack',
  'diskFull',
  'noPermission',
  'diskError',
  'locked',
  'notText',
  'notPicture',
  'otherPicture',
  'unreadable',
  'emptyFile',
  'emptyEvidence',
  'evidenceChanged',
  'evidenceWithheld',
  'unsupportedFormat',
  'blocked',
  'protectedName',
  'protectedWords',
  'registerIncomplete',
  'vaultLocked',
  'vaultMissing',
  'wrongPassphrase',
  'weakPassphrase',
  'vaultDamaged',
  'folderUnusable',
  'libraryAway',
  'houseRulesBroken',
  'cancelled',
  'tookTooLong',
] as const

export type FaultCode = (typeof faultCodes)[number]

/** Values for the placeholders of a fault's sentence, e.g. `{ file, size }`. Never a confidential name. */
export type FaultDetail = Readonly<Record<string, string | number>>

/**
 * The one error class. `message` is a plain English sentence (what, where, what now) for the command line and the log;
 * the window translates `code` and `detail`.
 */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly detail: FaultDetail = {},
    options?: { readonly cause?: unknown },
  ) {
    super(message, options)
  }
}

export const isFault = (value: unknown): value is Fault => value instanceof Fault

/** For the `default` of a switch over a closed set: fails to compile when a case is missing. */
export function assertNever(value: never): never {
  throw new Fault('internal', `Unexpected value: ${JSON.stringify(value)}`)
}
