import type { DeclaredField, DeclaredOperation, Declaration } from '../design/declaration.ts'
import { factText } from '../design/factText.ts'
import { operationPurpose } from './operationPurpose.ts'
import { lowerFirst } from './wording/latinList.ts'
import type { Wording } from './wording/wording.ts'

/** The most fields a bullet names; the rest are counted. */
const namedFields = 10
/** So few that are left are named too: a count of them would hide more than it saves. */
const fewLeft = 3
/** The most of a purpose or a rule that a bullet repeats. */
const longestPart = 90
/** The most that an operation's bullet tells behind its call. */
const longestTold = 150

/** An operation as one bullet: its call, what it gives, what it is for, and its steps as far as they fit. */
export function operationFact(operation: DeclaredOperation, wording: Wording): string {
  const call = callOf(operation)
  const told = toldOf(operation)
  const raises =
    operation.raises.length > 0 && told.length < longestTold - 20
      ? `; ${wording.raises(
          operation.raises
            .slice(0, 2)
            .map(raise => codeFirst(raise))
            .join(', '),
        )}`
      : ''
  return told === '' ? call + raises : wording.fields(call, told) + raises
}

function callOf({ name, parameters, returns }: DeclaredOperation): string {
  const shown = parameters
    .slice(0, 5)
    .map(parameter => parameter.name)
    .join(', ')
  const call = `\`${name}(${shown}${parameters.length > 5 ? ', …' : ''})\``
  return returns && !/^(?:void|None|unit|\(\)|Promise<void>|Unit)$/.test(returns) && returns.length < 50
    ? `${call} → \`${returns.replace(/`/g, '')}\``
    : call
}

/** What an operation is for, with as many of its steps as fit. */
function toldOf(operation: DeclaredOperation): string {
  const purpose = operationPurpose(operation.name, operation.purpose)
  const told = purpose ? factText(purpose, longestPart) : ''
  return withSteps(told, operation.steps.slice(0, stepsInside(operation)))
}

/** How many of an operation's steps its own bullet tells. */
export function stepsInside({ purpose, steps }: DeclaredOperation): number {
  let length = Math.min(purpose?.length ?? 0, longestPart)
  let count = 0
  for (const step of steps) {
    length += Math.min(step.length, longestTold) + 2
    if (length > longestTold && (count > 0 || purpose)) break
    count += 1
  }
  return count
}

function withSteps(told: string, steps: readonly string[]): string {
  return steps.reduce((text, step) => {
    const fact = factText(step, longestTold)
    return text === '' ? fact : `${text}; ${lowerFirst(fact)}`
  }, told)
}

/** A type as one or more bullets: its fields, those with rules first told in full. */
export function typeFacts(declaration: Declaration, wording: Wording, most: number): readonly string[] {
  const facts: string[] = []
  const name = `\`${declaration.name}\``
  if (declaration.kind === 'constant' && declaration.fields.length === 0 && declaration.values.length === 0)
    return constantFact(declaration)
  if (declaration.values.length > 0)
    facts.push(
      wording.fields(
        name,
        declaration.values
          .slice(0, 12)
          .map(value => `\`${bare(value)}\``)
          .join(', '),
      ),
    )
  const ruled = declaration.fields.filter(field => ruleOf(field) !== '')
  const plain = declaration.fields.filter(field => ruleOf(field) === '')
  if (plain.length > 0) {
    const shown = plain
      .slice(0, plain.length <= namedFields + fewLeft ? plain.length : namedFields)
      .map(field => `\`${field.name}${field.optional ? '?' : ''}\``)
    const rest = plain.length - shown.length
    facts.push(wording.fields(name, shown.join(', ') + (rest > 0 ? `, ${wording.more(rest)}` : '')))
  }
  facts.push(...ruledFacts(ruled, plain.length > 0 || facts.length > 0 ? undefined : name, wording))
  for (const fact of declaration.facts) {
    const told = declaredFact(fact, declaration)
    if (told) facts.push(told)
  }
  return facts.slice(0, most)
}

function constantFact(declaration: Declaration): readonly string[] {
  const value = (declaration.facts[0] ?? '').replace(/^=\s*/, '').replace(/`/g, '').trim()
  return [
    value === '' || value.length > 100
      ? `\`${declaration.name}\``
      : `\`${declaration.name}\` = \`${value.replace(/^["']|["']$/g, '')}\``,
  ]
}

function ruledFacts(fields: readonly DeclaredField[], owner: string | undefined, wording: Wording): readonly string[] {
  const facts: string[] = []
  let line = ''
  for (const field of fields) {
    const part = `\`${field.name}\` ${ruleOf(field)}`
    if (line && line.length + part.length > 150) {
      facts.push(line)
      line = ''
    }
    line = line ? `${line}; ${part}` : part
  }
  if (line) facts.push(line)
  return owner && facts.length > 0 ? [wording.fields(owner, facts[0] ?? ''), ...facts.slice(1)] : facts
}

/** What restricts a field, short: its rule, a literal type, a default. */
function ruleOf(field: DeclaredField): string {
  const parts: string[] = []
  if (field.type && /['"]\s*\|/.test(field.type) && field.type.length < 120)
    parts.push(
      field.type
        .split('|')
        .map(value => `\`${bare(value)}\``)
        .join(' | '),
    )
  if (field.initial && field.initial.length < 40) parts.push(`= \`${field.initial.replace(/`/g, '')}\``)
  if (field.rule) parts.push(`(${factText(withoutBrackets(field.rule), 70)})`)
  return parts.join(' ')
}

/** What stands in brackets goes on behind a comma: the rule stands in brackets itself. */
const withoutBrackets = (rule: string): string =>
  rule
    .replace(/ ?（([^（）]{1,60})）/g, '，$1')
    .replace(/[()（）]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Endpoint facts: statuses, bodies and the like in one or two bullets. */
export function endpointFacts(declaration: Declaration): readonly string[] {
  const facts = declaration.purpose ? [factText(declaration.purpose, 120)] : []
  if (declaration.fields.length > 0)
    facts.push(
      declaration.fields
        .slice(0, namedFields)
        .map(field => `\`${field.name}\``)
        .join(', '),
    )
  return [...facts, ...declaration.facts.map(fact => factText(fact, 140))]
}

function bare(value: string): string {
  return value
    .trim()
    .replace(/^['"`]|['"`]$/g, '')
    .slice(0, 40)
}

function codeFirst(raise: string): string {
  const [error = '', ...rest] = raise.split(':')
  return `\`${error.trim().replace(/`/g, '')}\`${rest.length > 0 ? ` ${rest.join(':').trim()}` : ''}`
}

/** What a constructor takes is told by what the thing uses. */
export function isConstructor(fact: string): boolean {
  return /^(?:constructor|__init__|init|new)\s*\(/.test(fact)
}

/** A fact of a declaration as a bullet: an alias with its name, a shape as code; nothing where the values say it. */
function declaredFact(fact: string, declaration: Declaration): string | undefined {
  if (fact.length >= 160 || isConstructor(fact)) return undefined
  // What a case carries says less than its name, which is told with the others.
  const member = /^`?([A-Za-z_]\w*)`?\s*[=(]/.exec(fact)?.[1]
  if (member && declaration.values.some(value => value.includes(member))) return undefined
  if (fact.startsWith('= ')) return `\`${declaration.name}\` = \`${fact.slice(2).replace(/`/g, '')}\``
  return fact.startsWith('{') && !fact.includes('`') ? `\`${fact}\`` : fact
}
