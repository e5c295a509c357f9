/** The names of the fields that hold what a format has no place of its own for, in lower case. */
export const textFields: ReadonlySet<string> = new Set(['story', 'phase', 'parallel', 'optional'])
