interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** Starts the worker at `address`, which the build gave (`?worker&url`). The window requires a policy for any script address; this one knows that one alone. */
export function startWorker(address: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const trusted = trustedTypes ? trustedTypes.createPolicy('redaksi-worker', { createScriptURL: () => address }).createScriptURL('') : address
  return new Worker(trusted, { type: 'module' })
}
