import type { Io } from '../../../src/cli/io.ts'
import { runCli } from '../../../src/cli/runCli.ts'
import { memoryIo, type MemoryFile } from './memoryIo.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The text of every file that changed, by path. */
  readonly written: Readonly<Record<string, string>>
}

/** Runs the command line over files in memory; paths are written with slashes and start in `/`. */
export async function run(
  args: readonly string[],
  files: Readonly<Record<string, MemoryFile>> = {},
  extra: Partial<Io> = {},
): Promise<Ran> {
  const memory = memoryIo(files)
  const code = await runCli(args, { ...memory.io, ...extra })
  return { code, out: memory.out.join('\n'), err: memory.err.join('\n'), written: memory.written }
}
