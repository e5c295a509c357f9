const mention =
  /(?:\bpropert(?:y|ies)|属性|性质|プロパティ|特性|속성|\bpropiedad(?:es)?|\bpropriedades?|\bpropriétés?|\beigenschaft(?:en)?|свойств[оа])\s{0,2}[#№]?(\d{1,3}(?:\s{0,2}(?:[,、，&]|and|und|y|e|et|и)\s{0,2}\d{1,3}){0,20})(?![\d.]\d)/giu

/** The numbers in `Property 4` and `Properties 4, 5 and 6`. */
export function propertyNumbers(text: string): readonly string[] {
  return [...text.matchAll(mention)].flatMap(match => match[1]?.match(/\d+/g) ?? [])
}
