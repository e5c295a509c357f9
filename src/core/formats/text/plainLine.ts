/** Text on one line, without blanks around it. */
export const plainLine = (text: string): string => text.replace(/[\t\n\v\f\r ]+/g, ' ').replace(/^ | $/g, '')
