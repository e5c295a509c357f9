import type { TextRange } from '../../../text/range.ts'
import type { CodeView } from '../codeView.ts'
import { plainLines, splitComment } from '../text/plainLines.ts'

/** A key of YAML with what stands below it. An item of a list has an empty key where it has none. */
export interface OutlineNode {
  readonly key: string
  readonly value: string
  readonly comment: string
  readonly isItem: boolean
  range: TextRange
  readonly children: OutlineNode[]
}

/** YAML as an outline by indentation: enough to see keys, plain values and comments. */
export function outlineOf(code: CodeView): readonly OutlineNode[] {
  const roots: OutlineNode[] = []
  const stack: { readonly indent: number; readonly node: OutlineNode }[] = []
  let textIndent = -1
  for (const line of plainLines(code)) {
    if (line.text === '' || line.text.startsWith('#') || line.text === '---') continue
    if (textIndent >= 0 && line.indent > textIndent) continue
    textIndent = -1
    let indent = line.indent
    let text = line.text
    while (text.startsWith('- ') || text === '-') {
      const rest = text.slice(2).trimStart()
      const at = indent
      indent += text.length - rest.length
      text = rest
      popToItem(at)
      const isLeaf = !rest.startsWith('- ') && !entryOf(rest).isPair
      const value = isLeaf ? entryOf(rest) : undefined
      push(
        {
          key: '',
          value: value?.value ?? '',
          comment: value?.comment ?? '',
          isItem: true,
          range: line.range,
          children: [],
        },
        at,
      )
      if (isLeaf) text = ''
    }
    if (text === '') continue
    const read = entryOf(text)
    popTo(indent)
    const node: OutlineNode = {
      key: read.key,
      value: read.value,
      comment: read.comment,
      isItem: false,
      range: line.range,
      children: [],
    }
    push(node, indent)
    if (['|', '>', '|-', '>-', '|+', '>+'].includes(read.value)) textIndent = indent
  }
  return roots

  function popTo(indent: number): void {
    for (let top = stack.at(-1); top && top.indent >= indent; top = stack.at(-1)) close()
  }

  /** The items of a list may stand as far left as its key. */
  function popToItem(indent: number): void {
    for (let top = stack.at(-1); top && (top.indent > indent || (top.indent === indent && top.node.isItem));) {
      close()
      top = stack.at(-1)
    }
  }

  function close(): void {
    const closed = stack.pop()
    const parent = stack.at(-1)
    if (closed && parent)
      parent.node.range = {
        start: parent.node.range.start,
        end: Math.max(parent.node.range.end, closed.node.range.end),
      }
  }

  function push(node: OutlineNode, indent: number): void {
    const parent = stack.at(-1)
    if (parent) {
      parent.node.children.push(node)
      parent.node.range = { start: parent.node.range.start, end: Math.max(parent.node.range.end, node.range.end) }
    } else roots.push(node)
    stack.push({ indent, node })
  }
}

interface Entry {
  readonly key: string
  readonly value: string
  readonly comment: string
  readonly isPair: boolean
}

/** `key: value # comment`; a colon in quotes or without a space behind it parts nothing. */
function entryOf(text: string): Entry {
  const { code, comment } = splitYamlComment(text)
  const quote = code.charAt(0) === '"' || code.charAt(0) === "'" ? code.indexOf(code.charAt(0), 1) : 0
  let colon = code.indexOf(':', Math.max(0, quote))
  while (colon >= 0 && colon + 1 < code.length && code.charAt(colon + 1) !== ' ') colon = code.indexOf(':', colon + 1)
  if (colon <= 0) return { key: '', value: unquoted(code), comment, isPair: false }
  return {
    key: unquoted(code.slice(0, colon).trim()),
    value: unquoted(code.slice(colon + 1).trim()),
    comment,
    isPair: true,
  }
}

function splitYamlComment(text: string): { readonly code: string; readonly comment: string } {
  const hash = text.indexOf(' #')
  if (hash < 0) return { code: text, comment: '' }
  const { comment } = splitComment(`# ${text.slice(hash + 2).trim()}`)
  return { code: text.slice(0, hash).trim(), comment }
}

const unquoted = (text: string): string =>
  text.length >= 2 && (text.startsWith('"') || text.startsWith("'")) && text.endsWith(text.charAt(0))
    ? text.slice(1, -1)
    : text
