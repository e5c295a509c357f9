/** Whether two values of plain data say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    for (let at = 0; at < one.length; at++) if (!isSame(one[at], other[at])) return false
    return true
  }
  return haveSameParts(one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>)
}

function haveSameParts(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  let parts = 0
  for (const name in one) {
    if (!isSame(one[name], other[name])) return false
    parts++
  }
  for (const name in other) {
    if (!(name in one)) return false
    parts--
  }
  return parts === 0
}
