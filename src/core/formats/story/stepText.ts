import { outsideCode } from '../text/outsideCode.ts'

/** A step as it is written: below a heading an arrow between numbers would say which tasks wait for which. */
export const stepText = (written: string): string =>
  /\d/.test(written)
    ? outsideCode(written, piece =>
        piece.replace(/[→⇒⟶➜➡➔]/g, sign => `&#${String(sign.charCodeAt(0))};`).replace(/([-=])>/g, '$1&gt;'),
      )
    : written

/** A step as it is read. */
export const openedStep = (text: string): string =>
  text.includes('&')
    ? outsideCode(text, piece =>
        piece
          .replace(/&#(8594|8658|10230|10140|10145|10132);/g, (_, code: string) => String.fromCharCode(Number(code)))
          .replace(/([-=])&gt;/g, '$1>'),
      )
    : text
