import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { specOf } from '../../src/core/language/spec.ts'
import { readSpecDocument, type DocumentRole } from '../../src/core/language/specDocument.ts'
import { tracedSpec } from '../../src/core/language/tracedSpec.ts'
import type { Figure } from './figure.ts'
import { medianTimes, timesOf } from './medianTime.ts'
import { syntheticSpec } from './syntheticSpec.ts'

const specs = 1000
const files: readonly (readonly [DocumentRole, string])[] = [
  ['requirements', 'requirements.md'],
  ['design', 'design.md'],
  ['plan', 'tasks.md'],
]

/** What it takes to know of 1,000 specs which tasks they have, what they cite and how far they are. */
export function indexing(): readonly Figure[] {
  const root = mkdtempSync(join(tmpdir(), 'planwright-bench-'))
  try {
    const folders = Array.from({ length: specs }, (_, at) => madeSpec(root, at))
    const time = medianTimes(
      [
        { name: 'read the bytes', run: () => folders.map(folder => files.map(([, name]) => textIn(folder, name))) },
        { name: 'read and index', run: () => folders.map(indexed) },
      ],
      3,
    )
    console.log(`Indexing 1,000 specs: ${timesOf(time)}`)
    return [
      {
        what: 'indexing 1,000 specs, in times that reading their bytes takes',
        value: time('read and index') / time('read the bytes'),
        unit: 'times',
        bar: 3,
      },
    ]
  } finally {
    rmSync(root, { recursive: true })
  }
}

const textIn = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

/** A spec of the usual size: 20 criteria, a design of 200 lines, a plan of 80. */
function madeSpec(root: string, at: number): string {
  const folder = join(root, `spec-${at}`)
  const { requirements, design, plan } = syntheticSpec(200, 80, 20)
  mkdirSync(folder)
  writeFileSync(join(folder, 'requirements.md'), requirements)
  writeFileSync(join(folder, 'design.md'), design)
  writeFileSync(join(folder, 'tasks.md'), plan)
  return folder
}

function indexed(folder: string): unknown {
  const spec = specOf(files.map(([role, name]) => readSpecDocument(name, role, textIn(folder, name))))
  return tracedSpec(spec).trace
}
