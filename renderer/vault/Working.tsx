import { LiveRegion } from '../ui'

/** Tells that the vault is being opened or made, which takes a second or two. */
export function Working({ words }: { readonly words: string | null }) {
  return (
    <LiveRegion className="vault-working">
      {words !== null && (
        <>
          <span className="vault-working-bar" aria-hidden="true" />
          {words}
        </>
      )}
    </LiveRegion>
  )
}
