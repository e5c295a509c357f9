import assert from 'node:assert/strict'
import fc from 'fast-check'
import { formatOf, formats } from '../../../../src/core/formats/formats.ts'
import type { Plan } from '../../../../src/core/plan/plan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { anyPlan } from './anyPlan.ts'

const runs = { numRuns: Number(process.env.RUNS ?? 6) }

for (const format of formats) {
  describe(`the format ${format.id}`, () => {
    it('reads back what it can hold of what it wrote', () =>
      fc.assert(
        fc.property(anyPlan, plan => {
          const text = format.write(plan)
          assert.deepEqual(tasksOf(format.read(readPlan(text))), tasksOf(format.hold(plan).plan), text)
        }),
        runs,
      ))

    it('holds what it holds', () =>
      fc.assert(
        fc.property(anyPlan, plan => {
          const { plan: held } = format.hold(plan)
          assert.deepEqual(format.hold(held), { plan: held, dropped: [] })
        }),
        runs,
      ))

    it('recognises its own writing', () =>
      fc.assert(
        fc.property(anyPlan, plan => assert.equal(formatOf(readPlan(format.write(plan))).id, format.id)),
        runs,
      ))

    it('reads any text', () =>
      fc.assert(
        fc.property(fc.string(), text => void format.read(readPlan(text))),
        runs,
      ))
  })
}

/** All but the language, which a document tells only by its words. */
const tasksOf = ({ title, tasks }: Plan) => ({ title, tasks })
