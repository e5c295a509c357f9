import { basename, dirname } from 'node:path'
import { readDesign } from '../../core/design/readDesign.ts'
import { formatOf } from '../../core/formats/formats.ts'
import type { DocumentRole } from '../../core/language/specDocument.ts'
import type { Markers } from '../../core/plan/markers.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import { readRequirements } from '../../core/requirements/readRequirements.ts'
import type { RequirementSet } from '../../core/requirements/requirement.ts'
import { lineIndex } from '../../core/text/lineIndex.ts'
import type { Command } from '../command.ts'
import { exitCodes, worst, type ExitCode } from '../exitCode.ts'
import { parsedSet } from '../files/parsedSet.ts'
import { readText, type TextFile } from '../files/readText.ts'
import { roleOfText } from '../files/roleOfText.ts'
import { toldSettingsReader } from '../files/settingsReader.ts'
import type { Io } from '../io.ts'
import { counted } from '../output/counted.ts'
import { checkboxJson, documentTaskJson, type CheckboxJson, type DocumentTaskJson } from '../output/documentTaskJson.ts'
import { elementJson, type ElementJson } from '../output/elementJson.ts'
import { inOrder, problemJson, problemLine, type ProblemJson } from '../output/problemJson.ts'
import { progressOf } from '../output/progress.ts'
import { requirementJson, type RequirementJson } from '../output/requirementsJson.ts'

export const inspect: Command = {
  name: 'inspect',
  summary: 'Shows what is read from a plan, a requirements file or a design.',
  operands: 'FILE…',
  least: 1,
  details: [
    'Whether a file is a plan, requirements or a design is told from its name, else from what stands in it. Use this to see why a task, a criterion or an element is missing.',
  ],
  options: [{ name: 'json', help: 'One JSON object for each file and line (schemas/inspect.schema.json).' }],
  examples: [
    { line: 'planwright inspect specs/login/tasks.md', does: 'Lists the tasks with their state and references.' },
    { line: 'planwright inspect --json specs/*/requirements.md', does: 'Gives every criterion to another program.' },
  ],
  async run(given, io) {
    const progress = progressOf(given.operands.length, io)
    const codes: ExitCode[] = []
    const settingsOf = toldSettingsReader(io, codes)
    for (const path of given.operands) {
      progress.step(path)
      codes.push(await inspectFile(path, given.has('json'), settingsOf, io))
    }
    progress.end()
    return worst(codes)
  },
}

export interface Inspection {
  readonly file: string
  readonly role: DocumentRole
  readonly format: string | null
  readonly checkboxes: readonly CheckboxJson[]
  readonly tasks: readonly DocumentTaskJson[]
  readonly requirements: readonly RequirementJson[]
  readonly elements: readonly ElementJson[]
  readonly problems: readonly ProblemJson[]
}

async function inspectFile(
  path: string,
  asJson: boolean,
  settingsOf: ReturnType<typeof toldSettingsReader>,
  io: Io,
): Promise<ExitCode> {
  const reading = await readText(path, io)
  if (!reading.ok) {
    io.err(reading.message)
    return exitCodes.file
  }
  const role = roleOfText(basename(path), reading.file.text, await isBesideSpec(path, io))
  const set = role === 'requirements' ? await parsedSet(path, reading.file.text) : undefined
  const { markers } = await settingsOf(dirname(path))
  const inspection = inspectText(reading.file, role, set, markers)
  io.out(asJson ? JSON.stringify(inspection) : inspectionText(inspection))
  return exitCodes.ok
}

async function isBesideSpec(path: string, io: Io): Promise<boolean> {
  const entries = await io.list(dirname(path)).catch(() => [])
  return entries.some(({ name }) => name.toLowerCase() === 'spec.md')
}

function inspectText(
  { path, text }: TextFile,
  role: DocumentRole,
  set: RequirementSet | undefined,
  markers: Markers,
): Inspection {
  const index = lineIndex(text)
  const blank = { file: path, role, format: null, checkboxes: [], tasks: [], requirements: [], elements: [] }
  if (role === 'plan') {
    const plan = readPlan(text, { markers })
    return {
      ...blank,
      format: plan.tasks.length > 0 ? formatOf(plan).id : null,
      checkboxes: plan.checkboxes.map(box => checkboxJson(box, plan, index)),
      tasks: plan.tasks.map(task => documentTaskJson(task, plan, index)),
      problems: inOrder(plan.problems.map(problem => problemJson(problem, index))),
    }
  }
  if (role === 'requirements') {
    const { requirements, problems } = set ?? readRequirements(text)
    return {
      ...blank,
      requirements: requirements.map(requirement => requirementJson(requirement, index)),
      problems: inOrder(problems.map(problem => problemJson(problem, index))),
    }
  }
  const { elements, problems } = readDesign(text)
  return {
    ...blank,
    elements: elements.map(element => elementJson(element, index)),
    problems: inOrder(problems.map(problem => problemJson(problem, index))),
  }
}

function inspectionText({ file, role, checkboxes, tasks, requirements, elements, problems }: Inspection): string {
  const criteria = requirements.flatMap(requirement => requirement.criteria)
  const counts = {
    plan: `${counted(tasks.length, 'task')}, ${counted(checkboxes.length, 'box', 'boxes')}`,
    requirements: `${counted(requirements.length, 'requirement')}, ${counted(criteria.length, 'criterion', 'criteria')}`,
    design: counted(elements.length, 'element'),
  }
  return [
    `${file}: ${role}, ${counts[role]}, ${counted(problems.length, 'problem')}`,
    ...tasks.map(taskLine),
    ...requirements.flatMap(requirement => [
      `  ${requirement.id} ${requirement.title} (line ${requirement.line})`,
      ...requirement.criteria.map(({ id, text, line }) => `    ${id} ${text} (line ${line})`),
    ]),
    ...elements.map(({ kind, name, line, endLine }) => `  ${kind} ${name} (lines ${line} to ${endLine})`),
    ...problems.map(problem => problemLine(file, problem)),
  ].join('\n')
}

function taskLine({ id, title, state, depth, line, optional, requirements }: DocumentTaskJson): string {
  const cites = requirements.length > 0 ? ` → ${requirements.join(', ')}` : ''
  return `${'  '.repeat(depth + 1)}${[id, title].filter(Boolean).join(' ')} (${state}${optional ? ', optional' : ''}, line ${line})${cites}`
}
