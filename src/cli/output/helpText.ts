import type { Command, Option } from '../command.ts'

const width = 100

/** What `planwright --help` prints. */
export function overview(commands: readonly Command[], version: string): string {
  return [
    `planwright ${version}: turns a design and its requirements into an implementation plan`,
    '',
    'Usage: planwright COMMAND …',
    '',
    ...columns(commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary])),
    '',
    'A PATH is a file, a spec folder, or a folder that is searched for spec folders.',
    'Exit codes: 0 all well · 1 check found problems · 2 wrong usage · 3 a file could not be read or written',
    '',
    'planwright COMMAND --help explains a command with examples; planwright --version prints the version.',
  ].join('\n')
}

/** What `planwright COMMAND --help` prints. */
export function commandHelp(command: Command, common: readonly Option[]): string {
  return [
    `${command.summary}`,
    '',
    `Usage: planwright ${command.name} ${command.operands} [options]`,
    ...command.details.flatMap(sentence => ['', ...wrapped(sentence, width)]),
    '',
    'Options:',
    ...columns([...command.options, ...common].map(option => [written(option), option.help])),
    '',
    'Examples:',
    ...command.examples.flatMap(({ line, does }) => [`  ${line}`, `      ${does}`]),
  ].join('\n')
}

function written({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4
  return rows.flatMap(([name, text]) =>
    wrapped(text, width - left).map(
      (line, index) => (index === 0 ? `  ${name}`.padEnd(left) : ' '.repeat(left)) + line,
    ),
  )
}

function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
