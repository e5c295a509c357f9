/** How a family of languages writes comments, strings and names: all that cutting its code into tokens needs. */
export interface CodeSyntax {
  readonly lineComments: readonly string[]
  readonly blockComments: readonly (readonly [open: string, close: string])[]
  /** Quotes whose strings end on their line. */
  readonly quotes: string
  /** Quotes whose strings may run over lines, longest first. */
  readonly longQuotes: readonly string[]
  /** True where a backtick begins a template that may hold `${…}`. */
  readonly templates: boolean
  /** True where a slash may begin a regular expression. */
  readonly regularExpressions: boolean
  /** Characters that count as part of a name besides letters, digits and `_`. */
  readonly nameMarks: string
}

const cLike: CodeSyntax = {
  lineComments: ['//'],
  blockComments: [['/*', '*/']],
  quotes: '"\'',
  longQuotes: [],
  templates: false,
  regularExpressions: false,
  nameMarks: '',
}

export const scriptSyntax: CodeSyntax = { ...cLike, templates: true, regularExpressions: true, nameMarks: '$#' }
export const braceSyntax: CodeSyntax = { ...cLike, longQuotes: ['"""'] }
export const goSyntax: CodeSyntax = { ...cLike, longQuotes: ['`'] }
/** A single quote also begins a lifetime in Rust, so it never opens a string here. */
export const rustSyntax: CodeSyntax = { ...cLike, quotes: '"' }
export const hashSyntax: CodeSyntax = {
  ...cLike,
  lineComments: ['#'],
  blockComments: [],
  longQuotes: ['"""', "'''"],
}
export const graphqlSyntax: CodeSyntax = { ...hashSyntax, longQuotes: ['"""'] }
export const sqlSyntax: CodeSyntax = { ...cLike, lineComments: ['--'], quotes: '"\'`' }
/** Code of no language: every common comment, and quotes that end on their line. */
export const looseSyntax: CodeSyntax = {
  ...cLike,
  lineComments: ['//', '#', '--'],
  longQuotes: ['"""'],
}
