/** Text on one line, without blanks around it. Most text is that already, which one look tells. */
export const plainLine = (text: string): string =>
  folds.test(text) ? text.replace(/[\t\n\v\f\r ]+/g, ' ').replace(/^ | $/g, '') : text

const folds = /[\t\n\v\f\r]| {2}|^ | $/
