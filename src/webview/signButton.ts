import { type Attributes, element } from './element.ts'
import { icon, type IconName } from './icons.ts'

/** A button that is a sign alone; its name is its hint. */
export function signButton(action: string, sign: IconName, name: string, attributes: Attributes = {}): HTMLElement {
  return element(
    'button',
    { class: 'quiet sign', 'data-action': action, title: name, 'aria-label': name, ...attributes },
    icon(sign),
  )
}
