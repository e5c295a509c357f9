/** Letters and digits only, in lower case: marks, quotes and full stops are not what a title says. */
export const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
