/** What an attribute may be given; `undefined` and `false` leave it out, except that ARIA spells out its booleans. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
export type Child = Node | string | undefined | false

/**
 * Makes an element of names that stand in the page's own code and of values that may come from a document. A value is
 * text or an attribute and never HTML; attributes that would be run are not among the names.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children)
}

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

function filled<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || (value === false && !name.startsWith('aria-'))) continue
    made.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value))
  }
  for (const child of children) if (child !== undefined && child !== false) made.append(child)
  return made
}
