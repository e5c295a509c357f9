import type { Option } from '../command.ts'
import { nearestName } from './nearestName.ts'

/** What the user gave a command. */
export interface Arguments {
  readonly operands: readonly string[]
  readonly has: (option: string) => boolean
  /** The last value given. */
  readonly value: (option: string) => string | undefined
  readonly values: (option: string) => readonly string[]
}

export type Parsed = { readonly ok: true; readonly given: Arguments } | { readonly ok: false; readonly message: string }

/** Reads `--name`, `--name value`, `--name=value` and operands; everything behind `--` is an operand. */
export function parseArguments(args: readonly string[], options: readonly Option[]): Parsed {
  const operands: string[] = []
  const values = new Map<string, string[]>()
  let at = 0
  while (at < args.length) {
    const argument = args[at++] ?? ''
    if (argument === '--') {
      operands.push(...args.slice(at))
      break
    }
    if (!argument.startsWith('-') || argument === '-') {
      operands.push(argument)
      continue
    }
    const { name, inline } = splitOption(argument)
    const option = options.find(known => known.name === name)
    if (!option) return { ok: false, message: unknownOption(argument, name, options) }
    const found = values.get(name) ?? []
    values.set(name, found)
    if (option.value === undefined) {
      if (inline !== undefined) return { ok: false, message: `--${name} takes no value.` }
      continue
    }
    const taken = inline !== undefined ? [inline] : takeValues(args, at, option)
    if (inline === undefined) at += taken.length
    if (taken.length === 0 || taken.includes('')) return { ok: false, message: `--${name} needs ${option.value}.` }
    const refused = taken.find(value => option.choices && !option.choices.includes(value))
    if (refused !== undefined) return { ok: false, message: unknownChoice(option, refused) }
    found.push(...taken)
  }
  return { ok: true, given: argumentsOf(operands, values) }
}

function splitOption(argument: string): { readonly name: string; readonly inline?: string } {
  const bare = argument === '-h' ? 'help' : argument.startsWith('--') ? argument.slice(2) : argument
  const equals = bare.indexOf('=')
  return equals < 0 ? { name: bare } : { name: bare.slice(0, equals), inline: bare.slice(equals + 1) }
}

/** A value may be `-` but not an option. */
function takeValues(args: readonly string[], at: number, option: Option): readonly string[] {
  let end = at
  const isValue = (argument: string | undefined) =>
    argument !== undefined && (argument === '-' || !argument.startsWith('-'))
  while (isValue(args[end]) && (option.many || end === at)) end++
  return args.slice(at, end)
}

function unknownOption(written: string, name: string, options: readonly Option[]): string {
  const nearest = nearestName(
    name.replace(/^-/, ''),
    options.map(option => option.name),
  )
  return `Unknown option ${written}.${nearest ? ` Did you mean --${nearest}?` : ''}`
}

function unknownChoice(option: Option, value: string): string {
  const choices = option.choices ?? []
  const nearest = nearestName(value, choices)
  return `--${option.name} cannot be ${value}.${nearest ? ` Did you mean ${nearest}?` : ''} It is one of: ${choices.join(', ')}.`
}

function argumentsOf(operands: readonly string[], values: ReadonlyMap<string, readonly string[]>): Arguments {
  return {
    operands,
    has: option => values.has(option),
    value: option => values.get(option)?.at(-1),
    values: option => values.get(option) ?? [],
  }
}
