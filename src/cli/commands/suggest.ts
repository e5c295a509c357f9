import { designBridge } from '../../core/link/designBridge.ts'
import { linkIndex } from '../../core/link/linkIndex.ts'
import { suggestForPlan } from '../../core/link/suggestForPlan.ts'
import type { CheckSettings } from '../../core/check/checkSettings.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import type { PlanDocument } from '../../core/plan/planDocument.ts'
import { lineIndex } from '../../core/text/lineIndex.ts'
import { scanLines } from '../../core/text/scanLines.ts'
import { ignoring, withoutIgnored } from '../../core/trace/ignoring.ts'
import type { Arguments } from '../arguments/parseArguments.ts'
import type { Command } from '../command.ts'
import { exitCodes, worst, type ExitCode } from '../exitCode.ts'
import { findSpecs, type FoundSpec } from '../files/findSpecs.ts'
import { readSpec, type SpecDocuments } from '../files/readSpec.ts'
import { requirementsOf } from '../files/requirementsOf.ts'
import { toldSettingsReader } from '../files/settingsReader.ts'
import type { Io } from '../io.ts'
import { progressOf } from '../output/progress.ts'
import { suggestionJson, type SuggestionJson } from '../output/suggestionJson.ts'

export const suggest: Command = {
  name: 'suggest',
  summary: 'Suggests which criteria each task of a plan serves, with reasons.',
  operands: 'PATH…',
  least: 1,
  details: [
    'Every box of the plan is compared with every criterion, by its words and by the design. References that are written already count as evidence unless --blind leaves them out. What the settings (.planwright.json) ignore is left out. Nothing is written.',
  ],
  options: [
    { name: 'blind', help: 'Ignore the references that are already written.' },
    { name: 'all', help: 'Rank every criterion; otherwise the best 20.' },
    { name: 'json', help: 'One JSON object for each spec and line (schemas/suggest.schema.json).' },
  ],
  examples: [
    { line: 'planwright suggest specs/login', does: 'Lists each task with the criteria it serves.' },
    { line: 'planwright suggest --blind --json specs', does: 'Ranks the criteria of all specs by the words alone.' },
  ],
  async run(given, io) {
    const { specs, faults } = await findSpecs(given.operands, io)
    for (const fault of faults) io.err(fault)
    const codes: ExitCode[] = faults.map(() => exitCodes.file)
    const settingsOf = toldSettingsReader(io, codes)
    const progress = progressOf(specs.length, io)
    for (const spec of specs) {
      progress.step(spec.dir)
      codes.push(await suggestOne(spec, await settingsOf(spec.dir), given, io))
    }
    progress.end()
    return worst(codes)
  },
}

async function suggestOne(spec: FoundSpec, settings: CheckSettings, given: Arguments, io: Io): Promise<ExitCode> {
  const documents = await readSpec(spec, io)
  if (documents.faults.length > 0) return refuse(io, documents.faults)
  if (!documents.plan || documents.requirements.length === 0) {
    const missing = documents.plan ? 'requirements' : 'plan'
    const message = `${spec.dir}: has no ${missing}, so nothing can be suggested.`
    if (spec.isNamed) return refuse(io, [message])
    io.err(message)
    return exitCodes.ok
  }
  const plan = readPlan(documents.plan.text, { markers: settings.markers })
  const tasks = suggestions(plan, documents, settings, given)
  io.out(
    given.has('json')
      ? JSON.stringify({ dir: spec.dir, tasks: tasks.map(({ json }) => json) })
      : [documents.plan.path, ...tasks.flatMap(suggestionLines)].join('\n'),
  )
  return exitCodes.ok
}

interface SuggestedTask {
  readonly title: string
  readonly json: SuggestionJson
}

function suggestions(
  plan: PlanDocument,
  { design, requirements: files }: SpecDocuments,
  { ignore }: CheckSettings,
  given: Arguments,
): readonly SuggestedTask[] {
  const { requirements, problems } = requirementsOf(files)
  const ignored = ignoring(ignore, requirements)
  const set = { requirements: withoutIgnored(requirements, ignored), problems }
  const index = linkIndex(set, design && designBridge(scanLines(design.text)))
  const limit = given.has('all') ? Number.MAX_SAFE_INTEGER : 20
  const places = design && lineIndex(design.text)
  return suggestForPlan(plan, index, { blind: given.has('blind'), limit })
    .map(own => ({ title: titleOf(plan, own.checkbox), json: suggestionJson(own, places) }))
    .filter(({ title }) => !ignored.hasName(title))
}

function titleOf({ checkboxes, tasks }: PlanDocument, checkbox: number): string {
  return tasks[checkboxes[checkbox]?.task ?? -1]?.title ?? ''
}

function suggestionLines({ title, json: { id, line, ranked, suggested } }: SuggestedTask): readonly string[] {
  const chosen = ranked.filter(own => suggested.includes(own.id))
  return [
    `  ${[id, title].filter(Boolean).join(' ') || 'a box'} (line ${line})`,
    ...chosen.map(own => `    ${own.id}: ${own.why.join('; ') || 'no single reason'}`),
  ]
}

function refuse(io: Io, messages: readonly string[]): ExitCode {
  for (const message of messages) io.err(message)
  return exitCodes.file
}
