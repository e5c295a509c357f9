/** What the shell is told: all well, `check` found problems, wrong usage, a file could not be read or written. */
export const exitCodes = { ok: 0, problems: 1, usage: 2, file: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Of several inputs the worst one counts. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((a, b) => (b > a ? b : a), exitCodes.ok)
}
