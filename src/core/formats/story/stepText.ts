import { readField } from '../../plan/fieldReading.ts'
import { withoutLabel } from '../text/detailText.ts'
import { outsideCode } from '../text/outsideCode.ts'

/** A step as it is written: below a heading an arrow between numbers would say which tasks wait for which. */
export function stepText(written: string): string {
  if (!/\d/.test(written)) return written
  const quiet = outsideCode(written, piece =>
    piece.replace(/[→⇒⟶➜➡➔]/g, sign => `&#${String(sign.charCodeAt(0))};`).replace(/([-=])>/g, '$1&gt;'),
  )
  // The number of an arrow's sign may make a list of requirements of what was none.
  const isLabelled = quiet !== written && readField(quiet, 0, quiet.length) && !readField(written, 0, written.length)
  return isLabelled ? withoutLabel(quiet) : quiet
}

/** A step as it is read. */
export const openedStep = (text: string): string =>
  text.includes('&')
    ? outsideCode(text, piece =>
        piece
          .replace(/&#(8594|8658|10230|10140|10145|10132);/g, (_, code: string) => String.fromCharCode(Number(code)))
          .replace(/([-=])&gt;/g, '$1>'),
      )
    : text
