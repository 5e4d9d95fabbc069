import { Icon } from './Icon'

/** The box of a choice, within its `Checkbox`: empty, or filled and ticked. */
export function TickBox({ ticked }: { readonly ticked: boolean }) {
  return <span className="ui-tick-box">{ticked && <Icon name="check" />}</span>
}
