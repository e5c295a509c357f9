/** A text without the units of `tail` that it ends with. A loop, since a pattern tried at every unit is not linear. */
export function withoutTail(text: string, tail: string): string {
  let end = text.length
  while (end > 0 && tail.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
