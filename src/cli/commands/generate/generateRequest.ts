import { formatById, formats } from '../../../core/formats/formats.ts'
import type { Arguments } from '../../arguments/parseArguments.ts'

/** What is to be done with each plan. */
export interface GenerateRequest {
  readonly requirements: readonly string[]
  readonly out: string | undefined
  /** The id of a format. */
  readonly format: string | undefined
  readonly date: string | undefined
  /** A file whose slots are to be filled in. */
  readonly template: string | undefined
  readonly estimates: boolean
  readonly isDryRun: boolean
  readonly isReplacing: boolean
  readonly isFresh: boolean
  readonly asJson: boolean
}

/** The request, or a sentence about what does not go together. */
export function generateRequest(given: Arguments): GenerateRequest | string {
  const [isDryRun, isReplacing, isFresh] = ['dry-run', 'replace', 'fresh'].map(given.has)
  const out = given.value('out')
  const date = given.value('date')
  if (given.has('merge') && (isReplacing || isFresh)) {
    return `planwright generate: --merge keeps the existing plan, so it does not go with --${isFresh ? 'fresh' : 'replace'}.`
  }
  if (isFresh && !isDryRun && out === undefined) {
    return 'planwright generate: --fresh ignores the existing plan, so it needs --dry-run or --out.'
  }
  if (date !== undefined && !isDate(date)) {
    return `planwright generate: --date ${date} is no date; write it as YYYY-MM-DD.`
  }
  const [template, format] = [given.value('template'), given.value('format')]
  if (template !== undefined && format !== undefined && formatById(format) !== formats[0]) {
    return `planwright generate: --template writes tasks as ${formats[0]?.id ?? 'usual'}, so it does not go with --format ${format}.`
  }
  return {
    requirements: given.values('requirements'),
    out,
    format,
    date,
    template,
    estimates: !given.has('no-estimates'),
    isDryRun: isDryRun ?? false,
    isReplacing: isReplacing ?? false,
    isFresh: isFresh ?? false,
    asJson: given.has('json'),
  }
}

function isDate(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}
