import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { exitCodes, worst, type ExitCode } from '../exitCode.ts'
import { findSpecs, type FoundSpec } from '../files/findSpecs.ts'
import { readSpec } from '../files/readSpec.ts'
import type { Io } from '../io.ts'
import { progressOf } from '../output/progress.ts'
import { checkDocuments, type CheckedFile } from './check/checkDocuments.ts'
import { reports } from './check/reports.ts'

const severities = ['error', 'warning', 'information', 'hint'] as const

export const check: Command = {
  name: 'check',
  summary: 'Reports problems in requirements, designs and plans, and how many criteria the plan covers.',
  operands: 'PATH…',
  least: 1,
  details: [
    'Exit code 1 says that there is an error, or a problem at least as severe as --fail-on. With a file as PATH only its own problems are shown; the rest of its spec is read all the same.',
  ],
  options: [
    {
      name: 'format',
      value: 'ID',
      choices: reports.map(({ id }) => id),
      help: 'How problems are written: text, json (schemas/check.schema.json), sarif or github.',
    },
    { name: 'min-coverage', value: 'N', help: 'Fail when less than N percent of the criteria are cited by the plan.' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: severities,
      help: 'The mildest problem that fails: error (default), warning, information or hint.',
    },
    { name: 'json', help: 'The same as --format json.' },
  ],
  examples: [
    { line: 'planwright check specs', does: 'Checks every spec below specs.' },
    { line: 'planwright check specs/login --min-coverage 100', does: 'Fails when a criterion has no task.' },
    { line: 'planwright check specs --format github', does: 'Marks problems in a pull request.' },
  ],
  async run(given, io) {
    const minimum = given.value('min-coverage')
    if (minimum !== undefined && !isPercentage(minimum)) {
      io.err(`planwright check: --min-coverage ${minimum} is no number from 0 to 100.`)
      return exitCodes.usage
    }
    const report = reports.find(({ id }) => id === (given.has('json') ? 'json' : (given.value('format') ?? 'text')))
    const { specs, faults } = await findSpecs(given.operands, io)
    for (const fault of faults) io.err(fault)
    const codes: ExitCode[] = faults.map(() => exitCodes.file)
    const files: CheckedFile[] = []
    const progress = progressOf(specs.length, io)
    for (const spec of specs) {
      progress.step(spec.dir)
      const checked = await checkSpec(spec, minimum === undefined ? undefined : Number(minimum), io)
      files.push(...checked.files)
      codes.push(checked.code)
    }
    progress.end()
    const text = report?.write(files) ?? ''
    if (text !== '') io.out(text)
    const failing = severities.slice(
      0,
      severities.findIndex(severity => severity === (given.value('fail-on') ?? 'error')) + 1,
    )
    if (files.some(({ problems }) => problems.some(({ severity }) => failing.includes(severity))))
      codes.push(exitCodes.problems)
    return worst(codes)
  },
}

async function checkSpec(spec: FoundSpec, minimum: number | undefined, io: Io) {
  const documents = await readSpec(spec, io)
  for (const fault of documents.faults) io.err(fault)
  for (const path of spec.unread) io.err(`${path}: is there, but requirements of this form are not read yet.`)
  const files = checkDocuments(documents, minimum)
  const { only } = spec
  return {
    files: only === undefined ? files : files.filter(({ file }) => resolve(file) === resolve(only)),
    code: documents.faults.length > 0 ? exitCodes.file : exitCodes.ok,
  }
}

function isPercentage(written: string): boolean {
  return /^\d{1,3}(?:\.\d+)?$/.test(written) && Number(written) <= 100
}
