/**
 * Makes `current` look like `fresh` and touches only what differs, so that focus, selection and scroll position stay.
 * Children are told apart by their place, their tag and `data-part`; what is marked `data-kept` is another's to change.
 */
export function morph(current: Element, fresh: Element): void {
  // Read before its options move over.
  const chosen = fresh instanceof HTMLSelectElement ? fresh.value : undefined
  if (current.hasAttribute('data-kept')) return
  morphAttributes(current, fresh)
  let place = current.firstChild
  for (const child of [...fresh.childNodes]) {
    const match = place && isAlike(place, child) ? place : undefined
    if (!match) {
      current.insertBefore(child, place)
      continue
    }
    place = match.nextSibling
    if (match instanceof Element && child instanceof Element) morph(match, child)
    else if (match.nodeValue !== child.nodeValue) match.nodeValue = child.nodeValue
  }
  while (place) {
    const next = place.nextSibling
    place.remove()
    place = next
  }
  if (current instanceof HTMLSelectElement && chosen !== undefined) current.value = chosen
}

function isAlike(one: Node, other: Node): boolean {
  if (one.nodeName !== other.nodeName) return false
  return !(one instanceof Element && other instanceof Element) || partOf(one) === partOf(other)
}

const partOf = (part: Element): string | null => part.getAttribute('data-part')

function morphAttributes(current: Element, fresh: Element): void {
  for (const name of current.getAttributeNames()) {
    if (name !== 'style' && !fresh.hasAttribute(name)) current.removeAttribute(name)
  }
  for (const name of fresh.getAttributeNames()) {
    const value = fresh.getAttribute(name) ?? ''
    // The security policy forbids the attribute `style`; the same is set through its object.
    if (name !== 'style' && current.getAttribute(name) !== value) current.setAttribute(name, value)
  }
  if (current instanceof HTMLElement && fresh instanceof HTMLElement && current.style.cssText !== fresh.style.cssText) {
    current.style.cssText = fresh.style.cssText
  }
  if (current instanceof HTMLInputElement && fresh instanceof HTMLInputElement) {
    current.checked = fresh.checked
    current.indeterminate = fresh.indeterminate
  }
}
