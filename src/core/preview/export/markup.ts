/** A piece of HTML or SVG that is safe: every text in it went through `escaped`. */
export interface Markup {
  readonly markup: string
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; texts among its children are escaped, absent attributes are left out. */
export function tag(name: string, attributes: Attributes, ...children: readonly (Markup | string)[]): Markup {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('')
  const inside = children.map(child => (typeof child === 'string' ? escaped(child) : child.markup)).join('')
  return { markup: emptyElements.has(name) ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` }
}

const emptyElements = new Set(['br', 'hr', 'img', 'input', 'meta', 'rect', 'path', 'circle', 'line'])

/** Text as HTML and XML hold it. What XML cannot hold at all becomes a replacement character. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, sign => `&#${String(sign.charCodeAt(0))};`)
      // eslint-disable-next-line no-control-regex -- XML admits no other control characters
      .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd')
      .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  )
}
