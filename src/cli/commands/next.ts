import type { Arguments } from '../arguments/parseArguments.ts'
import type { Command } from '../command.ts'
import { exitCodes, worst, type ExitCode } from '../exitCode.ts'
import { findSpecs, type FoundSpec } from '../files/findSpecs.ts'
import { readSpec } from '../files/readSpec.ts'
import { toldSettingsReader } from '../files/settingsReader.ts'
import { specOf } from '../files/specOf.ts'
import type { Io } from '../io.ts'
import { counted } from '../output/counted.ts'
import { progressOf } from '../output/progress.ts'
import { nextJson, type BlockedTaskJson, type NextJson, type ReadyTaskJson } from './next/nextJson.ts'

export const next: Command = {
  name: 'next',
  summary: 'Lists the tasks that can start now, and what the others wait for.',
  operands: 'PATH…',
  least: 1,
  details: [
    'A task can start when all that it or a task around it waits for is done, in whatever way the plan says so: fields, sentences, arrows, diagrams, waves, phases. A checkpoint waits for all required work before it.',
  ],
  options: [
    { name: 'all', help: 'List every task; otherwise the first 10 that can start, and the first 10 that wait.' },
    { name: 'json', help: 'One JSON object for each spec and line (schemas/next.schema.json); it lists every task.' },
  ],
  examples: [
    { line: 'planwright next specs/login', does: 'Says where to go on.' },
    { line: 'planwright next specs --json', does: 'The same for a program, for all specs.' },
  ],
  async run(given, io) {
    const { specs, faults } = await findSpecs(given.operands, io)
    for (const fault of faults) io.err(fault)
    const codes: ExitCode[] = faults.map(() => exitCodes.file)
    const settingsOf = toldSettingsReader(io, codes)
    const progress = progressOf(specs.length, io)
    for (const spec of specs) {
      progress.step(spec.dir)
      const { markers } = await settingsOf(spec.dir)
      codes.push(await nextOf(spec, markers, given, io))
    }
    progress.end()
    return worst(codes)
  },
}

async function nextOf(
  spec: FoundSpec,
  markers: Parameters<typeof specOf>[1],
  given: Arguments,
  io: Io,
): Promise<ExitCode> {
  const documents = await readSpec({ requirements: [], plan: spec.plan }, io)
  for (const fault of documents.faults) io.err(fault)
  if (documents.faults.length > 0) return exitCodes.file
  const read = specOf(documents, markers)
  if (!read.plan) {
    io.err(`${spec.dir}: has no plan yet. planwright generate ${spec.dir} makes one.`)
    return spec.isNamed ? exitCodes.file : exitCodes.ok
  }
  const answer = nextJson(spec.dir, read, read.plan)
  io.out(given.has('json') ? JSON.stringify(answer) : nextText(answer, given.has('all') ? Infinity : 10))
  return exitCodes.ok
}

function nextText({ dir, ready, blocked }: NextJson, most: number): string {
  if (ready.length + blocked.length === 0) return `${dir}: every task is done`
  return [
    `${dir}: ${counted(ready.length, 'task')} can start, ${blocked.length} wait`,
    ...shown('Can start', ready.map(readyText), most),
    ...shown('Wait', blocked.map(blockedText), most),
  ].join('\n')
}

function shown(title: string, lines: readonly string[], most: number): readonly string[] {
  if (lines.length === 0) return []
  const rest = lines.length > most ? [`    and ${lines.length - most} more (--all lists them)`] : []
  return [`  ${title}:`, ...lines.slice(0, most).map(line => `    ${line}`), ...rest]
}

function readyText({ task, title, state, optional, parallel }: ReadyTaskJson): string {
  const notes = [
    ...(state === 'open' ? [] : [state]),
    ...(optional ? ['optional'] : []),
    ...(parallel ? ['in parallel'] : []),
  ]
  return `${task} ${title}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

function blockedText({ task, title, state, by, reason }: BlockedTaskJson): string {
  if (reason === 'marked') return `${task} ${title}: marked as ${state}`
  const names = by.length > 4 ? `${by.slice(0, 3).join(', ')} and ${by.length - 3} more` : by.join(', ')
  return `${task} ${title}: waits for ${names}`
}
