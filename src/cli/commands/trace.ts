import type { Command } from '../command.ts'
import { exitCodes, worst, type ExitCode } from '../exitCode.ts'
import { findSpecs } from '../files/findSpecs.ts'
import { readSpec } from '../files/readSpec.ts'
import { toldSettingsReader } from '../files/settingsReader.ts'
import { specOf } from '../files/specOf.ts'
import { progressOf } from '../output/progress.ts'
import { csvReport } from './trace/csvReport.ts'
import { htmlReport } from './trace/htmlReport.ts'
import { markdownReport } from './trace/markdownReport.ts'
import { textReport } from './trace/textReport.ts'
import { traceJson, type TraceJson } from './trace/traceJson.ts'

const reports: readonly { readonly id: string; readonly write: (traces: readonly TraceJson[]) => string }[] = [
  { id: 'text', write: textReport },
  { id: 'markdown', write: markdownReport },
  { id: 'csv', write: csvReport },
  { id: 'json', write: traces => traces.map(own => JSON.stringify(own)).join('\n') },
  { id: 'html', write: htmlReport },
]

export const trace: Command = {
  name: 'trace',
  summary: 'Shows which tasks serve each requirement and criterion, and how far they are.',
  operands: 'PATH…',
  least: 1,
  details: [
    'A requirement is done when every criterion of it is cited and every required task that cites one is done. Optional tasks (`]*`) and skipped ones do not count; a task with subtasks is done when they are.',
  ],
  options: [
    {
      name: 'format',
      value: 'ID',
      choices: reports.map(({ id }) => id),
      help: 'text, markdown, csv (for spreadsheets), json (schemas/trace.schema.json) or html (one page, no script).',
    },
    { name: 'json', help: 'The same as --format json.' },
  ],
  examples: [
    { line: 'planwright trace specs/login', does: 'Lists requirements, criteria and their tasks.' },
    {
      line: 'planwright trace specs --format html > progress.html',
      does: 'Makes a page for people without an editor.',
    },
  ],
  async run(given, io) {
    const wanted = given.has('json') ? 'json' : (given.value('format') ?? 'text')
    const { specs, faults } = await findSpecs(given.operands, io)
    for (const fault of faults) io.err(fault)
    const codes: ExitCode[] = faults.map(() => exitCodes.file)
    const traces: TraceJson[] = []
    const settingsOf = toldSettingsReader(io, codes)
    const progress = progressOf(specs.length, io)
    for (const spec of specs) {
      progress.step(spec.dir)
      const documents = await readSpec(spec, io)
      for (const fault of documents.faults) io.err(fault)
      if (documents.faults.length > 0) codes.push(exitCodes.file)
      const { markers } = await settingsOf(spec.dir)
      traces.push(traceJson(spec.dir, specOf(documents, markers)))
    }
    progress.end()
    const report = reports.find(({ id }) => id === wanted)
    if (report && traces.length > 0) io.out(report.write(traces))
    return worst(codes)
  },
}
