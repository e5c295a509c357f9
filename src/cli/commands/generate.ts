import { resolve } from 'node:path'
import { formats } from '../../core/formats/formats.ts'
import type { Command, Option } from '../command.ts'
import { exitCodes, worst, type ExitCode } from '../exitCode.ts'
import { findSpecs, type FoundSpec } from '../files/findSpecs.ts'
import type { Io } from '../io.ts'
import { progressOf } from '../output/progress.ts'
import { generateOne } from './generate/generateOne.ts'
import { generateRequest, type GenerateRequest } from './generate/generateRequest.ts'

const formatIds = formats.map(({ id }) => id)

const options: readonly Option[] = [
  {
    name: 'format',
    value: 'ID',
    choices: formatIds,
    help: `How the plan is written: ${formatIds.join(', ')}. Otherwise as the existing plan is, or as is usual beside such requirements.`,
  },
  {
    name: 'requirements',
    value: 'FILE…',
    many: true,
    help: 'Read these requirements instead of those beside the design.',
  },
  { name: 'out', value: 'FILE', help: 'Write the plan to FILE, or to standard output with -.' },
  { name: 'dry-run', help: 'Write nothing; print the plan.' },
  { name: 'replace', help: 'Overwrite a plan that exists. Its ticks and edits are lost.' },
  { name: 'fresh', help: 'Plan as if no plan existed; only with --dry-run or --out.' },
  {
    name: 'merge',
    help: 'Add to the existing plan what is missing and change nothing else; what happens anyway when a plan exists.',
  },
  { name: 'date', value: 'YYYY-MM-DD', help: 'The date for formats that show one.' },
  {
    name: 'template',
    value: 'FILE',
    help: 'Fill this Markdown file in for a new plan (docs/formats.md lists its slots). Otherwise the nearest .planwright/plan.md above the design, unless a format is asked for.',
  },
  { name: 'no-estimates', help: 'Leave out estimates in formats that have them.' },
  { name: 'json', help: 'One JSON object for each spec and line (schemas/generate.schema.json).' },
]

export const generate: Command = {
  name: 'generate',
  summary: 'Makes an implementation plan from a design and its requirements.',
  operands: 'PATH…',
  least: 1,
  details: [
    'The plan is written as tasks.md beside each design. Requirements are taken from the files beside the design (requirements.md, spec.md, bugfix.md, Gherkin, requirements.yaml) or from a section of it; without any, the plan comes from the design alone.',
    'An existing plan is kept line by line: tasks are added for criteria that none cites and for elements that none mentions. Only --replace overwrites it.',
  ],
  options,
  examples: [
    { line: 'planwright generate specs/login', does: 'Writes specs/login/tasks.md.' },
    { line: 'planwright generate specs/login --merge', does: 'Adds what the plan lacks since the design changed.' },
    { line: 'planwright generate specs --dry-run', does: 'Prints the plan of every spec below specs.' },
    { line: 'planwright generate specs/login --fresh --out -', does: 'Prints a new plan beside the one that exists.' },
    { line: 'planwright generate docs/design.md --requirements docs/prd.md', does: 'Names the requirements.' },
  ],
  async run(given, io) {
    const request = generateRequest(given)
    if (typeof request === 'string') return refuse(io, request, exitCodes.usage)
    const { specs, faults } = await findSpecs(given.operands, io)
    const designed = oncePerPlan(specs.filter(spec => spec.design !== undefined || spec.isNamed))
    const codes: ExitCode[] = faults.map(fault => refuse(io, fault, exitCodes.file))
    for (const spec of specs)
      if (spec.design === undefined && !spec.isNamed) io.err(`${spec.dir}: has no design and is left out.`)
    if (specs.length > 0 && designed.length === 0) codes.push(refuse(io, 'No design was found.', exitCodes.file))
    if (request.out !== undefined && designed.length > 1) {
      return refuse(io, `--out takes the plan of one spec, and ${designed.length} were found.`, exitCodes.usage)
    }
    codes.push(...(await generateEach(designed, request, io)))
    return worst(codes)
  },
}

async function generateEach(
  specs: readonly FoundSpec[],
  request: GenerateRequest,
  io: Io,
): Promise<readonly ExitCode[]> {
  const progress = progressOf(specs.length, io)
  const codes: ExitCode[] = []
  for (const spec of specs) {
    progress.step(spec.design ?? spec.dir)
    codes.push(await generateOne(spec, { ...request, isAlone: specs.length === 1 }, io))
  }
  progress.end()
  return codes
}

/** Several files of one spec may have been named. */
function oncePerPlan(specs: readonly FoundSpec[]): readonly FoundSpec[] {
  return [...new Map(specs.map(spec => [resolve(spec.planPath), spec])).values()]
}

function refuse(io: Io, message: string, code: ExitCode): ExitCode {
  io.err(message)
  return code
}
