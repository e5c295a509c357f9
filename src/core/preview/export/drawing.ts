import { tag, type Attributes, type Markup } from './markup.ts'

/** Colours that keep their contrast on white and on dark paper; SVG files have no theme to ask. */
const style = `
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.quiet { fill: #57606a; }
.node { fill: #f6f8fa; stroke: #8c959f; }
.done { fill: #dafbe1; stroke: #2e7d46; }
.active { fill: #ddf4ff; stroke: #0b62b8; }
.critical { stroke: #b45309; stroke-width: 2; }
.cycle { stroke: #b3261e; stroke-width: 2; }
.edge { fill: none; stroke: #8c959f; stroke-width: 1.2; }
.edge.critical { stroke: #b45309; stroke-width: 2; }
.edge.cycle { stroke: #b3261e; stroke-dasharray: 5 3; }
.grid { stroke: #d0d7de; }
`

/** A whole drawing of some size, on paper of its own. */
export function drawing(
  { width, height, title }: { readonly width: number; readonly height: number; readonly title: string },
  ...content: readonly Markup[]
): Markup {
  const size: Attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.ceil(width),
    height: Math.ceil(height),
    viewBox: `0 0 ${String(Math.ceil(width))} ${String(Math.ceil(height))}`,
    role: 'img',
  }
  return tag(
    'svg',
    size,
    tag('title', {}, title),
    { markup: `<style>${style}</style>` },
    tag('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    ...content,
  )
}

/** The beginning of a text that has room in so many pixels, at the size that drawings are written in. */
export function fitting(text: string, width: number): string {
  let left = width
  let end = 0
  for (const sign of text) {
    left -= isWide(sign) ? 12.5 : 6.8
    if (left < 0) return `${text.slice(0, Math.max(0, end - 1)).trimEnd()}…`
    end += sign.length
  }
  return text
}

/** Characters of Chinese, Japanese and Korean, and pictures, take twice the room. */
const isWide = (sign: string): boolean => (sign.codePointAt(0) ?? 0) >= 0x1100
