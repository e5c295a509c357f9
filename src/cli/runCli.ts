import { version } from '../../package.json'
import { nearestName } from './arguments/nearestName.ts'
import { parseArguments } from './arguments/parseArguments.ts'
import type { Command, Option } from './command.ts'
import { commands } from './commands/commandList.ts'
import { exitCodes, type ExitCode } from './exitCode.ts'
import type { Io } from './io.ts'
import { commandHelp, overview } from './output/helpText.ts'

const common: readonly Option[] = [{ name: 'help', help: 'Show this text.' }]

/** Runs one command of the shell and gives the exit code. */
export async function runCli(args: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === undefined) return refuse(io, overview(commands, version))
  if (first === '--version') return answer(io, version)
  if (first === '--help' || first === '-h') return answer(io, overview(commands, version))
  const named = first === 'help' ? rest[0] : first
  if (named === undefined) return answer(io, overview(commands, version))
  const command = commands.find(({ name }) => name === named)
  if (!command) return refuse(io, unknownCommand(named))
  if (first === 'help') return answer(io, commandHelp(command, common))
  return runCommand(command, rest, io)
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseArguments(args, [...command.options, ...common])
  const hint = `planwright ${command.name} --help lists its options.`
  if (!parsed.ok) return refuse(io, `planwright ${command.name}: ${parsed.message} ${hint}`)
  if (parsed.given.has('help')) return answer(io, commandHelp(command, common))
  if (parsed.given.operands.length < command.least) {
    return refuse(io, `planwright ${command.name} needs ${command.operands}. ${hint}`)
  }
  return command.run(parsed.given, io)
}

function unknownCommand(written: string): string {
  const nearest = nearestName(
    written.replace(/^-+/, ''),
    commands.map(({ name }) => name),
  )
  const what = written.startsWith('-') ? 'option' : 'command'
  const meant = nearest ? ` Did you mean ${nearest}?` : ''
  return `planwright: unknown ${what} ${written}.${meant} planwright --help lists the commands.`
}

function answer(io: Io, text: string): ExitCode {
  io.out(text)
  return exitCodes.ok
}

function refuse(io: Io, text: string): ExitCode {
  io.err(text)
  return exitCodes.usage
}
