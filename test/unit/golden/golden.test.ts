import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planSpec } from '../../../src/core/generate/planSpec.ts'

const examples = join(import.meta.dirname, '../../../examples')
const goldens = join(import.meta.dirname, '../../golden')
const names = readdirSync(examples, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)

describe('the plans of the examples', () => {
  for (const name of names) {
    it(`${name} is planned as its golden file has it`, () => {
      const plan = planOf(name)
      const path = join(goldens, `${name}.tasks.md`)
      if (process.env.UPDATE === '1') update(path, plan)
      assert.ok(existsSync(path), `${path} is missing; UPDATE=1 writes it, and somebody must read it.`)
      assert.equal(plan, readFileSync(path, 'utf8'))
    })
  }

  it('are the same when they are made again', () => {
    for (const name of names) assert.equal(planOf(name), readFileSync(join(goldens, `${name}.tasks.md`), 'utf8'))
  })

  it('have a golden file each, and no golden file is left over', () =>
    assert.deepEqual(
      readdirSync(goldens)
        .filter(file => file.endsWith('.md'))
        .sort(),
      names.map(name => `${name}.tasks.md`).sort(),
    ))
})

function planOf(name: string): string {
  const read = (file: string) => readFileSync(join(examples, name, file), 'utf8')
  return planSpec({
    design: read('design.md'),
    requirements: [{ name: 'requirements.md', text: read('requirements.md') }],
  }).text
}

/** A golden file that a machine wrote unseen would prove nothing. */
function update(path: string, plan: string): void {
  assert.notEqual(process.env.CI, 'true', 'Golden files are not written in CI.')
  writeFileSync(path, plan)
}
