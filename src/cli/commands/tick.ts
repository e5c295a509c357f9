import type { PlanDocument } from '../../core/plan/planDocument.ts'
import { taskStates, type TaskState } from '../../core/plan/plan.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import { applyEdits } from '../../core/text/applyEdits.ts'
import { lineIndex, type LineIndex } from '../../core/text/lineIndex.ts'
import type { Arguments } from '../arguments/parseArguments.ts'
import type { Command } from '../command.ts'
import { exitCodes, type ExitCode } from '../exitCode.ts'
import { readText } from '../files/readText.ts'
import { writeText } from '../files/writeText.ts'
import type { Io } from '../io.ts'
import { targetOf, type TickTarget } from './tick/tickTarget.ts'

export const tick: Command = {
  name: 'tick',
  summary: 'Sets the state of tasks in a plan.',
  operands: 'FILE TASK…',
  least: 2,
  details: [
    'TASK is an id (2.1), a line (:14) or a title. Exactly one character a box changes; every other byte of the file stays. A title or id that fits several tasks is refused with their lines; then nothing is written.',
  ],
  options: [
    {
      name: 'to',
      value: 'STATE',
      choices: taskStates,
      help: `The state to set, done by default: ${taskStates.join(', ')}.`,
    },
    { name: 'rollup', help: 'Set parent tasks too: done when all their subtasks are, else open or active.' },
    { name: 'json', help: 'One JSON object on a line (schemas/tick.schema.json).' },
  ],
  examples: [
    { line: 'planwright tick specs/login/tasks.md 2.1 2.2', does: 'Marks two tasks as done.' },
    { line: 'planwright tick specs/login/tasks.md :14 --to open', does: 'Opens the task in line 14 again.' },
    { line: 'planwright tick specs/login/tasks.md 2.3 --to active', does: 'Says that work on 2.3 goes on.' },
  ],
  async run(given, io) {
    const [path = '', ...wanted] = given.operands
    const reading = await readText(path, io)
    if (!reading.ok) return refuse(io, [reading.message], exitCodes.file)
    const { text, bytes } = reading.file
    const plan = readPlan(text)
    const targets = wanted.map(own => targetOf(plan, own))
    const refusals = targets.flatMap(target => (target.ok ? [] : [`${path}: ${target.message}`]))
    if (refusals.length > 0) return refuse(io, [...refusals, 'Nothing was written.'], exitCodes.usage)
    return exitCodes.ok
  },
}

function refuse(io: Io, messages: readonly string[], code: ExitCode): ExitCode {
  for (const message of messages) io.err(message)
  return code
}
