import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatOf } from '../../../../src/core/formats/formats.ts'
import type { Plan } from '../../../../src/core/plan/plan.ts'
import type { PlanDocument } from '../../../../src/core/plan/planDocument.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'

const folder = join(import.meta.dirname, '../../../../../shared/seeds')

describe('the documents that the formats come from', () => {
  before(function () {
    // They are handed out beside the project, not with it.
    if (!existsSync(folder)) {
      console.log('      ../shared/seeds is not here: these tests are skipped.')
      this.skip()
    }
  })

  it('has an example in its first one that is kiro', () => {
    const { document, plan, format } = read('000', text => /```markdown\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '')
    assert.equal(format, 'kiro')
    assert.deepEqual(
      document.tasks.map(({ id }) => id),
      ['1', '2', '2.1'],
    )
    assert.deepEqual(plan.tasks[0]?.requirements, ['1.1', '4.1', '7.1'])
  })

  it('has 12 tasks and 10 boxes at checkpoints in its second', () => {
    const { document, plan, format } = read('001')
    assert.equal(format, 'phases')
    assert.equal(document.tasks.length, 12)
    assert.equal(document.checkboxes.filter(({ task }) => task < 0).length, 10)
    const stops = plan.tasks.filter(({ checkpoint }) => checkpoint)
    assert.deepEqual(
      stops.map(({ details }) => details.length + 1),
      [3, 3, 4],
    )
    assert.deepEqual(plan.tasks.map(({ id }) => id).slice(4, 7), ['2.3', 'C1', '3.1'])
    assert.deepEqual(
      plan.tasks.filter(({ parallel }) => parallel).map(({ id }) => id),
      ['3.1', '3.2'],
    )
  })

  it('has 28 numbered tasks and 5 that wait for a number in its third', () => {
    const { plan, format } = read('002')
    assert.equal(format, 'speckit')
    assert.equal(plan.tasks.filter(({ id }) => /^T\d{3}$/.test(id)).length, 28)
    assert.equal(plan.tasks.filter(({ id }) => id === 'TXXX').length, 5)
    const task = (id: string) => plan.tasks.find(own => own.id === id)
    assert.deepEqual(task('T014')?.dependsOn, ['T012', 'T013'])
    assert.deepEqual([task('T010')?.story, task('T010')?.parallel, task('T014')?.parallel], ['US1', true, false])
    assert.equal(plan.tasks.filter(({ story }) => story === 'US2').length, 6)
    assert.equal(plan.tasks.filter(({ parallel }) => parallel).length, 10)
  })

  it('has 3 tasks with 4 criteria each in its fourth', () => {
    const { document, plan, format } = read('003')
    assert.equal(format, 'story')
    assert.equal(plan.tasks.length, 3)
    const ranges = document.tasks.filter(({ id }) => id !== '').map(({ range }) => range)
    const inside = ranges.map(
      ({ start, end }) => document.checkboxes.filter(({ offset }) => offset > start && offset < end).length,
    )
    assert.deepEqual(inside, [4, 4, 4])
    assert.deepEqual(plan.tasks[1]?.dependsOn, ['1'])
  })

  it('has 5 steps in its last', () => {
    const { plan, format } = read('004')
    assert.equal(format, 'technical')
    assert.deepEqual(
      plan.tasks.map(({ id }) => id),
      ['1', '2', '3', '4', '5'],
    )
  })
})

function read(
  start: string,
  part: (text: string) => string = text => text,
): { readonly document: PlanDocument; readonly plan: Plan; readonly format: string } {
  const name = readdirSync(folder).find(own => own.startsWith(start)) ?? ''
  const document = readPlan(part(readFileSync(join(folder, name), 'utf8')))
  const format = formatOf(document)
  return { document, plan: format.read(document), format: format.id }
}
