import { basename, resolve } from 'node:path'
import { formatOf } from '../../../core/formats/formats.ts'
import { planSpec } from '../../../core/generate/planSpec.ts'
import { mergeSpec } from '../../../core/merge/mergeSpec.ts'
import { readPlan } from '../../../core/plan/readPlan.ts'
import type { Io } from '../../io.ts'
import { exitCodes, type ExitCode } from '../../exitCode.ts'
import type { FoundSpec } from '../../files/findSpecs.ts'
import { earlierTexts } from '../../files/earlierTexts.ts'
import { readSpec } from '../../files/readSpec.ts'
import type { TextFile } from '../../files/readText.ts'
import { settingsReader } from '../../files/settingsReader.ts'
import { writeText } from '../../files/writeText.ts'
import { counted } from '../../output/counted.ts'
import { problemLine } from '../../output/problemJson.ts'
import { chosenFormat } from './chosenFormat.ts'
import { formerPlan } from './formerPlan.ts'
import type { GenerateRequest } from './generateRequest.ts'
import { generationJson, generationSummary, type Generation } from './generationJson.ts'
import { mergeJson } from './mergeJson.ts'
import { planTemplate, type PlanTemplate } from './planTemplate.ts'

/** Makes the plan of one spec, and writes or prints it. */
export async function generateOne(
  spec: FoundSpec,
  request: GenerateRequest & { readonly isAlone: boolean },
  io: Io,
): Promise<ExitCode> {
  const chosen = request.requirements.length > 0 ? { ...spec, requirements: request.requirements } : spec
  if (chosen.design === undefined) {
    return refuse(io, [`${spec.dir}: has no design to plan from. Add a design.md, or name the design file.`])
  }
  const isMade = spec.plan === undefined || request.isFresh || request.isReplacing
  const template: PlanTemplate = isMade ? await planTemplate(spec, request, io) : {}
  if (template.refusal !== undefined) return refuse(io, [template.refusal])
  const { format, target } = chosenFormat(chosen, request, template.file)
  const former = await formerPlan(spec, target, request, io)
  if (former.refusal !== undefined) return refuse(io, [former.refusal])
  const { design, requirements, faults } = await readSpec({ ...chosen, plan: undefined }, io)
  // A plan from half the requirements would look complete and not be it.
  if (design === undefined || faults.length > 0) return refuse(io, faults)
  const folder = { ...chosen, planPath: target }
  const documents = specDocuments(design, requirements)
  if (former.plan) {
    const written = formatOf(readPlan(former.plan.text))
    if (request.format !== undefined && written !== format)
      return refuse(io, [otherFormat(target, written.id, format.id)])
    const { settings, fault } = await settingsReader(io)(spec.dir)
    if (fault !== undefined) return refuse(io, [`${fault} Nothing was written.`])
    const { ignore, markers } = settings
    const earlierRequirements = await earlierTexts(requirements, former.plan, io)
    const merged = mergeSpec({ ...documents, plan: former.plan.text }, { ignore, markers, earlierRequirements })
    const isUnchanged = merged.edits.length === 0 && former.bytes !== undefined
    return deliver(mergeJson(folder, design, requirements, merged), former.bytes, { ...request, isUnchanged }, io)
  }
  const { date, estimates } = request
  const settings = {
    folder: basename(resolve(spec.dir)),
    estimates,
    ...(date === undefined ? {} : { date }),
    ...(template.file ? { template: template.file.text } : {}),
  }
  const planned = planSpec(documents, format, settings)
  const generation = generationJson(folder, { design, requirements, template: template.file }, planned, format)
  return deliver(generation, former.bytes, { ...request, isUnchanged: false }, io)
}

const otherFormat = (path: string, written: string, wanted: string) =>
  `${path}: is written as ${written}. Use planwright convert ${path} --to ${wanted}, or --replace to make a new plan.`

function specDocuments(design: TextFile, requirements: readonly TextFile[]) {
  return { design: design.text, requirements: requirements.map(({ path, ...file }) => ({ name: path, ...file })) }
}

async function deliver(
  generation: Generation,
  before: Uint8Array | undefined,
  { isDryRun, out, asJson, isAlone, isUnchanged }: GenerateRequest & Record<'isAlone' | 'isUnchanged', boolean>,
  io: Io,
): Promise<ExitCode> {
  const isPrinted = isDryRun || out === '-'
  // An empty plan would only stand in the way of the next one.
  const isEmpty = generation.tasks.length === 0
  if (!isPrinted && !isEmpty && !isUnchanged) {
    const fault = await writeText(generation.file, generation.plan, before, io)
    if (fault !== undefined) return refuse(io, [fault])
  }
  const code = isEmpty ? nothingToPlan(generation, isPrinted, io) : exitCodes.ok
  if (asJson) {
    io.out(JSON.stringify(generation))
    return code
  }
  if (isPrinted && !isAlone) io.out(`==> ${generation.file} <==`)
  if (isPrinted) io.out(generation.plan.replace(/\n$/, ''))
  const slots = generation.problems.filter(({ code: own }) => own === 'open-slot')
  for (const problem of generation.problems) if (!slots.includes(problem)) io.err(problemLine(problem.file, problem))
  const [first] = slots
  if (first)
    io.err(`${first.file}:${first.line}: ${counted(slots.length, 'placeholder')} to fill in by hand, from here on.`)
  const done = isUnchanged ? 'nothing to add' : 'written'
  const summary = generationSummary(generation, isEmpty ? 'not written' : isPrinted ? 'printed, not written' : done)
  if (isPrinted || isEmpty) io.err(summary)
  else io.out(summary)
  return code
}

function nothingToPlan({ dir, file }: Generation, isPrinted: boolean, io: Io): ExitCode {
  const hint = 'Describe components, data, endpoints or settings under headings of their own, or state requirements.'
  io.err(`${dir}: nothing to plan was found in the design and the requirements. ${hint}`)
  if (!isPrinted) io.err(`${file}: was not written, since it would be empty.`)
  return isPrinted ? exitCodes.ok : exitCodes.file
}

function refuse(io: Io, messages: readonly string[]): ExitCode {
  for (const message of messages) io.err(message)
  return exitCodes.file
}
