import { dirname } from 'node:path'
import { taskStates } from '../../core/plan/plan.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import type { Command } from '../command.ts'
import { exitCodes, type ExitCode } from '../exitCode.ts'
import { readText } from '../files/readText.ts'
import { settingsReader } from '../files/settingsReader.ts'
import { writeText } from '../files/writeText.ts'
import type { Io } from '../io.ts'
import { tickBoxes, type TickedTask } from './tick/tickBoxes.ts'
import { targetOf } from './tick/tickTarget.ts'

/** `skipped` has no marker of its own yet. */
export const tick: Command = {
  name: 'tick',
  summary: 'Sets the state of tasks in a plan.',
  operands: 'FILE TASK…',
  least: 2,
  details: [
    'TASK is an id (2.1), a line (:14), a title or its beginning. One character a box changes; every other byte of the file stays. What fits several tasks is refused with their lines; then nothing is written.',
  ],
  options: [
    {
      name: 'to',
      value: 'STATE',
      choices: taskStates,
      help: `The state to set: ${taskStates.join(', ')}. Otherwise done.`,
    },
    { name: 'rollup', help: 'Let parents follow: done when all beneath them is done, open again when it is not.' },
    { name: 'json', help: 'One JSON object on a line (schemas/tick.schema.json).' },
  ],
  examples: [
    { line: 'planwright tick specs/login/tasks.md 2.1 2.2', does: 'Marks two tasks as done.' },
    { line: 'planwright tick specs/login/tasks.md :14 --to open', does: 'Opens the task in line 14 again.' },
    { line: 'planwright tick specs/login/tasks.md 2.3 --to active', does: 'Says that work on 2.3 goes on.' },
  ],
  async run(given, io) {
    const [path = '', ...wanted] = given.operands
    const to = taskStates.find(state => state === given.value('to')) ?? 'done'
    const reading = await readText(path, io)
    if (!reading.ok) return refuse(io, [reading.message], exitCodes.file)
    const { text, bytes } = reading.file
    const { settings, fault: unread } = await settingsReader(io)(dirname(path))
    if (unread !== undefined) return refuse(io, [unread, 'Nothing was written.'], exitCodes.file)
    const { markers } = settings
    const plan = readPlan(text, { markers })
    const targets = wanted.map(own => targetOf(plan, own))
    const refusals = targets.flatMap(target => (target.ok ? [] : [`${path}: ${target.message}`]))
    if (refusals.length > 0) return refuse(io, [...refusals, 'Nothing was written.'], exitCodes.usage)
    const boxes = targets.flatMap(target => (target.ok ? [target.checkbox] : []))
    const result = tickBoxes(plan, boxes, to, { rollUp: given.has('rollup'), markers })
    if (!result.ok) return refuse(io, [`${path}: ${result.message}`], exitCodes.usage)
    const { ticked } = result
    const fault = ticked.text === text ? undefined : await writeText(path, ticked.text, bytes, io)
    if (fault !== undefined) return refuse(io, [fault], exitCodes.file)
    io.out(given.has('json') ? JSON.stringify({ file: path, changed: ticked.changed }) : told(path, ticked.changed))
    return exitCodes.ok
  },
}

function told(path: string, changed: readonly TickedTask[]): string {
  if (changed.length === 0) return `${path}: nothing to change`
  return changed.map(({ task, from, to, line }) => `${path}:${line}: ${task}: ${from} → ${to}`).join('\n')
}

function refuse(io: Io, messages: readonly string[], code: ExitCode): ExitCode {
  for (const message of messages) io.err(message)
  return code
}
