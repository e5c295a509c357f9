/** `Property 3:`, `P3`, `**属性 3**`: how a correctness property is numbered in nine languages. */
const numbered =
  /^\W{0,4}(?:(?:feature|tag|spec)\s?[:：]?\s?)?(?:[\w-]{1,60}\s?[,，:：]\s{0,2})?(?:(?:correctness\s)?property|invariant|prop|cp|p|属性|性质|特性|プロパティ|性質|속성|propriedade|propiedad|propriété|eigenschaft|свойство)\s{0,2}[-#]?\s{0,2}(\d{1,3})(?:\.\d{1,2})?\s{0,2}[.:：)）—–-]*\s*/i

/** The number of a property's heading or of a test row that speaks of it. */
export function propertyNumber(text: string): number | undefined {
  const match = numbered.exec(text.slice(0, 60))
  return match ? Number(match[1]) : undefined
}

/** What a property's heading says after its number. */
export function propertyName(text: string): string {
  return text.replace(numbered, '').trim() || text.trim()
}
