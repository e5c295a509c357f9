import type { Severity } from '../../../core/text/problem.ts'
import type { ProblemJson } from '../../output/problemJson.ts'
import type { CheckedFile } from './checkDocuments.ts'

/** The problems in SARIF 2.1.0, as code scanners exchange them. */
export function sarifReport(files: readonly CheckedFile[]): object {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'planwright', rules: codes.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, problems }) => problems.map(problem => result(file, problem, codes))),
      },
    ],
  }
}

function result(file: string, problem: ProblemJson, codes: readonly string[]): object {
  const { code, severity, message, line, column, endLine, endColumn } = problem
  const region = { startLine: line, startColumn: column, endLine, endColumn }
  const artifactLocation = { uri: file.split(/[\\/]/).map(encodeURIComponent).join('/') }
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  }
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}
