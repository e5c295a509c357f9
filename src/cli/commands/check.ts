import { resolve } from 'node:path'
import type { Arguments } from '../arguments/parseArguments.ts'
import type { Command } from '../command.ts'
import { exitCodes, worst, type ExitCode } from '../exitCode.ts'
import { findSpecs, type FoundSpec } from '../files/findSpecs.ts'
import { readSpec } from '../files/readSpec.ts'
import type { Io } from '../io.ts'
import { progressOf } from '../output/progress.ts'
import type { CheckSettings } from '../../core/check/checkSettings.ts'
import { severities } from '../../core/check/readSettings.ts'
import { earlierTexts } from '../files/earlierTexts.ts'
import { settingsReader, type FoundSettings } from '../files/settingsReader.ts'
import { checkDocuments, checkedFile, type CheckedFile } from './check/checkDocuments.ts'
import { reports } from './check/reports.ts'

export const check: Command = {
  name: 'check',
  summary: 'Reports problems in requirements, designs and plans, and how many criteria the plan covers.',
  operands: 'PATH…',
  least: 1,
  details: [
    'Exit code 1 says that there is an error, or a problem at least as severe as --fail-on. With a file as PATH only its own problems are shown; the rest of its spec is read all the same.',
    'docs/rules.md lists the rules. A file .planwright.json in the spec folder or above it (schemas/planwright.schema.json) switches them and sets their severity.',
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
    { name: 'hints', help: 'Show hints as text and in pull requests too; json and sarif always have them.' },
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
    const settingsOf = settingsReader(io)
    const told = new Set<string>()
    const progress = progressOf(specs.length, io)
    for (const spec of specs) {
      progress.step(spec.dir)
      const found = await settingsOf(spec.dir)
      const settings = withOptions(found.settings, given)
      const ownFiles = [...settingsFile(found, told, io), ...(await checkOne(spec, settings, io, codes))]
      if (found.fault !== undefined) codes.push(exitCodes.file)
      if (ownFiles.some(file => fails(file, settings))) codes.push(exitCodes.problems)
      files.push(...ownFiles)
    }
    progress.end()
    const text = report?.write(files, { hints: given.has('hints') }) ?? ''
    if (text !== '') io.out(text)
    return worst(codes)
  },
}

function withOptions(settings: CheckSettings, given: Arguments): CheckSettings {
  const minimum = given.value('min-coverage')
  const failOn = severities.find(severity => severity === given.value('fail-on'))
  return {
    ...settings,
    ...(minimum === undefined ? {} : { minCoverage: Number(minimum) }),
    ...(failOn === undefined ? {} : { failOn }),
  }
}

function fails({ problems }: CheckedFile, { failOn }: CheckSettings): boolean {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  return problems.some(({ severity }) => failing.includes(severity))
}

/** What is wrong with the settings is told once, however many specs they hold for. */
function settingsFile({ file, problems, fault }: FoundSettings, told: Set<string>, io: Io): readonly CheckedFile[] {
  const key = file?.path ?? fault
  if (key === undefined || told.has(key)) return []
  told.add(key)
  if (fault !== undefined) io.err(fault)
  return file && problems.length > 0 ? [checkedFile(file, problems)] : []
}

async function checkOne(
  spec: FoundSpec,
  settings: CheckSettings,
  io: Io,
  codes: ExitCode[],
): Promise<readonly CheckedFile[]> {
  const documents = await readSpec(spec, io)
  for (const fault of documents.faults) io.err(fault)
  if (documents.faults.length > 0) codes.push(exitCodes.file)
  const earlier = await earlierTexts(documents.requirements, documents.plan, io)
  const files = checkDocuments(documents, settings, earlier)
  const { only } = spec
  return only === undefined ? files : files.filter(({ file }) => resolve(file) === resolve(only))
}

function isPercentage(written: string): boolean {
  return /^\d{1,3}(?:\.\d+)?$/.test(written) && Number(written) <= 100
}
