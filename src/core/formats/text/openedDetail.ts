import { isFence } from './isFence.ts'
import { plainLine } from './plainLine.ts'
import { openedText } from './quietText.ts'

/** A detail as it is read, without the escapes that only keep it from being read as something else. */
export function openedDetail(text: string): string {
  if (isFence(text)) return text.replace(/\r\n?/g, '\n').trimEnd()
  // Escapes begin with one of these units, and most lines have none.
  if (!/[\\&\u2060]/.test(text)) return plainLine(text)
  let held = openedText(plainLine(text))
  for (let open = withoutEscape(held); open !== held; open = withoutEscape(held)) held = open
  return held
}

function withoutEscape(text: string): string {
  const first = text.search(/[:：]/)
  const isEscaped = first > 0 && text[first - 1] === '\\' && !text.slice(0, first).includes('`')
  const opened = isEscaped ? `${text.slice(0, first - 1)}${text.slice(first)}` : text
  return openedText(
    opened
      .replace(/^\\(?=[!-/:-@[-`{-~])/, '')
      .replace(/^(\d{1,9})\\([.)])/, '$1$2')
      .replace(/^([^`:：]{0,60})&#65306;/, '$1：'),
  )
}
