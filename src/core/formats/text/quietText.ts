import { mentionedDependencies } from '../../plan/mentions.ts'
import { outsideCode } from './outsideCode.ts'
import { plainLine } from './plainLine.ts'

/**
 * Text that speaks of another task's id, told so that nobody takes it for a dependency: the blank before the id becomes
 * one that does not break. Dependencies are written in the format's own way, with ids of its own style.
 */
export function quietText(text: string): string {
  let quiet = text
  for (let round = 0; round < 20 && mayDepend.test(quiet); round++) {
    const [first] = mentionedDependencies(quiet, { start: 0, end: quiet.length })
    if (!first) break
    const joined = joinedAt(quiet, first.range.start)
    if (joined === quiet) break
    quiet = joined
  }
  return quiet
}

/** A word joiner, which nobody sees: code spans know no entities. */
const joiner = '\u2060'

function joinedAt(text: string, at: number): string {
  const plain =
    text[at - 1] === ' '
      ? `${text.slice(0, at - 1)}&nbsp;${text.slice(at)}`
      : `${text.slice(0, at)}&#${String(text.charCodeAt(at))};${text.slice(at + 1)}`
  return openedText(plain) === openedText(text) ? plain : `${text.slice(0, at)}${joiner}${text.slice(at)}`
}

/** The text with plain blanks, letters and digits again. */
export function openedText(text: string): string {
  const bare = text.replaceAll(joiner, '')
  if (!bare.includes('&')) return bare
  return plainLine(
    outsideCode(bare, piece =>
      piece
        .replace(/&nbsp;/g, ' ')
        .replace(/&#(4[89]|5[0-7]|6[5-9]|[78]\d|90);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ),
  )
}

const mayDepend = /pend|ked by|quire|依|前置|의존|ängt|ависи|hängig/
