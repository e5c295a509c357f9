import { basename, dirname, resolve } from 'node:path'
import { convertPlan } from '../../core/formats/convertPlan.ts'
import { formatById, formats } from '../../core/formats/formats.ts'
import { readDesign } from '../../core/design/readDesign.ts'
import type { WriteContext } from '../../core/formats/planFormat.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import type { Command } from '../command.ts'
import { exitCodes, type ExitCode } from '../exitCode.ts'
import { findSpecs } from '../files/findSpecs.ts'
import { readSpec } from '../files/readSpec.ts'
import { readText } from '../files/readText.ts'
import { requirementsOf } from '../files/requirementsOf.ts'
import { settingsReader } from '../files/settingsReader.ts'
import type { Io } from '../io.ts'

const ids = formats.map(({ id }) => id)

export const convert: Command = {
  name: 'convert',
  summary: 'Writes a plan in another format.',
  operands: 'FILE',
  least: 1,
  details: [
    'The design and the requirements beside the plan answer what the other format wants to know. The new text is printed; the file stays as it is. What the other format cannot hold is listed on standard error, so that nothing is lost unseen.',
  ],
  options: [
    { name: 'to', value: 'FORMAT', choices: ids, help: `The format to write: ${ids.join(', ')}.` },
    { name: 'date', value: 'YYYY-MM-DD', help: 'The date for formats that show one.' },
    { name: 'json', help: 'One JSON object on a line (schemas/convert.schema.json).' },
  ],
  examples: [
    { line: 'planwright convert specs/login/tasks.md --to phases', does: 'Prints the plan in phases.' },
    {
      line: 'planwright convert specs/login/tasks.md --to speckit --json',
      does: 'Gives the new text and what it does not hold to another program.',
    },
  ],
  async run(given, io) {
    const [path = '', ...more] = given.operands
    const format = formatById(given.value('to') ?? '')
    if (more.length > 0) return refuse(io, 'planwright convert takes one FILE.', exitCodes.usage)
    if (!format) return refuse(io, `planwright convert needs --to FORMAT: ${ids.join(', ')}.`, exitCodes.usage)
    const reading = await readText(path, io)
    if (!reading.ok) return refuse(io, reading.message, exitCodes.file)
    const { settings, fault } = await settingsReader(io)(dirname(path))
    if (fault !== undefined) return refuse(io, fault, exitCodes.file)
    const { markers } = settings
    const document = readPlan(reading.file.text, { markers })
    if (document.tasks.length === 0) return refuse(io, `${path}: has no tasks to convert.`, exitCodes.file)
    const date = given.value('date')
    const folder = basename(dirname(resolve(path)))
    const { text, dropped } = convertPlan(document, format, {
      folder,
      markers,
      ...(await beside(path, io)),
      ...(date === undefined ? {} : { date }),
    })
    if (given.has('json')) io.out(JSON.stringify({ file: path, text, dropped }))
    else {
      io.out(text.replace(/\n$/, ''))
      for (const line of dropped) io.err(`${path}: not kept: ${line}`)
    }
    return exitCodes.ok
  },
}

/** What stands beside the plan answers what the other format wants to know. */
async function beside(path: string, io: Io): Promise<WriteContext> {
  const { specs } = await findSpecs([path], io)
  const { design, requirements, faults } = await readSpec({ requirements: [], ...specs[0], plan: undefined }, io)
  for (const fault of faults) io.err(fault)
  return {
    ...(design ? { design: readDesign(design.text), designText: design.text } : {}),
    ...(requirements.length > 0
      ? {
          requirements: requirementsOf(requirements),
          requirementFiles: requirements.map(one => basename(one.path)),
        }
      : {}),
  }
}

function refuse(io: Io, message: string, code: ExitCode): ExitCode {
  io.err(message)
  return code
}
