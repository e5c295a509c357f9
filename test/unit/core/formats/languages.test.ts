import assert from 'node:assert/strict'
import { formatOf, formats } from '../../../../src/core/formats/formats.ts'
import { englishFrame } from '../../../../src/core/formats/frames/englishFrame.ts'
import { frames, textsOf } from '../../../../src/core/formats/frames/frameText.ts'
import type { PlanFormat } from '../../../../src/core/formats/planFormat.ts'
import { planTitles } from '../../../../src/core/formats/text/planTitle.ts'
import { emptyTask } from '../../../../src/core/plan/emptyTask.ts'
import type { Plan, PlanTask } from '../../../../src/core/plan/plan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'

const task = (id: string, title: string, more: Partial<PlanTask>): PlanTask => ({ ...emptyTask, id, title, ...more })
const tasks: readonly PlanTask[] = [
  task('1', '`A`', { phase: 'setup', details: ['`a`', '`b`'], estimate: 90, requirements: ['1.1'] }),
  task('2', '`B`', { phase: 'core', dependsOn: ['1'], parallel: true, estimate: 60, requirements: ['1.2'] }),
  task('3', '`C`', { phase: 'core', dependsOn: ['1'], parallel: true, optional: true, state: 'done' }),
  task('4', '`D`', { phase: 'core', dependsOn: ['2', '3'], checkpoint: true }),
  task('5', '`E`', { phase: 'User Story 1', dependsOn: ['4'], story: 'US1', details: ['1 → 2'] }),
]
const english = Object.values(englishFrame).flatMap(textsOf)

/** A plan in a language is written without a sentence of another one, recognised, and read as it is held. */
function check(format: PlanFormat, language: NaturalLanguage): void {
  const plan: Plan = { title: `${planTitles[language]}: Photo`, language, tasks }
  const text = format.write(plan)
  const own = new Set(Object.values(frames[language]).flatMap(textsOf))
  const foreign = english.filter(said => said.length > 11 && !own.has(said) && text.includes(said))
  assert.deepEqual(foreign, [], language)
  const document = readPlan(text)
  assert.equal(formatOf(document).id, format.id, language)
  assert.deepEqual(format.read(document).tasks, format.hold(plan).plan.tasks, `${language}\n${text}`)
  const empty = format.write({ title: '', language, tasks: [] })
  assert.deepEqual(format.read(readPlan(empty)).tasks, [], `${language} without tasks`)
}

describe('a plan in any language', () => {
  for (const format of formats)
    it(`is written as ${format.id} in that language, and read again`, () => {
      for (const language of Object.keys(planTitles)) check(format, language as NaturalLanguage)
    })
})
