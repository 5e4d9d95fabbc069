import { useShell } from '../shell/context'
import { acceleratorKeys, acceleratorLabel } from './accelerator'
import { VisuallyHidden } from './VisuallyHidden'

/** A shortcut in the notation of this machine; `keys` is in Electron's (`CmdOrCtrl+Shift+P`). */
export function Kbd({ keys }: { readonly keys: string }) {
  const { platform } = useShell().runtime
  return (
    <kbd className="ui-kbd">
      <VisuallyHidden>{acceleratorLabel(keys, platform)}</VisuallyHidden>
      {acceleratorKeys(keys, platform).map((key) => (
        <span key={key} className="ui-kbd-key" aria-hidden="true">
          {key}
        </span>
      ))}
    </kbd>
  )
}
