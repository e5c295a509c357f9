import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatOf, formats } from '../../../../src/core/formats/formats.ts'
import type { PlanFormat } from '../../../../src/core/formats/planFormat.ts'
import { planSpec, type PlannedSpec } from '../../../../src/core/generate/planSpec.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'

/** `UPDATE=1 npx mocha -g "examples in every format"` writes them all. */
const examples = join(import.meta.dirname, '../../../../examples')
const goldens = join(import.meta.dirname, '../../../golden/formats')
const names = ['photo-upload-service', 'inspection-rounds-app', 'twin-finder-cli', 'charging-data-pipeline']
const cases = names.flatMap(name => formats.map(format => ({ name, format, file: `${name}.${format.id}.md` })))

describe('examples in every format', () => {
  for (const { name, format, file } of cases) {
    it(`${name} is written as ${format.id} as its golden file has it`, () => {
      const { text } = planned(name, format)
      const path = join(goldens, file)
      if (process.env.UPDATE === '1') update(path, text)
      assert.ok(existsSync(path), `${path} is missing; UPDATE=1 writes it, and somebody must read it.`)
      assert.equal(text, readFileSync(path, 'utf8'))
    })
  }

  it('have a golden file each, and no golden file is left over', () =>
    assert.deepEqual(readdirSync(goldens).sort(), cases.map(({ file }) => file).sort()))

  it('are recognised and read back as they can be held', () => {
    for (const { name, format } of cases) {
      const { text, plan } = planned(name, format)
      const document = readPlan(text)
      assert.equal(formatOf(document).id, format.id)
      const tasks = (of: typeof plan) =>
        JSON.parse(JSON.stringify(of.tasks, (key, value: unknown) => (key === 'source' ? [] : value))) as unknown
      assert.deepEqual(tasks(format.read(document)), tasks(format.hold(plan).plan))
    }
  })

  it('name every criterion that the plan cites', () => {
    for (const { name, format } of cases) {
      const { text, coverage } = planned(name, format)
      const cited = new Set(readPlan(text).tasks.flatMap(({ requirements }) => requirements))
      assert.equal(coverage.uncovered.length, 0)
      assert.ok(cited.size >= coverage.criteria, `${name} as ${format.id}`)
    }
  })

  it('tell every placeholder that they leave', () => {
    for (const { name, format } of cases) {
      const { text, problems } = planned(name, format)
      const told = problems
        .filter(({ code }) => code === 'open-slot')
        .map(({ range }) => text.slice(range.start, range.end))
      const left = [...text.matchAll(/\{\{[A-Z_]+\}\}|\[[A-Z][A-Z_]{3,}[A-Z1]\]|NEEDS CLARIFICATION/g)].map(
        ([slot]) => slot,
      )
      assert.deepEqual(
        left.filter(slot => !told.includes(slot)),
        [],
      )
    }
  })
})

const made = new Map<string, PlannedSpec>()

function planned(name: string, format: PlanFormat): PlannedSpec {
  const known = made.get(`${name} ${format.id}`)
  if (known) return known
  const read = (file: string) => readFileSync(join(examples, name, file), 'utf8')
  const requirements = [{ name: 'requirements.md', text: read('requirements.md') }]
  const settings = { date: '2026-01-15', folder: name }
  const plan = planSpec({ design: read('design.md'), requirements }, format, settings)
  made.set(`${name} ${format.id}`, plan)
  return plan
}

/** A golden file that a machine wrote unseen would prove nothing. */
function update(path: string, text: string): void {
  assert.notEqual(process.env.CI, 'true', 'Golden files are not written in CI.')
  mkdirSync(goldens, { recursive: true })
  writeFileSync(path, text)
}
