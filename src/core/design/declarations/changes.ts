/** A diff as the code after the change: removed lines and marks are blanked, so every offset stays. */
export interface ChangedCode {
  readonly text: string
  /** Where the added lines stand, in rising order. */
  readonly added: readonly (readonly [start: number, end: number])[]
}

/** The code after the change where `code` is a diff; undefined for any other code. */
export function changedCode(code: string, info: string): ChangedCode | undefined {
  const isNamed = info.startsWith('diff') || info.startsWith('patch')
  const lines = linesOf(code)
  const plus = lines.filter(line => line.mark === '+').length
  const minus = lines.filter(line => line.mark === '-').length
  if (!isNamed && !(plus > 0 && minus > 0 && lines.every(line => '+- @'.includes(line.mark) || line.mark === '')))
    return undefined
  const added: (readonly [number, number])[] = []
  let text = ''
  for (const line of lines) {
    const whole = code.slice(line.start, line.end)
    const isHead =
      whole.startsWith('+++') ||
      whole.startsWith('---') ||
      whole.startsWith('@@') ||
      whole.startsWith('diff ') ||
      whole.startsWith('index ')
    if (isHead || line.mark === '-') text += blank(whole)
    else if (line.mark === '+') {
      added.push([line.start, line.end])
      text += ` ${whole.slice(1)}`
    } else text += whole
    text += code.slice(line.end, line.next)
  }
  return { text, added }
}

const blank = (text: string): string => ' '.repeat(text.length)

interface ChangeLine {
  readonly mark: string
  readonly start: number
  readonly end: number
  readonly next: number
}

function linesOf(code: string): readonly ChangeLine[] {
  const lines: ChangeLine[] = []
  let at = 0
  while (at < code.length) {
    const found = code.indexOf('\n', at)
    const end = found < 0 ? code.length : found
    lines.push({
      mark: code.charAt(at) === '\n' ? '' : code.charAt(at),
      start: at,
      end,
      next: Math.min(code.length, end + 1),
    })
    at = end + 1
  }
  return lines
}
