import type { Arguments } from './arguments/parseArguments.ts'
import type { ExitCode } from './exitCode.ts'
import type { Io } from './io.ts'

export interface Option {
  /** Without its dashes. */
  readonly name: string
  /** What the value is called in the help; a flag has none. */
  readonly value?: string
  /** Takes every argument up to the next option. */
  readonly many?: true
  /** The only values that are accepted. */
  readonly choices?: readonly string[]
  readonly help: string
}

export interface Example {
  readonly line: string
  readonly does: string
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the name, options left out. */
  readonly operands: string
  /** How many operands must be there. */
  readonly least: number
  /** Further sentences for the help. */
  readonly details: readonly string[]
  readonly options: readonly Option[]
  readonly examples: readonly Example[]
  run(given: Arguments, io: Io): Promise<ExitCode>
}
