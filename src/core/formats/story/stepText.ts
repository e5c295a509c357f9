import { readField } from '../../plan/fieldReading.ts'
import { withoutLabel } from '../text/detailText.ts'
import { outsideCode } from '../text/outsideCode.ts'

/** A step as it is written: below a heading an arrow between ids would say which tasks wait for which. */
export function stepText(written: string, ids: ReadonlySet<string>): string {
  if (!joinsTasks(written, ids)) return written
  const quiet = outsideCode(written, piece =>
    piece
      .replace(/[→⇒⟶➜➡➔]/g, sign => (sign === '→' ? '&rarr;' : `&#${String(sign.charCodeAt(0))};`))
      .replace(/([-=])>/g, '$1&gt;'),
  )
  // The number of an arrow's sign may make a list of requirements of what was none.
  const isLabelled = quiet !== written && readField(quiet, 0, quiet.length) && !readField(written, 0, written.length)
  return isLabelled ? withoutLabel(quiet) : quiet
}

/** Whether ids of tasks stand on both sides of an arrow. */
function joinsTasks(text: string, ids: ReadonlySet<string>): boolean {
  const places = [...text.matchAll(/\d+/g)].filter(([number]) => ids.has(number)).map(({ index }) => index)
  const [first = Infinity, last = -1] = [places[0], places.at(-1)]
  return [...text.matchAll(/[→⇒⟶➜➡➔]|[-=]>/g)].some(({ index }) => index > first && index < last)
}

/** A step as it is read. */
export const openedStep = (text: string): string =>
  text.includes('&')
    ? outsideCode(text, piece =>
        piece
          .replace(/&rarr;/g, '→')
          .replace(/&#(8594|8658|10230|10140|10145|10132);/g, (_, code: string) => String.fromCharCode(Number(code)))
          .replace(/([-=])&gt;/g, '$1>'),
      )
    : text
