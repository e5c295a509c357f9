import { counted } from '../../output/counted.ts'
import { problemLine, type ProblemJson } from '../../output/problemJson.ts'
import type { CheckedFile } from './checkDocuments.ts'
import { sarifReport } from './sarifReport.ts'

export interface Report {
  readonly id: string
  write(files: readonly CheckedFile[]): string
}

export const reports: readonly Report[] = [
  { id: 'text', write: textReport },
  { id: 'json', write: files => files.map(file => JSON.stringify(file)).join('\n') },
  { id: 'sarif', write: files => JSON.stringify(sarifReport(files), undefined, 2) },
  {
    id: 'github',
    write: files => files.flatMap(file => file.problems.map(own => annotation(file.file, own))).join('\n'),
  },
]

function textReport(files: readonly CheckedFile[]): string {
  const problems = files.flatMap(({ problems: own }) => own)
  const coverages = files.flatMap(({ file, coverage }) => {
    if (!coverage || coverage.criteria === 0) return []
    const { criteria, covered, uncovered } = coverage
    const rest = uncovered.length > 0 ? `; missing ${uncovered.join(', ')}` : ''
    return [`${file}: ${covered} of ${counted(criteria, 'criterion', 'criteria')} cited${rest}`]
  })
  return [
    ...files.flatMap(({ file, problems: own }) => own.map(problem => problemLine(file, problem))),
    ...coverages,
    `${counted(files.length, 'file')} checked, ${counted(problems.length, 'problem')}`,
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
