/** Marks the lines of a suite's report among all that a VS Code logs. */
export const reportMark = '[suite] '
