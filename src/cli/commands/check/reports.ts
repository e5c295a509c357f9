import { counted } from '../../output/counted.ts'
import { problemLine, type ProblemJson } from '../../output/problemJson.ts'
import type { CheckedFile } from './checkDocuments.ts'
import { sarifReport } from './sarifReport.ts'

export interface ReportOptions {
  /** Whether reports for people tell hints too. */
  readonly hints: boolean
}

export interface Report {
  readonly id: string
  write(files: readonly CheckedFile[], options: ReportOptions): string
}

export const reports: readonly Report[] = [
  { id: 'text', write: textReport },
  { id: 'json', write: files => files.map(file => JSON.stringify(withoutFixes(file))).join('\n') },
  { id: 'sarif', write: files => JSON.stringify(sarifReport(files), undefined, 2) },
  {
    id: 'github',
    write: (files, options) =>
      files.flatMap(file => shown(file, options).map(problem => annotation(file.file, problem))).join('\n'),
  },
]

function withoutFixes({ file, problems, coverage }: CheckedFile) {
  return { file, problems: problems.map(({ fixes: _, ...problem }) => problem), coverage }
}

function shown({ problems }: CheckedFile, { hints }: ReportOptions): readonly ProblemJson[] {
  return hints ? problems : problems.filter(({ severity }) => severity !== 'hint')
}

function textReport(files: readonly CheckedFile[], options: ReportOptions): string {
  const problems = files.flatMap(file => shown(file, options).map(problem => problemLine(file.file, problem)))
  const hidden = files.reduce((count, file) => count + file.problems.length, 0) - problems.length
  const coverages = files.flatMap(({ file, coverage }) => {
    if (!coverage || coverage.criteria === 0) return []
    const { criteria, covered, uncovered } = coverage
    const rest = uncovered.length > 0 ? `; missing ${uncovered.join(', ')}` : ''
    return [`${file}: ${covered} of ${counted(criteria, 'criterion', 'criteria')} cited${rest}`]
  })
  const hints = hidden > 0 ? ` and ${counted(hidden, 'hint')} (--hints shows them)` : ''
  return [
    ...problems,
    ...coverages,
    `${counted(files.length, 'file')} checked, ${counted(problems.length, 'problem')}${hints}`,
  ].join('\n')
}

/** A workflow command of GitHub Actions. */
function annotation(file: string, { severity, line, column, endLine, endColumn, code, message }: ProblemJson): string {
  const level = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'notice'
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
  const place = `file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(code)}`
  return `::${level} ${place}::${data(message)}`
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
