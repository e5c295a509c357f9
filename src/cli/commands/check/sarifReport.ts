import { relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from '../../../core/check/rules.ts'
import type { Severity } from '../../../core/text/problem.ts'
import type { Place } from '../../output/place.ts'
import type { CheckedFile, CheckedProblem, PlacedFix } from './checkDocuments.ts'

/** The problems in SARIF 2.1.0, as code scanners exchange them. Files below the current folder are named from there. */
export function sarifReport(files: readonly CheckedFile[]): object {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'planwright', rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, problems }) => problems.map(problem => result(file, problem, codes))),
      },
    ],
  }
}

function ruleOf(id: string): object {
  const rule = rules.find(({ code }) => code === id)
  if (!rule) return { id }
  const text = rule.summary.replace(/`/g, '')
  return { id, shortDescription: { text }, defaultConfiguration: { level: levels[rule.severity] } }
}

function result(file: string, problem: CheckedProblem, codes: readonly string[]): object {
  const { code, severity, message, fixes } = problem
  const artifactLocation = { uri: uriOf(file) }
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(problem) } }],
    ...(fixes.length > 0 ? { fixes: fixes.map(fix => fixOf(fix, artifactLocation)) } : {}),
  }
}

function fixOf({ title, edits }: PlacedFix, artifactLocation: object): object {
  const replacements = edits.map(edit => ({
    deletedRegion: regionOf(edit),
    ...(edit.newText === '' ? {} : { insertedContent: { text: edit.newText } }),
  }))
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] }
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function uriOf(file: string): string {
  const way = relative('.', file)
  if (way.startsWith('..') || way === '' || resolve(way) === way) return pathToFileURL(file).href
  return way.split(sep).map(encodeURIComponent).join('/')
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}
